/** People, tasks, Today and what is recorded, as the pages show and ask it. */
import type { FactKey, Stage } from '../domain/columns.ts';
import type { EventKind, Offer, TaskOffer, Urgency } from '../domain/campaign.ts';
import type { Occasion } from '../domain/message/occasions.ts';
import type { TodoKind, TodoState } from '../domain/todoColumns.ts';

/** One person as the pages show them. Days are `YYYY-MM-DD`, times `YYYY-MM-DDTHH:mm`, both in the spreadsheet's zone. */
export interface PersonCard {
  readonly id: string;
  readonly row: number;
  readonly name: string;
  readonly organization: string;
  readonly role: string;
  readonly nextAction: string;
  readonly due: string;
  readonly status: string;
  readonly urgency: Urgency;
}

/** A to-do, or a duty that follows from the facts, as the pages show it. */
export interface TaskView {
  /** ID of the to-do; `''` for a duty that has no row yet. */
  readonly id: string;
  readonly kind: TodoKind | 'Debrief';
  /** In the person's own words; `''` for a duty. */
  readonly what: string;
  /** State of the to-do; `''` for a duty. */
  readonly state: TodoState | '';
  /** What to do, or `''` while there is nothing to do but wait. */
  readonly action: string;
  readonly due: string;
  readonly status: string;
  readonly urgency: Urgency;
  readonly offers: readonly TaskOffer[];
}

/** One line of Today: the next action of a person, or a task beside it. */
export interface TodayCard extends PersonCard {
  /** The task; without it the line is the next action of the person. */
  readonly task?: TaskView;
}

export interface PersonView extends PersonCard {
  readonly email: string;
  readonly stage: Stage;
  /** The stage in the cell, `''` when empty; differs from `stage` when the facts went further. */
  readonly stageInSheet: Stage | '';
  /** The facts worth showing, in sheet order, empty ones left out; values as a person reads them. */
  readonly facts: readonly { readonly key: FactKey; readonly label: string; readonly value: string }[];
  readonly notes: string;
  readonly offers: readonly Offer[];
  /** Events that go otherwise than planned and may come now, for a folded list. */
  readonly exceptions: readonly EventKind[];
  /** Open to-dos and duties about this person, the earliest due first; then what is only waited for. */
  readonly tasks: readonly TaskView[];
  readonly problems: readonly string[];
  /** What happened, newest first. */
  readonly timeline: readonly { readonly when: string; readonly what: string }[];
}

export interface SidebarState {
  /** Tells this spreadsheet from every other, copies of it included: unsaved typing is kept under it. */
  readonly spreadsheet: string;
  /** Whether this spreadsheet is a copy of the one that was set up: the page offers to start clean. */
  readonly isCopy: boolean;
  /** E-mail of the person the add-on works as. */
  readonly me: string;
  readonly today: readonly TodayCard[];
  /** What falls due first after today, for the end of the list; null when nothing has a date. */
  readonly next: TodayCard | null;
  /** The person of the selected row, when the selection lies in a contact's row. */
  readonly selected: PersonView | null;
  readonly people: number;
  readonly dailyRefresh: boolean;
  readonly draftsAllowed: boolean;
  /** What Undo last action would put back, in words ("You wrote to them: Ana García"); `''` when there is nothing. */
  readonly undo: string;
  /** Today in the spreadsheet's zone, `YYYY-MM-DD`. */
  readonly date: string;
  /** Drafts and threads of which `lookAtMail` may tell something; 0: it need not be called. */
  readonly mailToLookAt: number;
}

/** What became of the person's drafts since the last look. */
export interface MailLook {
  /** What was seen and written to the sheet, a line each: "Ana García (row 2): They replied (seen in Gmail)". */
  readonly seen: readonly string[];
  /** Drafts that are gone while nobody but the person knows what became of them. */
  readonly asks: readonly MailAsk[];
  /** The sidebar anew; null when nothing changed. */
  readonly sidebar: SidebarState | null;
  /** Where the person can let their mail be followed by its headers; `''` when they did, or this edition does not ask. */
  readonly authorizationUrl: string;
}

/** "Your thank-you draft to Ana is no longer in Gmail. Did you send it?" */
export interface MailAsk {
  /** Gmail's id of the draft. */
  readonly draftId: string;
  readonly personId: string;
  /** Whom the draft is about. */
  readonly name: string;
  readonly occasion: Occasion;
}

/**
 * An event the person records with one click. `when`: the day it happened; for `scheduled` the local date-time of
 * the talk; for `snoozed` and `not-now` the day on which the person comes up again; for `out-of-office` the day of
 * their return.
 */
export interface EventRequest {
  readonly id: string;
  readonly event: EventKind;
  readonly when?: string;
  /** Whom they pointed to, for `wrong-person`; the new reason, for `retry`. */
  readonly text?: string;
  /** How the talk was, 1 to 5, for `wrapped-up`: from 4 on a résumé critique and a mentor are worth thinking of. */
  readonly rating?: number;
  /** Agreed length in minutes, for `scheduled`. */
  readonly minutes?: number;
}

/** Brings a to-do into a state, or says that its person was told. A duty without a row gets one. */
export interface TaskRequest {
  /** ID of the to-do, `''` for a duty. */
  readonly id: string;
  /** ID of the contact it is about, `''` for nobody in the sheet. */
  readonly personId: string;
  readonly kind: TodoKind;
  readonly state?: TodoState;
  readonly told?: true;
}

/** A to-do typed in the sidebar; it begins today, in the first state of its kind. */
export interface NewTodoRequest {
  readonly personId: string;
  readonly kind: TodoKind;
  readonly what: string;
  /** `YYYY-MM-DD`; `''` lets the rule decide. */
  readonly by: string;
}
