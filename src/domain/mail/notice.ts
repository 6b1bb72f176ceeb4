/** What follows from something that happened to mail: facts through the same events as a click, and words. */
import { isoDay } from '../calendar.ts';
import type { EventKind } from '../campaign.ts';
import type { Stage } from '../columns.ts';
import { EVENT_WORDS } from '../eventWords.ts';
import { applyEvent, type Outcome } from '../events.ts';
import { isOccasion, OCCASIONS } from '../message/occasions.ts';
import type { Settings } from '../settings.ts';
import type { Moment, Zone } from '../time.ts';
import { dayAt } from '../zone.ts';
import type { MailRecord } from './mailRecord.ts';
import type { MadeDraft } from './record.ts';
import { isAwaySaid, isBounceSaid, isReplySaid, isSentSaid, type Known } from './said.ts';
import type { Vanished } from './elsewhere.ts';
import type { Happening } from './thread.ts';

export interface Notice {
  /** For the timeline, without a full stop: "You followed up (seen in Gmail)". */
  readonly what: string;
  /** When it happened; null where nobody knows. */
  readonly at: Moment | null;
  /** What Activity keeps, so that it is noticed once. */
  readonly message: MailRecord;
  /** What is to be written; null when the sheet says it already, or nothing follows from it. */
  readonly outcome: Outcome | null;
}

interface Around {
  readonly settings: Settings;
  readonly zone: Zone;
  readonly now: Moment;
}

const SEEN = '(seen in Gmail)';

/** Stages in which a message sent is a step forward: mail seen late never takes anybody back. */
const BEFORE_FOLLOW_UP: readonly (Stage | null)[] = [
  ...[null, 'Idea', 'Find a person', 'Ask for introduction', 'Ready to write', 'Contacted'],
  ...['Bounced', 'Parked', 'Not now'],
] as const;
const BEFORE: Partial<Record<EventKind, readonly (Stage | null)[]>> = {
  wrote: BEFORE_FOLLOW_UP,
  'followed-up': [...BEFORE_FOLLOW_UP, 'Followed up'],
  'asked-introducer': BEFORE_FOLLOW_UP,
};
/** Later on an address that fails is not the end of the way to them. */
const BEFORE_TALK: readonly (Stage | null)[] = [...BEFORE_FOLLOW_UP, 'Followed up', 'Arranging'];
const NO_MORE: readonly (Stage | null)[] = ['Declined', 'Do not contact', 'Closed'];

export function noticeOf(happening: Happening | Vanished, known: Known, around: Around): Notice {
  const { draft } = happening;
  if (happening.kind === 'gone') return goneNotice(draft, ` ${SEEN}`);
  if (happening.kind === 'vanished') return vanishedNotice(draft);
  const { mailId, at } = happening;
  const message = { ...recordOf(draft), state: happening.kind, mailId };
  if (happening.kind === 'sent') return sentNotice(draft, at, message, ` ${SEEN}`, known, around);
  if (isToIntroducer(draft)) return { what: INTRODUCER[happening.kind], at, message, outcome: null };
  const [event, isNews] = answerOf(happening, known, around);
  const outcome = isNews ? outcomeOf(event, at, known, around) : null;
  return { what: `${EVENT_WORDS[event]} ${SEEN}`, at, message, outcome };
}

/** `how` it is known follows the words; `''` where the person says so. */
function goneNotice(draft: MadeDraft, how: string): Notice {
  const what = `${nameOf(draft)} draft deleted${how}`;
  return { what, at: null, message: { ...recordOf(draft), state: 'gone' }, outcome: null };
}

function vanishedNotice(draft: MadeDraft): Notice {
  const what = `${nameOf(draft)} draft is no longer in Gmail: sent or deleted, only you know`;
  return { what, at: null, message: { ...recordOf(draft), state: 'vanished' }, outcome: null };
}

export function saidGone(draft: MadeDraft): Notice {
  return goneNotice(draft, '');
}

