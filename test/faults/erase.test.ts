/** An erasing stopped or failed before and after every call that changes something. */
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../workbench/emulator/run.ts';
import type { Desk } from '../scenario/desk.ts';
import { idOf, introduced, left } from '../scenario/eraseDesk.ts';
import { faultsIn } from './faults.ts';

describe('a person of whom something stands in every tab', () => {
  const run = (desk: Desk, id: string, faults: readonly Fault[] = []) =>
    desk.run('erasePerson', [JSON.stringify({ id, clearIntroducedBy: true })], { origin: 'page', faults });
  it.each([
    ['stopped', { kill: true } as const],
    ['failed', 'Service Spreadsheets failed while accessing document'],
  ])('an erasing that %s anywhere is completed by a second click', (_, error) => {
    const plain = introduced();
    const id = idOf(plain, 2);
    const all = faultsIn(run(plain, id), error).flatMap((fault) => [
      fault,
      { ...fault, when: 'before' as const },
    ]);
    for (const fault of all) {
      const desk = introduced();
      run(desk, id, [fault]);
      const isThere = desk.table(['ID']).flat().includes(id);
      if (isThere) desk.ask('erasePerson', { id, clearIntroducedBy: true });
      expect([fault, left(desk, [id])]).toEqual([fault, []]);
      expect(desk.table(['Name'])).toEqual([['Bo']]);
      desk.do('refreshFollowUps');
      expect(desk.sheet('To-dos').displayed(2, 1)).toBe('read a book');
    }
  });
});
