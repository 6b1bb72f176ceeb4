/** Follows the person's mail by its headers, from where the last look ended, and writes down what happened. */
import { standing } from '../../domain/activity.ts';
import type { Vanished } from '../../domain/mail/elsewhere.ts';
import { noticeOf } from '../../domain/mail/notice.ts';
import type { Correspondence, MadeDraft } from '../../domain/mail/record.ts';
import { type DraftsThere, type Happening, happeningsIn } from '../../domain/mail/thread.ts';
import { Trouble } from '../../domain/trouble.ts';
import { movedOn } from '../acting.ts';
import type { LastLook, Snapshot, World } from '../ports.ts';
import { ownAddresses } from './linking.ts';
import { correspondenceIn } from './matters.ts';
import { writeNotice } from './noticing.ts';
import { searchElsewhere } from './searching.ts';

/** What a look found. */
export interface Followed {
  /** What was written, a line each. */
  readonly seen: readonly string[];
  readonly skipped: readonly { readonly who: string; readonly why: string }[];
  /** Drafts that are gone, of which Gmail does not tell what became of them. */
  readonly untold: readonly MadeDraft[];
}

const NOTHING: Followed = { seen: [], skipped: [], untold: [] };
const ATTEMPTS = 3;
const MS_A_DAY = 86_400_000;
/** Where Gmail has forgotten what is new: so many threads, and none older, are looked at one by one. */
const MOST_THREADS = 100;
const OLDEST_DAYS = 90;
/** Enough for a slow answer of Gmail and for writing down what was seen. */
const SECONDS_TO_FINISH = 45;

/** Under the lock, with Activity read. Gmail failing is told and spoils nothing else; the next look goes on there. */
export function followMail(world: World, snapshot: Snapshot): Followed {
  const { permissions } = world;
  if (permissions.tracking().state !== 'granted' || permissions.drafts().state !== 'granted') return NOTHING;
  if (correspondenceIn(world, snapshot).drafts.length === 0) return NOTHING;
  const seen: string[] = [];
  try {
    return follow(world, snapshot, seen);
  } catch (error) {
    if (error instanceof Trouble && error.code !== 'permission') throw error;
    const why =
      'did not tell what came of your drafts. What was seen is written; the next look goes on there.';
    return { ...NOTHING, seen, skipped: [{ who: 'Gmail', why }] };
  }
}

function follow(world: World, before: Snapshot, seen: string[]): Followed {
  const last = world.mailbox.lastLook();
  const snapshot = finishInterrupted(world, before, last);
  const known = correspondenceIn(world, snapshot);
  const { news, position } = newsSince(world, last, known);
  const there = known.open.length === 0 ? null : world.mailbox.drafts();
  const away = known.open.filter(({ draftId }) => there?.has(draftId) !== true);
  const isUntold = ({ draftId }: MadeDraft): boolean => known.vanished.has(draftId);
  const missing = away.filter((draft) => !isUntold(draft));
  const ours = new Set(known.drafts.map(({ threadId }) => threadId));
  const threads = new Set([...news, ...missing.map(({ threadId }) => threadId)].filter((id) => ours.has(id)));
  threads.delete('');
  const { happened, isAll } = lookInto(world, snapshot, [...threads], known, there);
  const traced = happened.filter(({ kind }) => kind !== 'gone');
  const untraced = happened.flatMap(({ kind, draft }) => (kind === 'gone' ? [draft] : []));
  const lost = [...untraced, ...missing.filter(({ threadId }) => threadId === '')].filter(
    (draft) => !isUntold(draft),
  );
  // Where not all threads were looked at, the next look searches.
  const searched = isAll ? searchElsewhere(world, snapshot, lost, known, there) : [];
  for (const happening of inOrder([...traced, ...searched])) {
    const told = writeNotice(world, happening.draft.contactId, (person, now) =>
      noticeOf(happening, person, {
        settings: now.settings,
        zone: now.campaign.zone,
        now: world.now(),
      }),
    );
    if (told !== null) seen.push(told);
  }
  if (isAll) note(world, last, position, seen.length > 0 ? null : known.lastAction);
  return { seen, skipped: [], untold: [...away.filter(isUntold), ...searched.flatMap(vanishedIn)] };
}

/** One question for everything new; where Gmail does not go back so far, the threads in which something may come. */
function newsSince(
  world: World,
  { position }: LastLook,
  { waiting }: Correspondence,
): { readonly news: readonly string[]; readonly position: string } {
  const answer = position === '' ? null : world.mailbox.newsSince(position);
  if (answer !== null) return { news: [...answer.threads], position: answer.position };
  // What comes while the threads are read is news the next time.
  const here = world.mailbox.position();
  const oldest = world.now() - OLDEST_DAYS * MS_A_DAY;
  const news = waiting.flatMap(({ threadId, at }) => (at >= oldest ? [threadId] : [])).slice(0, MOST_THREADS);
  return { news, position: here };
}

function lookInto(
  world: World,
  snapshot: Snapshot,
  threads: readonly string[],
  known: Correspondence,
  there: DraftsThere,
): { readonly happened: readonly Happening[]; readonly isAll: boolean } {
  const own = ownAddresses(world, snapshot);
  const happened: Happening[] = [];
  let isAll = true;
  for (const threadId of threads) {
    isAll = world.secondsLeft() > SECONDS_TO_FINISH;
    if (!isAll) break;
    happened.push(...happeningsIn(threadId, world.mailbox.thread(threadId), known, there, own));
  }
  return { happened, isAll };
}

/** What has no time comes last. */
function inOrder(happened: readonly (Happening | Vanished)[]): (Happening | Vanished)[] {
  const timeOf = (one: Happening | Vanished): number => ('at' in one ? one.at : Infinity);
  return [...happened].sort((a, b) => timeOf(a) - timeOf(b));
}

function vanishedIn({ kind, draft }: Happening | Vanished): MadeDraft[] {
  return kind === 'vanished' ? [draft] : [];
}

/** `action`: the last one, where it is known; null after something was written. */
function note(world: World, last: LastLook, position: string, action: string | null): void {
  const look = {
    position,
    action: action ?? correspondenceIn(world, world.book.read('first')).lastAction,
  };
  if (look.position !== last.position || look.action !== last.action) world.mailbox.noteLook(look);
}

/**
 * A look that stopped may have written the line of its last action and not all of its cells. That action is taken
 * back and counts as one that did not happen, so that this look finds it again and carries it out whole.
 */
function finishInterrupted(world: World, before: Snapshot, last: LastLook): Snapshot {
  let snapshot = before;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { lastAction } = correspondenceIn(world, snapshot);
    const line = standing(snapshot.lines()).find(({ action }) => action === lastAction);
    if (lastAction === '' || lastAction === last.action || line === undefined) return snapshot;
    if (snapshot.takeBack(lastAction) !== 'moved') {
      const about = { kind: 'failed', key: lastAction } as const;
      const what = `Begun and not finished: ${line.what}`;
      snapshot.log([{ at: world.now(), by: world.me(), contactId: line.contactId, what, about }]);
    }
    snapshot = world.book.read('first');
  }
  throw movedOn();
}
