/** What one click records: the facts it writes, the to-dos it changes, and the stage that follows. */
import type { EventKind, MessageRecord } from './campaign.ts';
import type { FactKey } from './columns.ts';
import type { Contact } from './contact.ts';
import { EFFECTS } from './effects.ts';
import type { Click } from './effects/click.ts';
import { impliedStage } from './plan/implied.ts';
import type { Settings } from './settings.ts';
import type { Moment, Zone } from './time.ts';
import { NO_TODO, type Todo } from './todo.ts';
import type { TodoKind } from './todoColumns.ts';
import { dayAt } from './zone.ts';

/** Facts to write; a missing key leaves the cell alone. An ID is never changed. */
export type Facts = Partial<Pick<Contact, Exclude<FactKey, 'id'>>>;

/** A to-do of the person to change, or with `id` `''` to add. */
export interface TodoChange {
  readonly id: string;
  readonly kind: TodoKind;
  readonly facts: Partial<Pick<Todo, 'what' | 'state' | 'since' | 'by' | 'told'>>;
}

export interface When {
  /**
   * When it happened. For `scheduled` the start of the talk; for `snoozed` and `not-now` a moment of the first day
   * on which the person is to come up again, for `out-of-office` of their return; otherwise only its day counts.
   */
  readonly moment: Moment;
  readonly zone: Zone;
  /** When it is recorded. */
  readonly now: Moment;
  /** Agreed length of the talk, for `scheduled`. */
  readonly minutes?: number;
  /** Whom they pointed to, for `wrong-person`; the new reason, for `retry`. */
  readonly text?: string;
  /** How the talk was, 1 to 5, for `wrapped-up`. */
  readonly rating?: number;
}

export interface Outcome {
  readonly facts: Facts;
  readonly todos: readonly TodoChange[];
  /** Somebody new whom the event brings: they pointed to them. */
  readonly newContact: Facts | null;
  /** What Activity is to remember of a message that was sent. */
  readonly message: Omit<MessageRecord, 'contactId'> | null;
}

/**
 * What the event writes. `todos`: those about the contact. Last contact never moves backwards, and recording
 * something older than it does not touch the stage; otherwise the stage becomes what the event says, or what the
 * facts then imply beyond it.
 */
export function applyEvent(
  contact: Contact,
  event: EventKind,
  when: When,
  around: { readonly settings: Settings; readonly todos: readonly Todo[] },
): Outcome {
  const day = dayAt(when.zone, when.moment);
  const click: Click = { contact, day, today: dayAt(when.zone, when.now), when, ...around };
  const { stage: said, facts = {}, todos = [], newContact = null, message = null } = EFFECTS[event](click);
  const outcome = { facts, todos, newContact, message };
  // Nothing takes a person out of these but the person's own hand.
  const { stage: cell } = contact;
  const isClosed = cell === 'Do not contact' || (cell === 'Closed' && event !== 'do-not-contact');
  const isOld = event !== 'scheduled' && contact.lastContact !== null && day < contact.lastContact;
  if (said === undefined || isClosed || isOld) return outcome;
  const after = changed(around.todos, todos);
  const stage = impliedStage({ ...contact, ...facts, stage: said }, after, when, around.settings);
  return stage === cell ? outcome : { ...outcome, facts: { ...facts, stage } };
}

/** The to-dos as they stand after the changes. */
function changed(todos: readonly Todo[], changes: readonly TodoChange[]): readonly Todo[] {
  const kept = todos.map((todo) =>
    changes.reduce((at, { id, facts }) => (id !== '' && id === at.id ? { ...at, ...facts } : at), todo),
  );
  const added = changes.flatMap(({ id, kind, facts }) => (id === '' ? [{ ...NO_TODO, kind, ...facts }] : []));
  return [...kept, ...added];
}
