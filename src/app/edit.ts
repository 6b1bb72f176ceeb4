/** Replans what a person has just typed or pasted, at once and only there. */
import type { Report } from '../contract.ts';
import type { PersonPlan } from '../domain/campaign.ts';
import type { Contact } from '../domain/contact.ts';
import { planSome } from '../domain/plan/plan.ts';
import { finderOf } from '../domain/plan/todoPerson.ts';
import { stampMissing } from '../domain/stamps.ts';
import type { Day, Moment } from '../domain/time.ts';
import type { Todo } from '../domain/todo.ts';
import { dayAt } from '../domain/zone.ts';
import { counted } from './counted.ts';
import { nameOf, todoNameOf } from './naming.ts';
import type { Edited, EditedContacts, EditedTodos, ShownTodo, Snapshot, Stamped } from './ports.ts';
import { tellInCells } from './settingsEdit.ts';
import { shownTodo } from './shownTodo.ts';
import { tellEdited } from './templates.ts';

type Fills = Pick<ShownTodo, 'since' | 'personId'>;

/** Names every row that got something new. */
export function replanEdited(edited: Edited, now: Moment): Report {
  switch (edited.tab) {
    case 'contacts':
      return replanContacts(edited, now);
    case 'todos':
      return replanTodos(edited, now);
    case 'settings':
      return tellInCells(edited);
    case 'templates':
      return tellEdited(edited);
  }
}

function replanContacts({ snapshot, indexes, reached }: EditedContacts, now: Moment): Report {
  const edited = new Set(indexes);
  if (reached('stage')) snapshot.stamp(missingDates(snapshot, indexes), dayAt(snapshot.campaign.zone, now));
  snapshot.identify((index) => edited.has(index), 'later');
  const { people } = planSome(snapshot.campaign, snapshot.settings, now, indexes);
  return reportOf(writePeople(snapshot, people));
}

/** Choosing a stage by hand stamps the date that goes with it, where that cell is empty. */
function missingDates({ campaign }: Snapshot, indexes: readonly number[]): Stamped[] {
  return indexes.flatMap((index): Stamped[] => {
    const contact = campaign.contacts[index];
    const key = contact?.stage == null ? null : stampMissing(contact, contact.stage);
    return key === null ? [] : [{ index, key }];
  });
}

/** With the to-dos the people they are about, before and after the edit, are planned anew. */
function replanTodos({ snapshot, indexes, reached, left }: EditedTodos, now: Moment): Report {
  const { campaign, settings } = snapshot;
  const { contacts } = campaign;
  const today = dayAt(campaign.zone, now);
  const before = indexes.flatMap((index) => campaign.todos[index] ?? []);
  const fills = new Map(before.map((todo, place) => [indexes[place], fillsOf(todo, reached, today)]));
  const todos = campaign.todos.map((todo, index) => filled(todo, fills.get(index)));
  const concerned = concernedBy(
    contacts,
    before,
    indexes.flatMap((index) => todos[index] ?? []),
  );
  contacts.forEach(({ id }, index) => {
    if (left.includes(id)) concerned.add(index);
  });
  snapshot.identifyTodos((index) => fills.has(index), 'later');
  snapshot.identify((index) => concerned.has(index), 'later');
  const planned = planSome({ ...campaign, todos }, settings, now, [...concerned]);
  const shown = planned.todos.map((todo, index) =>
    fills.has(index) ? { ...fills.get(index), ...shownTodo(todo, contacts) } : null,
  );
  const written = snapshot.writeTodos(shown).map((index) => todoNameOf(snapshot, index));
  return reportOf([...written, ...writePeople(snapshot, planned.people)]);
}

/** What an edit fills in: the day on which a state began; and a name typed anew counts, not the ID beside it. */
function fillsOf(todo: Todo, reached: EditedTodos['reached'], today: Day): Fills {
  const isNewState = reached('state') && todo.state !== null && !(reached('since') && hasSince(todo));
  const isNewPerson = reached('person') && !reached('personId');
  return { ...(isNewState && { since: today }), ...(isNewPerson && { personId: '' }) };
}

function filled(todo: Todo, fills: Fills | undefined): Todo {
  if (fills === undefined) return todo;
  const isMended = fills.since !== undefined;
  const problems = isMended ? todo.problems.filter(({ column }) => column !== 'since') : todo.problems;
  return { ...todo, ...fills, problems };
}

function hasSince({ since, problems }: Todo): boolean {
  return since !== null || problems.some(({ column }) => column === 'since');
}

/** Indexes of the contacts whom these to-dos are about now, and whom the IDs in their rows still name. */
function concernedBy(
  contacts: readonly Contact[],
  todos: readonly Todo[],
  now: readonly Todo[],
): Set<number> {
  const find = finderOf(contacts);
  const meant = [...todos.map((todo) => ({ ...todo, person: '' })), ...now].map((todo) => find(todo).contact);
  return new Set(meant.filter((contact): contact is number => contact !== null));
}

/** Writes the next actions of these people; returns the names of those who got a new one. */
function writePeople(snapshot: Snapshot, people: ReadonlyMap<number, PersonPlan>): string[] {
  const derived = snapshot.campaign.contacts.map((_, index) => people.get(index) ?? null);
  return (snapshot.writeDerived(derived, 'none') ?? []).map((index) => nameOf(snapshot, index));
}

function reportOf(done: readonly string[]): Report {
  return { done, skipped: [], message: `${counted(done.length, 'row')} brought up to date.` };
}
