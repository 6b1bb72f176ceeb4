/** The plan of one contact: its stage, the state that holds there, and what follows from that state today. */
import { latest, nextBusinessDay } from '../calendar.ts';
import type { Offer, PersonPlan } from '../campaign.ts';
import { sentenceForCell } from '../cellText.ts';
import type { Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import { messageKey, type Occasion } from '../message/occasions.ts';
import type { Due } from '../time.ts';
import { type Complaint, hasComplaint } from './facts.ts';
import { quietUntil } from './quiet.ts';
import type { Situation } from './situation.ts';
import type { State } from './state.ts';
import { stateFor } from './states.ts';
import { AT_REST, type Standing, standingOf } from './status.ts';

/** A contact as the sheet has it, and what the plan makes of it. */
export interface Person {
  readonly facts: Contact;
  readonly situation: Situation;
  readonly complaints: readonly Complaint[];
}

/** Tells whether a draft was made. One that is only planned may not exist. */
export type IsMade = (contact: Contact, occasion: Occasion, key: string) => boolean;

export function planPerson({ facts, situation, complaints }: Person, isMade: IsMade): PersonPlan {
  const { stage, zone } = situation;
  const state = stateFor(situation);
  const action = typeof state?.action === 'function' ? state.action(situation) : state?.action;
  if (state === null || action === undefined || action === '') {
    return atRest(facts.stage, stage, state, complaints);
  }
  const due = dueOf(state, situation);
  const standing = due === null ? AT_REST : standingOf(due, situation, state.inHours);
  const key = state.draft === undefined ? null : messageKey(state.draft, facts, zone);
  const isDrafted = state.draft !== undefined && key !== null && isMade(facts, state.draft, key);
  // What has no day of its own can be written at any time.
  const isTime =
    state.fixed === true || standing.urgency > 0 || (due === null && state.missing === undefined);
  const message = isTime ? (state.draft ?? null) : null;
  // A stage nobody can read may say "do not contact": the person must settle that before a message is made.
  const mayDraft = key !== null && !isDrafted && !facts.problems.some(({ column }) => column === 'stage');
  return {
    stage,
    state: state.code,
    nextAction: isDrafted ? 'Send your draft' : sentenceForCell(action),
    due,
    status: statusOf(standing, due === null ? missingWords(state, complaints) : '', complaints),
    urgency: standing.urgency,
    priority: (typeof state.priority === 'function' ? state.priority(situation) : state.priority) ?? null,
    offers: offersOf(facts.stage, stage, state, mayDraft ? message : null),
    message,
    todo: state.todo?.(situation)?.index ?? null,
  };
}

/** What a plan says where nothing is to be done. */
function atRest(
  cell: Stage | null,
  stage: Stage,
  state: State | null,
  complaints: readonly Complaint[],
): PersonPlan {
  const isClosed = stage === 'Do not contact' || stage === 'Closed';
  return {
    stage,
    state: state?.code ?? '',
    nextAction: '',
    due: null,
    status: isClosed ? '' : statusOf(AT_REST, '', complaints),
    urgency: 0,
    priority: null,
    offers: isClosed || state === null ? [] : offersOf(cell, stage, state, null),
    message: null,
    todo: null,
  };
}

/** Due as the state says, then not too soon after the last message, not before Not before, and on a business day. */
function dueOf(state: State, situation: Situation): Due | null {
  const { notBefore } = situation.contact;
  const ruled = state.due === undefined ? null : state.due(situation);
  if (state.fixed === true || ruled?.kind === 'moment') return ruled;
  const quiet = state.unasked === true ? quietUntil(situation) : null;
  const isQuiet = quiet !== null && quiet > situation.today;
  if (ruled === null && (state.due !== undefined || (notBefore === null && !isQuiet))) return null;
  const day = latest(ruled?.day ?? null, notBefore, quiet);
  return day === null ? null : { kind: 'day', day: nextBusinessDay(day, situation.settings) };
}

/** What to fill in, unless the cell holds something of which Status says already that it cannot be used. */
function missingWords({ missing }: State, complaints: readonly Complaint[]): string {
  if (missing === undefined) return '';
  const [column, words] = missing;
  return hasComplaint(complaints, column) ? '' : words;
}

function statusOf(standing: Standing, missing: string, complaints: readonly Complaint[]): string {
  const [first] = complaints;
  if (first === undefined) return standing.words || missing;
  const more = complaints.length === 1 ? '' : `${String(complaints.length - 1)} more to look at`;
  const parts = [standing.words, missing, first.message.replace(/\.$/, ''), more];
  return sentenceForCell(parts.filter((part) => part !== '').join('. '));
}

/** The state's events, after the draft if one is to be made; then the stage to take over if the cell says another. */
function offersOf(cell: Stage | null, stage: Stage, state: State, draft: Occasion | null): readonly Offer[] {
  const offers = draft === null ? state.offers : afterDraft(state, draft);
  return cell === stage ? offers : [...offers, { kind: 'stage', stage }];
}

/** Offers of each state after a draft, made when first asked for: ten thousand people share a few dozen states. */
const AFTER_DRAFT = new WeakMap<State, readonly Offer[]>();

function afterDraft(state: State, occasion: Occasion): readonly Offer[] {
  const known = AFTER_DRAFT.get(state);
  if (known !== undefined) return known;
  const offers: readonly Offer[] = [
    { kind: 'draft', occasion, primary: true },
    ...state.offers.map(asSecondChoice),
  ];
  AFTER_DRAFT.set(state, offers);
  return offers;
}

function asSecondChoice(offer: Offer): Offer {
  return offer.kind === 'stage' ? offer : { ...offer, primary: false };
}
