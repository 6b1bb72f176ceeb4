/** A campaign: everything `plan` may look at. */
import type { Contact } from './contact.ts';
import type { Stage } from './columns.ts';
import type { Due, Zone } from './time.ts';

/** What a draft is for. A message is never drafted twice for the same contact and occasion unless asked. */
export type Occasion = 'thank-you' | 'follow-up';

/** A draft the add-on planned or made, as Activity tells it. */
export interface DraftRecord {
  readonly contactId: string;
  readonly occasion: Occasion;
  /** Tells one occasion from the next of the same kind, for example the day of the talk as `2026-11-20`. */
  readonly key: string;
  /** `planned`: the intent was written, the outcome is not known. `made`: the draft exists or existed. */
  readonly state: 'planned' | 'made';
  /** Gmail's id of the draft; `''` while planned. */
  readonly draftId: string;
}

export interface Campaign {
  readonly contacts: readonly Contact[];
  readonly drafts: readonly DraftRecord[];
  readonly zone: Zone;
  /** E-mail of the person whose Today is asked for; without it everyone's. Other people's contacts get a plan too. */
  readonly me?: string;
}

/** 2 overdue (late thank-yous too), 1 due today, 0 otherwise. */
export type Urgency = 0 | 1 | 2;

/** One-click events a person can record, in the words of the buttons. */
export type EventKind =
  | 'wrote'
  | 'followed-up'
  | 'replied'
  | 'scheduled'
  | 'met'
  | 'thanked'
  | 'wrapped-up'
  | 'updated'
  | 'parked'
  | 'snoozed';

/** What the person may do now: record an event, make a draft, or take over the stage that the facts imply. */
export type Offer =
  | { readonly kind: 'event'; readonly event: EventKind; readonly primary: boolean }
  | { readonly kind: 'draft'; readonly occasion: Occasion; readonly primary: boolean }
  | { readonly kind: 'stage'; readonly stage: Stage };

/** The rank of a next action in Today: lower comes first (the twelve groups of "Today's order"). */
export type Priority = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

export interface PersonPlan {
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
}

export interface TodayItem {
  /** Index into `campaign.contacts`. */
  readonly contact: number;
  readonly priority: Priority;
}

export interface CampaignPlan {
  /** One plan a contact, in the order of `campaign.contacts`. */
  readonly people: readonly PersonPlan[];
  /** The finite list of what is to be done now, in priority order. */
  readonly today: readonly TodayItem[];
}
