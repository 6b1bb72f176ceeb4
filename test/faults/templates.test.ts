/** A message of ours brought back, stopped after every call that changed something. */
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/content/templates.ts';
import type { Desk } from '../scenario/desk.ts';
import { atTemplates, HEADERS, rowWith, template } from '../scenario/templatesDesk.ts';
import { faultsIn } from './faults.ts';

describe('bringing back a message', () => {
  it.each([
    ['its row', (desk: Desk) => void desk.type(rowWith(desk, 'T19'), 'Text', 'Hi')],
    [
      'a row that was deleted',
      (desk: Desk) => {
        desk.deleteRow(rowWith(desk, 'T19'));
      },
    ],
  ])(
    'stopped anywhere while it writes %s, the next click completes it, and undo takes it back',
    (_, change) => {
      const begun = (): Desk => {
        const desk = atTemplates();
        change(desk);
        return desk;
      };
      const bringBack = [JSON.stringify({ id: 'T19' })];
      const faults = faultsIn(begun().run('bringBackTemplate', bringBack, { origin: 'page' }));
      expect(faults.length).toBeGreaterThan(1);
      for (const fault of faults) {
        const desk = begun();
        const own = desk.table(HEADERS);
        desk.run('bringBackTemplate', bringBack, { origin: 'page', faults: [fault] });
        desk.ask('bringBackTemplate', { id: 'T19' });
        expect(template(desk, 'T19')).toEqual(TEMPLATES.find(({ id }) => id === 'T19'));
        for (let undo = 0; undo < 2; undo += 1) desk.ask('undoLast', null);
        expect(desk.table(HEADERS).slice(0, own.length)).toEqual(own);
      }
    },
  );
});
