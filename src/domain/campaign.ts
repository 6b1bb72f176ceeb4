/** A campaign: everything `plan` may look at. */
import type { Contact } from './contact.ts';
import type { Stage } from './columns.ts';
import type { Occasion } from './message/occasions.ts';
import type { Due, Zone } from './time.ts';
import type { Todo } from './todo.ts';
import type { TodoKind, TodoState } from './todoColumns.ts';

/** A message as Activity tells it: a draft the add-on planned or made, or an update the person says they sent. */
export interface MessageRecord {
  readonly contactId: string;
  readonly occasion: Occasion | 'answer';
  /** Tells one occasion from the next of the same kind, for example the day of the talk as `2026-11-20`. */
  readonly key: string;
  /**
   * `planned`: the intent was written, the outcome is not known. `made`: the draft exists or existed. `sent`: the
   * person said that they sent it; of updates the key is the day.
   */
  readonly state: 'planned' | 'made' | 'sent';
  /** Gmail's id of the draft; `''` while planned, and for messages the add-on did not make. */
  readonly draftId: string;
}

export interface Campaign {
  readonly contacts: readonly Contact[];
  readonly todos: readonly Todo[];
  /** Asked for only where an answer depends on it: in the sheet it costs a round trip. */
  readonly messages: () => readonly MessageRecord[];
  readonly zone: Zone;
  /** E-mail of the person whose Today is asked for; without it everyone's. Other people's contacts get a plan too. */
  readonly me?: string;
}

/** 2 overdue (late thank-yous too), 1 due today, 0 otherwise. */
export type Urgency = 0 | 1 | 2;

/** One-click events a person can record. The words of the buttons are those of `sidebar/person/words.ts`. */
export type EventKind =
  | 'wrote'
  | 'followed-up'
  | 'replied'
  | 'answered'
  | 'scheduled'
  | 'prepared'
  | 'met'
  | 'thanked'
  | 'wrapped-up'
  | 'updated'
  | 'pinged'
  | 'parked'
  | 'snoozed'
  // Introductions.
  | 'asked-introducer'
  | 'introducer-agreed'
  | 'introducer-reminded'
  | 'forwarded'
  | 'introduced'
  | 'write-directly'
  | 'introducer-declined'
  // What goes otherwise than planned.
  | 'declined'
  | 'not-now'
  | 'wrong-person'
  | 'bounced'
  | 'out-of-office'
  | 'they-moved'
  | 'i-moved'
  | 'no-show'
  | 'missed'
  | 'left'
  | 'retry'
  | 'offered-talk'
  | 'told-of-search'
  | 'closed'
  | 'do-not-contact';

/** What the person may do now: record an event, make a draft, or take over the stage that the facts imply. */
export type Offer =
  | { readonly kind: 'event'; readonly event: EventKind; readonly primary: boolean }
  | { readonly kind: 'draft'; readonly occasion: Occasion; readonly primary: boolean }
  | { readonly kind: 'stage'; readonly stage: Stage };

/** The rank of a next action in Today: lower comes first (the twelve groups of "Today's order"). */
export type Priority = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

export interface PersonPlan {
  /** The finer state within the stage, a row of the table `plan/states.ts`; `''` for an empty row. */
  readonly state: string;
  /** The stage that the facts imply; differs from the cell when facts went further. */
  readonly stage: Stage;
  /** One sentence without a full stop, or `''` when there is nothing to do. */
  readonly nextAction: string;
  readonly due: Due | null;
  /** "Overdue 3 days", "Due today", "Due in 2 days", "Thank-you: 5 h left", "Thank-you overdue 2 days", a plain sentence about a cell that cannot be used, or `''`. */
  readonly status: string;
  readonly urgency: Urgency;
  readonly priority: Priority | null;
  readonly offers: readonly Offer[];
  /** The message that is to go out now, drafted or not. */
  readonly message: Occasion | null;
  /** Index into `campaign.todos` of the to-do that the next action is about; Today does not list it once more. */
  readonly todo: number | null;
}

/** What the person may do with a task: bring its to-do into a state, say that its person was told, or record an event. */
export type TaskOffer =
  | { readonly kind: 'state'; readonly todo: TodoKind; readonly state: TodoState; readonly primary: boolean }
  | { readonly kind: 'told'; readonly primary: boolean }
  | { readonly kind: 'event'; readonly event: EventKind; readonly primary: boolean };

/** Something to do beside the next action of a person: a to-do of the tab, or a duty that follows from the facts. */
export interface Task {
  /** Index into `campaign.todos`; null for a duty that has no row. */
  readonly todo: number | null;
  /** Index into `campaign.contacts` of the person it is about; null where it is about nobody in the sheet. */
  readonly contact: number | null;
  readonly kind: TodoKind | 'Debrief';
  /** One sentence without a full stop; `''` while there is nothing to do but wait. */
  readonly action: string;
  readonly due: Due | null;
  /** "Overdue 3 days", "Due today", "Due in 2 days", or `''`. */
  readonly status: string;
  readonly urgency: Urgency;
  readonly priority: Priority | null;
  readonly offers: readonly TaskOffer[];
}

/** What the To-dos tab shows of one to-do. It depends on the facts alone, not on the time. */
export interface TodoPlan {
  readonly nextAction: string;
  readonly due: Due | null;
  /** A sentence about a cell that cannot be used, or `''`. */
  readonly status: string;
  /** Index into `campaign.contacts` of the person it is about; null where there is none or it is not clear who. */
  readonly contact: number | null;
}

export interface TodayItem {
  /** Index into `campaign.contacts`; null for a task about nobody in the sheet. */
  readonly contact: number | null;
  /** Index into `tasks`; null for the next action of the person. */
  readonly task: number | null;
  readonly priority: Priority;
}

export interface CampaignPlan {
  /** One plan a contact, in the order of `campaign.contacts`. */
  readonly people: readonly PersonPlan[];
  /** One plan a to-do, in the order of `campaign.todos`. */
  readonly todos: readonly TodoPlan[];
  /** What is to be done beside the next actions: open to-dos first, then duties. */
  readonly tasks: readonly Task[];
  /** The finite list of what is to be done now, in priority order. */
  readonly today: readonly TodayItem[];
}