/** The person says that they sent it: that moment stands for the one nobody knows. */
export function saidSent(draft: MadeDraft, known: Known, around: Around): Notice {
  return sentNotice(draft, around.now, { ...recordOf(draft), state: 'sent' }, '', known, around);
}

/** The event that sending the draft is; null where nothing follows from it. */
export function sentEventOf({ occasion }: MadeDraft): EventKind | null {
  return isOccasion(occasion) ? OCCASIONS[occasion].sent : null;
}

/** Whether the sheet says since the draft was made that it went out. */
export function isSaid(event: EventKind, { madeAt }: MadeDraft, known: Known, zone: Zone): boolean {
  const made = dayAt(zone, madeAt);
  return isSentSaid(event, known, made, isoDay(made));
}

const INTRODUCER = {
  reply: `The introducer answered ${SEEN}`,
  away: `The introducer is away ${SEEN}`,
  bounced: `The mail to the introducer came back ${SEEN}`,
} as const;

function isToIntroducer({ occasion }: MadeDraft): boolean {
  return isOccasion(occasion) && 'to' in OCCASIONS[occasion];
}

function sentNotice(
  draft: MadeDraft,
  at: Moment,
  message: MailRecord,
  how: string,
  known: Known,
  around: Around,
): Notice {
  const event = sentEventOf(draft);
  if (event === null) return { what: `${nameOf(draft)} sent${how}`, at, message, outcome: null };
  const isNews = !isSaid(event, draft, known, around.zone);
  const outcome = isNews ? outcomeOf(event, at, known, around) : null;
  return { what: `${EVENT_WORDS[event]}${how}`, at, message: rememberedAs(message, outcome), outcome };
}

type Answer = Extract<Happening, { kind: 'reply' | 'away' | 'bounced' }>;

/** The event an answer is, and whether the sheet does not say it yet. */
function answerOf(answer: Answer, known: Known, { zone }: Around): readonly [EventKind, boolean] {
  const { stage, email } = known.contact;
  if (answer.kind === 'reply') {
    const isSaidAlready = isReplySaid(known, dayAt(zone, answer.at), dayAt(zone, answer.answers));
    return ['replied', !isSaidAlready && !NO_MORE.includes(stage)];
  }
  if (answer.kind === 'away') return ['out-of-office', !isAwaySaid(known) && !NO_MORE.includes(stage)];
  // The address may have been corrected since.
  const isTheirs = answer.failed.length === 0 || answer.failed.includes(email.trim().toLowerCase());
  return ['bounced', isTheirs && !isBounceSaid(known) && BEFORE_TALK.includes(stage)];
}

/** As a click on that moment would write it, but for cells that hold what cannot be read and stages that lie behind. */
function outcomeOf(event: EventKind, at: Moment, { contact, todos }: Known, around: Around): Outcome {
  const { settings, zone } = around;
  // To-dos begin on the day of the message, not on that of the look.
  const outcome = applyEvent(contact, event, { moment: at, zone, now: at }, { settings, todos });
  const isStep = BEFORE[event]?.includes(contact.stage) ?? true;
  const unreadable = new Set<string>(contact.problems.map(({ column }) => column));
  const facts = Object.entries(outcome.facts).filter(
    ([key]) => !unreadable.has(key) && (key !== 'stage' || isStep),
  );
  return { ...outcome, facts: Object.fromEntries(facts) };
}

/** Updates and answers are remembered by their day, whatever the draft was called. */
function rememberedAs(message: MailRecord, outcome: Outcome | null): MailRecord {
  if (outcome === null || outcome.message === null) return message;
  const { occasion, key } = outcome.message;
  return { ...message, occasion, key };
}

function recordOf({ occasion, key, draftId, threadId }: MadeDraft): Omit<MailRecord, 'state'> {
  return { occasion, key, draftId, ...(threadId !== '' && { threadId }) };
}

function nameOf({ occasion }: MadeDraft): string {
  return isOccasion(occasion) ? OCCASIONS[occasion].name : 'Message';
}
