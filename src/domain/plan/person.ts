/** The plan of one contact: its stage, the rule that holds there, and what follows from that rule today. */
import { latest, nextBusinessDay } from '../calendar.ts';
import type { Occasion, Offer, PersonPlan } from '../campaign.ts';
import type { Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import type { Day, Due, Moment, Zone } from '../time.ts';
import { draftKey, type MadeDrafts } from './drafts.ts';
import { type Complaint, usableFacts } from './facts.ts';
import type { Rule, Situation } from './rule.ts';
import { ruleFor } from './rules.ts';
import { stageOf } from './stage.ts';
import { type Standing, standingOf } from './status.ts';
import { dayLongTalk, talkOf } from './talk.ts';

/** What is the same for every contact of a campaign. */
export interface Surroundings {
  readonly settings: Settings;
  readonly zone: Zone;
  readonly now: Moment;
  /** The day of `now` in the zone. */
  readonly today: Day;
  readonly made: MadeDrafts;
}

const AT_REST: Standing = { words: '', urgency: 0 };

export function planPerson(facts: Contact, around: Surroundings): PersonPlan {
  const { contact, complaints } = usableFacts(facts, around.today);
  const situation = situationOf(contact, around);
  const { stage } = situation;
  const rule = ruleFor(situation);
  if (rule === null || rule.action === '') return atRest(facts.stage, stage, rule, complaints);
  const due = dueOf(rule, situation);
  const standing = due === null ? AT_REST : standingOf(due, around.today, around.now, around.zone);
  const key = rule.draft === undefined ? null : draftKey(rule.draft, facts, around.zone);
  const isDrafted = rule.draft !== undefined && key !== null && around.made(contact.id, rule.draft, key);
  const message =
    rule.draft !== undefined && (rule.fixed === true || standing.urgency > 0) ? rule.draft : null;
  // A stage nobody can read may say "do not contact": the person must settle that before a message is made.
  const mayDraft = key !== null && !isDrafted && !hasComplaint(complaints, 'stage');
  const action = typeof rule.action === 'string' ? rule.action : rule.action(situation);
  return {
    stage,
    nextAction: isDrafted ? 'Send your draft' : action,
    due,
    status: statusOf(standing, due === null ? missingWords(rule, complaints) : '', complaints),
    urgency: standing.urgency,
    priority: rule.priority ?? null,
    offers: offersOf(facts.stage, stage, rule, mayDraft ? message : null),
    message,
  };
}

/** What a plan says where nothing is to be done. */
function atRest(
  cell: Stage | null,
  stage: Stage,
  rule: Rule | null,
  complaints: readonly Complaint[],
): PersonPlan {
  const isClosed = stage === 'Do not contact' || stage === 'Closed';
  return {
    stage,
    nextAction: '',
    due: null,
    status: isClosed ? '' : statusOf(AT_REST, '', complaints),
    urgency: 0,
    priority: null,
    offers: isClosed || rule === null ? [] : offersOf(cell, stage, rule, null),
    message: null,
  };
}

function situationOf(contact: Contact, { settings, zone, now, today }: Surroundings): Situation {
  const meeting = talkOf(contact, settings, zone);
  const stage = stageOf(contact, meeting, today, now);
  const standsIn = stage === 'Met' && contact.thanked === null && contact.lastContact !== null;
  const talk = meeting ?? (standsIn ? dayLongTalk(contact.lastContact, zone) : null);
  return { contact, settings, zone, now, today, stage, talk };
}

/** Due as the rule says, then not before Not before, then on a business day. */
function dueOf(rule: Rule, situation: Situation): Due | null {
  const { notBefore } = situation.contact;
  const ruled = rule.due === undefined ? null : rule.due(situation);
  if (ruled === null && (rule.due !== undefined || notBefore === null)) return null;
  if (rule.fixed === true || ruled?.kind === 'moment') return ruled;
  const day = latest(ruled?.day ?? null, notBefore);
  return day === null ? null : { kind: 'day', day: nextBusinessDay(day, situation.settings) };
}

function hasComplaint(complaints: readonly Complaint[], column: Complaint['column']): boolean {
  return complaints.some((complaint) => complaint.column === column);
}

/** What to fill in, unless the cell holds something of which Status says already that it cannot be used. */
function missingWords({ missing }: Rule, complaints: readonly Complaint[]): string {
  if (missing === undefined) return '';
  const [column, words] = missing;
  return hasComplaint(complaints, column) ? '' : words;
}

function statusOf(standing: Standing, missing: string, complaints: readonly Complaint[]): string {
  const [first, ...others] = complaints;
  if (first === undefined) return standing.words || missing;
  const more = others.length === 0 ? '' : `${String(others.length)} more to look at`;
  const parts = [standing.words, missing, first.message.replace(/\.$/, ''), more];
  return parts.filter((part) => part !== '').join('. ');
}

/** The rule's events, after the draft if one is to be made; then the stage to take over if the cell says another. */
function offersOf(cell: Stage | null, stage: Stage, rule: Rule, draft: Occasion | null): readonly Offer[] {
  const offers = draft === null ? rule.offers : [draftOffer(draft), ...rule.offers.map(asSecondChoice)];
  return cell === stage ? offers : [...offers, { kind: 'stage', stage }];
}

function draftOffer(occasion: Occasion): Offer {
  return { kind: 'draft', occasion, primary: true };
}

function asSecondChoice(offer: Offer): Offer {
  return offer.kind === 'stage' ? offer : { ...offer, primary: false };
}
