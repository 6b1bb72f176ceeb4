/** What a talk leaves to do: advice, promises both ways, an opening, somebody to be introduced to, a wish to hear more. */
import type { Day } from '../../../../src/domain/time.ts';
import type { TodoKind, TodoState } from '../../../../src/domain/todoColumns.ts';
import type { Dice } from './dice.ts';
import type { Sheet } from './sheet.ts';

const NOTED: readonly (readonly [TodoKind, TodoState, number])[] = [
  ['Advice', 'To do', 0.6],
  ['I promised', 'To do', 0.4],
  ['They promised', 'Waiting', 0.25],
  ['Opportunity', 'Heard', 0.15],
  ['Résumé', 'Requested', 0.2],
  ['Job search', 'Waiting', 0.6],
  ['Pay it forward', 'To do', 0.1],
];

/** Notes them as to-dos of that day; whoever was named becomes a contact. */
export function noteAfterTalk(sheet: Sheet, contact: number, dice: Dice, today: Day): void {
  for (const [kind, state, likely] of NOTED) {
    if (dice.chance(likely))
      sheet.addTodo(contact, { kind, state, since: today, what: `of ${String(today)}` });
  }
  const { name, organization } = sheet.contact(contact);
  if (!dice.chance(0.25)) return;
  const named = sheet.addContact({
    name: `Named by ${name}`,
    email: `named${String(sheet.contacts.length)}@example.com`,
    organization: dice.chance(0.5) ? organization : `Elsewhere ${String(today)}`,
    why: 'they know the field',
    source: 'Referral',
    introducedBy: name,
    stage: 'Ready to write',
  });
  if (dice.chance(0.3)) sheet.addTodo(named, { kind: 'Introduction', state: 'To ask', since: today });
}
