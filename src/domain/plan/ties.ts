/** What the to-dos say about each contact: introductions, talks that did not come about, absences, what is left to wrap up. */
import { addBusinessDays, latest } from '../calendar.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import type { Day } from '../time.ts';
import type { Todo } from '../todo.ts';
import { LOST_TALKS } from '../todoColumns.ts';
import type { Talk } from './talk.ts';
import type { Standing } from './todos.ts';

/** A to-do with its place in `campaign.todos` and what it asks for; null when it is closed. */
export interface Tie {
  readonly index: number;
  readonly todo: Todo;
  readonly standing: Standing | null;
}

/** An open to-do. */
export interface OpenTie extends Tie {
  readonly standing: Standing;
}

export interface Ties {
  /** The latest introduction to this person, however it ended. */
  readonly introduction: Tie | null;
  /** The latest talk that did not come about and for which a new date is still looked for. */
  readonly lost: OpenTie | null;
  /** How often they moved a talk since you last thanked them. */
  readonly timesMoved: number;
  /** The day on which they are back, the latest one entered. */
  readonly backOn: Day | null;
  /** What the introducer was told last. */
  readonly introducerKnows: Todo['state'];
  /** Whether looking for a second person at the organization was done or dropped. */
  readonly secondSettled: boolean;
  readonly isMentor: boolean;
  /** The last day on which preparing for a talk was done or dropped. */
  readonly preparedOn: Day | null;
  /** The open wish to hear when the job search starts, or the one that was fulfilled last. */
  readonly search: Tie | null;
  /** What is left of the talk, the earliest due first. */
  readonly toWrapUp: readonly OpenTie[];
  /** Advice that was acted on and of which they do not know yet. */
  readonly news: OpenTie | null;
}

/** Business days for which somebody is taken to be away who did not say until when. Source: own choice. */
const AWAY_FOR = 5;

export const NO_TIES: Ties = {
  introduction: null,
  lost: null,
  timesMoved: 0,
  backOn: null,
  introducerKnows: null,
  secondSettled: false,
  isMentor: false,
  preparedOn: null,
  search: null,
  toWrapUp: [],
  news: null,
};

/** `own`: the to-dos about the contact, in the order of the tab. */
export function tiesOf({ thanked }: Contact, own: readonly Tie[], settings: Settings): Ties {
  if (own.length === 0) return NO_TIES;
  const toWrapUp: OpenTie[] = [];
  const found: { -readonly [K in keyof Ties]: Ties[K] } = { ...NO_TIES, toWrapUp };
  let introducer: Tie | null = null;
  for (const tie of own) {
    const { kind, state, since, by } = tie.todo;
    const isOpen = isOpenTie(tie);
    if (isOpen && tie.standing.wrapUp) toWrapUp.push(tie);
    if (isOpen && kind !== null && LOST_TALKS.includes(kind)) found.lost = newer(found.lost, tie);
    switch (kind) {
      case 'Introduction':
        found.introduction = newer(found.introduction, tie);
        break;
      case 'They moved it':
        if (state !== 'Dropped' && (since ?? -Infinity) > (thanked ?? -Infinity)) found.timesMoved += 1;
        break;
      case 'Out of office':
        found.backOn = latest(found.backOn, state === 'Back' ? since : (by ?? backAfter(since, settings)));
        break;
      case 'Tell introducer':
        introducer = newer(introducer, tie);
        break;
      case 'Second person':
        if (state !== 'To do') found.secondSettled = true;
        break;
      case 'Mentor':
        if (state === 'Mentor') found.isMentor = true;
        break;
      case 'Preparation':
        if (state !== 'To do') found.preparedOn = latest(found.preparedOn, since);
        break;
      case 'Job search':
        if (state !== 'Dropped') found.search = newer(found.search, tie);
        break;
      case 'Advice':
        if (isOpen && state === 'Done') found.news = newer(found.news, tie);
        break;
      default:
    }
  }
  if (toWrapUp.length > 1) toWrapUp.sort(byDue);
  found.introducerKnows = introducer?.todo.state ?? null;
  return found;
}

/** When somebody is back who did not say it. */
function backAfter(since: Day | null, settings: Settings): Day | null {
  return since === null ? null : addBusinessDays(since, AWAY_FOR, settings);
}

function isOpenTie(tie: Tie): tie is OpenTie {
  return tie.standing !== null;
}

/** A forwarded note counts as a first message, an introduction as a reply. */
export function withIntroduction(contact: Contact, { introduction }: Ties): Contact {
  const { state, since } = introduction?.todo ?? {};
  if (since == null) return contact;
  if (state === 'Forwarded') return { ...contact, contacted: latest(since, contact.contacted) };
  return state === 'Introduced' ? { ...contact, replied: latest(since, contact.replied) } : contact;
}

/** The talk in Meeting, unless it is one of before a new date was looked for: that one did not take place. */
export function heldTalk(talk: Talk | null, { lost }: Ties): Talk | null {
  if (talk === null || lost === null) return talk;
  const { since, kind } = lost.todo;
  if (since === null) return null;
  // One that was moved can be held on the same day; one that was missed cannot.
  const canBeToday = kind === 'They moved it' || kind === 'I moved it';
  return since < talk.day || (canBeToday && since === talk.day) ? talk : null;
}

/** The one whose state began later; of two on one day the one further down. */
function newer<T extends Tie>(best: T | null, tie: T): T {
  return best === null || (tie.todo.since ?? -Infinity) >= (best.todo.since ?? -Infinity) ? tie : best;
}

function byDue(a: OpenTie, b: OpenTie): number {
  return (a.standing.due ?? Infinity) - (b.standing.due ?? Infinity) || a.index - b.index;
}
