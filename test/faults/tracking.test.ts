/** A look at the mail stopped after every call that changed something. */
import { describe, expect, it } from 'vitest';
import { worldFromJson, worldToJson } from '../../workbench/emulator/world-file.ts';
import { unnoticed } from '../scenario/post.ts';
import { faultsIn } from './faults.ts';

describe('a look that Google stops', () => {
  const LOOK = ['lookAtMail', ['null']] as const;

  it.each(unnoticed)(
    'anywhere, once or twice, is completed by the next, nothing double: %s',
    (_, prepare) => {
      const desk = prepare();
      const saved = worldToJson(desk.world);
      const faults = faultsIn(desk.run(...LOOK, { origin: 'page' }));
      expect(faults.length).toBeGreaterThan(2);
      desk.do('refreshFollowUps');
      const clean = desk.state();
      for (const [index, fault] of faults.entries()) {
        desk.world = worldFromJson(saved);
        desk.run(...LOOK, { origin: 'page', faults: [fault] });
        if (index % 2 === 1) desk.run(...LOOK, { origin: 'page', faults: [fault] });
        desk.look();
        desk.do('refreshFollowUps');
        expect([fault, desk.state()]).toEqual([fault, clean]);
        expect([fault, desk.look().seen]).toEqual([fault, []]);
      }
    },
  );
});
