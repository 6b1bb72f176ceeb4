/** Undo, and what it takes back, stopped after every call that changed something. */
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../workbench/emulator/run.ts';
import type { Desk } from '../scenario/desk.ts';
import { all, idOf, prepared } from '../scenario/undoDesk.ts';
import { faultsIn } from './faults.ts';

describe('of an event that changes several rows', () => {
  const request = (desk: Desk): string =>
    JSON.stringify({ id: idOf(desk, 2), event: 'wrong-person', text: 'Eve' });

  it('an undo that was stopped anywhere is completed by the next', () => {
    const start = (): Desk => {
      const desk = prepared();
      desk.run('recordEvent', [request(desk)], { origin: 'page' });
      return desk;
    };
    const before = all(prepared());
    for (const fault of faultsIn(start().run('undoLast', ['null'], { origin: 'page' }))) {
      const desk = start();
      desk.run('undoLast', ['null'], { origin: 'page', faults: [fault] });
      // Where all was done but telling it, there is nothing left of this action.
      if (desk.ask('getSidebar', null).undo.startsWith('They pointed')) desk.ask('undoLast', null);
      desk.do('refreshFollowUps');
      expect([fault, all(desk)]).toEqual([fault, before]);
    }
  });

  it('an action that was stopped anywhere is taken back whole', () => {
    const before = all(prepared());
    const record = (desk: Desk, faults: readonly Fault[] = []) =>
      desk.run('recordEvent', [request(desk)], { origin: 'page', faults });
    for (const fault of faultsIn(record(prepared()))) {
      const desk = prepared();
      record(desk, [fault]);
      // Where it was stopped before it was written down, nothing was done.
      if (desk.ask('getSidebar', null).undo.startsWith('They pointed')) desk.ask('undoLast', null);
      desk.do('refreshFollowUps');
      expect([fault, all(desk)]).toEqual([fault, before]);
    }
  });
});
