/** What the to-dos say about each contact: introductions, talks that did not come about, absences, what is left to wrap up. */
import { latest } from '../calendar.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import type { Day } from '../time.ts';
import type { Todo } from '../todo.ts';
import { LOST_TALKS, type TodoKind } from '../todoColumns.ts';
import type { Talk } from './talk.ts';
import { type Standing, standingOfTodo } from './todos.ts';

/** A to-do with its place in `campaign.todos`. */
export interface Tie {
  readonly index: number;
  readonly todo: Todo;
}

/** An open to-do with what it asks for. */
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
  /** The open wish to hear when the job search starts, or the one that was fulfilled last. */
  readonly search: Tie | null;
  /** What is left of the talk, the earliest due first. */
  readonly toWrapUp: readonly OpenTie[];
  /** Advice that was acted on and of which they do not know yet. */
  readonly news: OpenTie | null;
}

export const NO_TIES: Ties = {
  introduction: null,
  lost: null,
  timesMoved: 0,
  backOn: null,
  introducerKnows: null,
  secondSettled: false,
  isMentor: false,
  search: null,
  toWrapUp: [],
  news: null,
};

/** `own`: the to-dos about the contact, in the order of the tab. */
export function tiesOf(contact: Contact, own: readonly Tie[], settings: Settings): Ties {
  if (own.length === 0) return NO_TIES;
  const open = own.flatMap((tie): OpenTie[] => {
    const standing = standingOfTodo(tie.todo, settings);
    return standing === null ? [] : [{ ...tie, standing }];
  });
  const ofKind = (kind: TodoKind): Tie[] => own.filter(({ todo }) => todo.kind === kind);
  const toWrapUp = open.filter(({ standing }) => standing.wrapUp).sort(byDue);
  return {
    introduction: newest(ofKind('Introduction')),
    lost: newest(open.filter(({ todo: { kind } }) => kind !== null && LOST_TALKS.includes(kind))),
    timesMoved: ofKind('They moved it').filter(
      ({ todo: { since, state } }) =>
        state !== 'Dropped' && (since ?? -Infinity) > (contact.thanked ?? -Infinity),
    ).length,
    backOn: latest(...ofKind('Out of office').map(({ todo }) => todo.by)),
    introducerKnows: newest(ofKind('Tell introducer'))?.todo.state ?? null,
    secondSettled: ofKind('Second person').some(({ todo: { state } }) => state !== 'To do'),
    isMentor: ofKind('Mentor').some(({ todo: { state } }) => state === 'Mentor'),
    search: newest(ofKind('Job search').filter(({ todo: { state } }) => state !== 'Dropped')),
    toWrapUp,
    news: newest(open.filter(({ todo: { kind, state } }) => kind === 'Advice' && state === 'Done')),
  };
}

/** The talk in Meeting, unless it is one of before a new date was looked for: that one did not take place. */
export function heldTalk(talk: Talk | null, { lost }: Ties): Talk | null {
  if (talk === null || lost === null) return talk;
  const { since } = lost.todo;
  return since !== null && since < talk.day ? talk : null;
}

function newest<T extends Tie>(ties: readonly T[]): T | null {
  return ties.reduce<T | null>(
    (best, tie) =>
      best === null || (tie.todo.since ?? -Infinity) >= (best.todo.since ?? -Infinity) ? tie : best,
    null,
  );
}

function byDue(a: OpenTie, b: OpenTie): number {
  return (a.standing.due ?? Infinity) - (b.standing.due ?? Infinity) || a.index - b.index;
}
