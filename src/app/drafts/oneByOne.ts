/** Drafts one after the other, until all are there, Gmail refuses, or time runs out. */
import type { Entry } from '../../domain/activity.ts';
import { OCCASIONS, type Occasion } from '../../domain/message/occasions.ts';
import { Trouble } from '../../domain/trouble.ts';
import { nameOf } from '../naming.ts';
import type { GmailDraft, Snapshot, World } from '../ports.ts';

/** One person to draft for, with the line of Activity that says so. */
export interface Job {
  readonly index: number;
  readonly entry: Entry & {
    readonly message: NonNullable<Entry['message']> & {
      readonly occasion: Occasion;
      readonly state: 'planned' | 'made';
    };
  };
  /** What the draft carries, to be found by. */
  readonly key: string;
  /** Makes the draft. */
  readonly create: () => GmailDraft;
  /** Whether an earlier run wrote this intent and nobody knows how it ended. */
  readonly unfinished: boolean;
}

export interface Skipped {
  readonly who: string;
  readonly why: string;
}

/** Enough for one slow answer of Gmail and for writing down what was done. */
const SECONDS_TO_FINISH = 45;

/** The jobs done. Stops at the first failure or when time runs out: the rest is named, and the next click goes on there. */
export function makeOneByOne(
  world: World,
  snapshot: Snapshot,
  jobs: readonly Job[],
  skipped: Skipped[],
): Job[] {
  const found = lookUp(world, jobs);
  const made: Job[] = [];
  const leave = (left: readonly Job[], why: string): Job[] => {
    skipped.push(...left.map(({ index }) => ({ who: nameOf(snapshot, index), why })));
    return made;
  };
  for (const [place, job] of jobs.entries()) {
    const rest = jobs.slice(place + 1);
    if (world.secondsLeft() < SECONDS_TO_FINISH) {
      return leave([job, ...rest], 'was left because time ran out; click again to go on');
    }
    const { message } = job.entry;
    try {
      const draft = found.get(job.key) ?? job.create();
      const what = `${OCCASIONS[message.occasion].name} drafted`;
      made.push({ ...job, entry: { ...job.entry, what, message: { ...message, state: 'made', ...draft } } });
    } catch (error) {
      if (error instanceof Trouble && made.length === 0) throw error;
      leave([job], 'was not taken by Gmail; click again in a minute');
      return leave(rest, 'was not tried after that; click again in a minute');
    }
  }
  return made;
}

function lookUp(world: World, jobs: readonly Job[]): ReadonlyMap<string, GmailDraft> {
  const unfinished = jobs.filter((job) => job.unfinished);
  return unfinished.length === 0 ? new Map() : world.mailbox.findDrafts(unfinished.map(({ key }) => key));
}
