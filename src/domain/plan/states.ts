/** Every state a person can be in, by stage: the one table that says what comes next, when, and on whose advice. */
import type { Stage } from '../columns.ts';
import type { Situation } from './situation.ts';
import type { State } from './state.ts';
import { AFTER } from './states/after.ts';
import { OUTREACH } from './states/outreach.ts';
import { TALK } from './states/talk.ts';

export const STATES: Readonly<Record<Stage, readonly State[]>> = { ...OUTREACH, ...TALK, ...AFTER };

/** The state of the person, or null when none of its stage holds. */
export function stateFor(situation: Situation): State | null {
  return STATES[situation.stage].find(({ when }) => when === undefined || when(situation)) ?? null;
}
