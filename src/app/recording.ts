/** What one click or a typed note records about a person, as an action that can be taken back. */
import type { EventRequest, PersonView, Server } from '../contract.ts';
import { parseIsoDay } from '../domain/calendar.ts';
import type { EventKind } from '../domain/campaign.ts';
import { CONTACT_COLUMNS, type Stage } from '../domain/columns.ts';
import type { Contact } from '../domain/contact.ts';
import { EVENT_WORDS } from '../domain/eventWords.ts';
import { applyEvent, type Outcome, type TodoChange, type When } from '../domain/events.ts';
import { finderOf } from '../domain/plan/todoPerson.ts';
import { stampMissing } from '../domain/stamps.ts';
import type { Moment, Zone } from '../domain/time.ts';
import type { Todo } from '../domain/todo.ts';
import { Trouble } from '../domain/trouble.ts';
import { dayAt, momentAt, parseIsoMoment } from '../domain/zone.ts';
import { answerAfter, carryOut, type Deed, indexOf } from './acting.ts';
import { factText, viewOf } from './personView.ts';
import type { Derived, Facts, NewTodo, Snapshot, World, Writes } from './ports.ts';
import { bringUpToDate } from './refresh.ts';

/** Any time of the day will do where only the day counts; noon exists on every day. */
const NOON = 12 * 60;
/** Events that say when something will be, and cannot do without it. */
const ABOUT_LATER: readonly EventKind[] = ['scheduled', 'snoozed', 'not-now', 'out-of-office'];
/** Worked out right afterwards, with everybody else's. */
const NOTHING_YET: Derived = { nextAction: '', due: null, status: '', urgency: 0 };

type NotesRequest = Parameters<Server['saveNotes']>[0];

/** Records a one-click event: the facts it stands for, its to-dos, a line of Activity, and the new plan. */
export function recordEvent(world: World, request: EventRequest): PersonView {
  return record(world, request.id, (snapshot, contact) => {
    const { zone } = snapshot.campaign;
    const now = world.now();
    const when: When = { ...detailsOf(request), moment: momentOf(request, zone, now), zone, now };
    const around = { settings: snapshot.settings, todos: todosAbout(snapshot, contact) };
    const outcome = applyEvent(contact, request.event, when, around);
    const { message } = outcome;
    const what = EVENT_WORDS[request.event] + replaced(contact, outcome.facts, zone);
    return {
      entry: { contactId: contact.id, what, ...(message !== null && { message }) },
      ...writesOf(world, contact, outcome),
    };
  });
}

/** The cells and rows that an event about the contact writes. */
export function writesOf(world: World, contact: Contact, { facts, todos, newContact }: Outcome): Writes {
  return {
    people: [{ id: contact.id, facts }],
    todos: todos.filter(({ id }) => id !== ''),
    newTodos: todos.filter(({ id }) => id === '').map((todo) => newTodo(world, contact, todo)),
    newPeople: newContact === null ? [] : [newPerson(world, contact, newContact)],
  };
}

function detailsOf({ minutes, text, rating }: EventRequest): Pick<When, 'minutes' | 'text' | 'rating'> {
  return {
    ...(minutes !== undefined && { minutes }),
    ...(text !== undefined && { text }),
    ...(rating !== undefined && { rating }),
  };
}

/** An event without a day happened now. Fails with `bad-input` when the day or time given is none. */
function momentOf({ event, when }: EventRequest, zone: Zone, now: Moment): Moment {
  if (when === undefined && !ABOUT_LATER.includes(event)) return now;
  const day = parseIsoDay(when ?? '');
  const moment =
    event === 'scheduled' || day === null ? parseIsoMoment(zone, when ?? '') : momentAt(zone, day, NOON);
  if (moment !== null) return moment;
  throw new Trouble(
    'bad-input',
    `"${when ?? ''}" is not a date. Nothing was changed. Choose a day and try again.`,
  );
}

/** Their to-dos, each with an ID by which it can be changed. */
export function todosAbout(snapshot: Snapshot, { id }: Contact): readonly Todo[] {
  snapshot.identifyTodos();
  const { contacts, todos } = snapshot.campaign;
  const find = finderOf(contacts);
  return todos.filter((todo) => {
    const { contact } = find(todo);
    return contact !== null && contacts[contact]?.id === id;
  });
}

function newTodo(world: World, { id, name, email }: Contact, { kind, facts }: TodoChange): NewTodo {
  return { id: world.newId(), facts: { kind, person: name || email, personId: id, ...facts } };
}

/** Whom they pointed to is a contact of the same person. */
function newPerson(world: World, { owner }: Contact, facts: Facts) {
  return { id: world.newId(), facts: { ...facts, owner: owner || world.me() }, derived: NOTHING_YET };
}

export function setStage(world: World, id: string, stage: Stage): PersonView {
  return record(world, id, ({ campaign: { zone } }, contact) => {
    const stamp = stampMissing(contact, stage);
    const facts = stamp === null ? { stage } : { stage, [stamp]: dayAt(zone, world.now()) };
    const what = `Stage set to ${stage}${replaced(contact, facts, zone)}`;
    return { entry: { contactId: id, what }, people: [{ id, facts }] };
  });
}

/**
 * Notes are the person's own words: saved as typed, and not told in the timeline. Where the cell no longer holds what
 * the page last saw (`base`), nothing is written. Answers with what the cell holds afterwards.
 */
export function saveNotes(world: World, { id, notes, base }: NotesRequest): { readonly saved: string } {
  return answerAfter(world, (snapshot) => {
    const standing = snapshot.campaign.contacts[indexOf(snapshot, id)]?.notes ?? '';
    if (standing !== base.trim()) return { deed: null, answer: { saved: standing } };
    const entry = { contactId: id, what: 'Notes saved', about: { kind: 'notes', key: '' } } as const;
    return { deed: { entry, people: [{ id, facts: { notes } }] }, answer: { saved: notes } };
  });
}

function record(
  world: World,
  id: string,
  decide: (snapshot: Snapshot, contact: Contact) => Deed,
): PersonView {
  carryOut(world, (snapshot) => {
    const contact = snapshot.campaign.contacts[indexOf(snapshot, id)];
    return contact === undefined ? null : decide(snapshot, contact);
  });
  const { snapshot, plan } = bringUpToDate(world);
  return viewOf(snapshot, plan, indexOf(snapshot, id));
}

/** What stood in the cells that are written over, for the timeline: nothing that was typed is lost without a trace. */
export function replaced(contact: Contact, facts: Facts, zone: Zone): string {
  const before = CONTACT_COLUMNS.flatMap(({ key, header, type }): string[] => {
    if (!(key in facts) || key === 'stage' || key === 'lastContact') return [];
    const problem = contact.problems.find(({ column }) => column === key);
    const value = problem?.text ?? factText(contact[key as keyof Facts] ?? null, type, zone);
    const now = factText(facts[key as keyof Facts] ?? null, type, zone);
    return value === '' || value === now ? [] : [`${header} was ${value}`];
  });
  return before.length === 0 ? '' : ` (${before.join('; ')})`;
}
