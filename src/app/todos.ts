/** What the sidebar changes in the To-dos tab: a step of a task, or a to-do typed there. */
import type { NewTodoRequest, PersonView, TaskRequest } from '../contract.ts';
import { parseIsoDay } from '../domain/calendar.ts';
import type { Contact } from '../domain/contact.ts';
import { shorten } from '../domain/message/plainText.ts';
import type { Day } from '../domain/time.ts';
import { clickTodo } from '../domain/todoClick.ts';
import { TODO_STATES, type TodoKind, type TodoState } from '../domain/todoColumns.ts';
import { Trouble } from '../domain/trouble.ts';
import { dayAt } from '../domain/zone.ts';
import { carryOut, type Deed } from './acting.ts';
import { viewOf } from './personView.ts';
import type { Snapshot, TodoFacts, World } from './ports.ts';
import { bringUpToDate } from './refresh.ts';

/** So much of a to-do's own words stands in the timeline. */
const QUOTED = 80;

/** Brings a to-do into a state, or says that its person was told; a duty without a row gets one. */
export function changeTask(world: World, request: TaskRequest): PersonView | null {
  const { personId, kind, state } = request;
  const states: readonly TodoState[] = statesOf(kind);
  if (state !== undefined && !states.includes(state))
    throw new Trouble('bad-input', `"${state}" is not a state of ${kind}. Nothing was changed.`);
  carryOut(world, (snapshot) => stepOf(world, snapshot, request));
  return viewAfter(world, personId);
}

/** A to-do typed in the sidebar begins today, in the first state of its kind. */
export function addTodo(world: World, { personId, kind, what, by }: NewTodoRequest): PersonView {
  const [state] = statesOf(kind);
  const day = parseIsoDay(by);
  if (by !== '' && day === null)
    throw new Trouble('bad-input', `"${by}" is not a date. Nothing was added. Choose a day and try again.`);
  carryOut(world, (snapshot) => {
    const contact = contactWith(snapshot, personId);
    if (contact === null) throw gone();
    const beginning = beginningOf(kind, contact, todayIn(world, snapshot));
    const facts = { ...beginning, what: what.trim(), state, by: day };
    const entry = { contactId: personId, what: `New to-do: ${words(kind, what)}` };
    return { entry, newTodos: [{ id: world.newId(), facts }] };
  });
  const view = viewAfter(world, personId);
  if (view === null) throw gone();
  return view;
}

/** Null when there is nothing left to do: a second click on the same button. */
function stepOf(
  world: World,
  snapshot: Snapshot,
  { id, personId, kind, ...click }: TaskRequest,
): Deed | null {
  const { todos } = snapshot.campaign;
  const today = todayIn(world, snapshot);
  const contact = contactWith(snapshot, personId);
  const clicked = clickTodo(click, contact, today);
  const people = contact === null ? [] : [{ id: contact.id, facts: clicked.person }];
  const said = click.state ?? 'told';
  if (id === '') {
    const isThere = todos.some(
      ({ kind: one, state, since, personId: whose }) =>
        one === kind && state === click.state && since === today && whose === personId,
    );
    const facts = { ...beginningOf(kind, contact, today), ...clicked.todo };
    const entry = { contactId: personId, what: `${kind}: ${said}` };
    return isThere ? null : { entry, people, newTodos: [{ id: world.newId(), facts }] };
  }
  const todo = todos.find((one) => one.id === id);
  if (todo === undefined)
    throw new Trouble('gone', 'This to-do is no longer in the sheet. Nothing was changed.');
  const entry = { contactId: personId, what: `${words(kind, todo.what)}: ${said}` };
  return todo.state === click.state ? null : { entry, people, todos: [{ id, facts: clicked.todo }] };
}

function viewAfter(world: World, personId: string): PersonView | null {
  const { snapshot, plan } = bringUpToDate(world);
  const index = snapshot.campaign.contacts.findIndex(({ id }) => id === personId);
  return personId === '' || index < 0 ? null : viewOf(snapshot, plan, index);
}

function todayIn(world: World, { campaign }: Snapshot): Day {
  return dayAt(campaign.zone, world.now());
}

function contactWith({ campaign }: Snapshot, id: string): Contact | null {
  return (id === '' ? undefined : campaign.contacts.find((contact) => contact.id === id)) ?? null;
}

function beginningOf(kind: TodoKind, contact: Contact | null, since: Day): TodoFacts {
  const { name = '', email = '', id = '' } = contact ?? {};
  return { kind, person: name || email, personId: id, since };
}

/** Fails with `bad-input` for a kind that a page made up. */
function statesOf(kind: TodoKind): readonly [TodoState, ...TodoState[]] {
  if (!Object.keys(TODO_STATES).includes(kind))
    throw new Trouble('bad-input', `"${kind}" is not a kind of to-do. Nothing was changed.`);
  return TODO_STATES[kind];
}

/** "Advice (Read the port study)". */
function words(kind: TodoKind, what: string): string {
  return what === '' ? kind : `${kind} (${shorten(what, QUOTED)})`;
}

function gone(): Trouble {
  return new Trouble('gone', 'This person is no longer in the sheet. Nothing was added. Choose another row.');
}
