/** A merge stopped after every call that changed something. */
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../workbench/emulator/run.ts';
import type { Desk } from '../scenario/desk.ts';
import { idOf, KEPT, merge, pairOf, people, prepared, requestOf, seen } from '../scenario/mergeDesk.ts';
import { faultsIn } from './faults.ts';

describe('two rows of one person', () => {
  const run = (desk: Desk, faults: readonly Fault[] = []) =>
    desk.run('mergePeople', [JSON.stringify(requestOf(pairOf(desk)))], { origin: 'page', faults });

  it('a merge that was stopped anywhere loses nothing: merged once more, or taken back, it is whole', () => {
    const before = people(prepared());
    const todos = seen(prepared(), 'To-dos');
    const merged = prepared();
    merge(merged);
    for (const fault of faultsIn(run(prepared()))) {
      const again = prepared();
      run(again, [fault]);
      if (again.ask('previewMerges', null).pairs.length > 0) merge(again);
      again.do('refreshFollowUps');
      expect([fault, again.row(KEPT)]).toEqual([fault, { ...merged.row(KEPT), ID: idOf(again, KEPT) }]);
      const back = prepared();
      run(back, [fault]);
      if (back.ask('getSidebar', null).undo.startsWith('Merged')) back.ask('undoLast', null);
      back.do('refreshFollowUps');
      expect([fault, people(back)]).toEqual([fault, before]);
      expect([fault, seen(back, 'To-dos')]).toEqual([fault, todos]);
    }
  });
});
