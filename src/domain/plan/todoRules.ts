/** What each state of each kind of to-do asks for: the one table that says the action, when it is due, and on whose advice. */
import type { TodoKind, TodoState } from '../todoColumns.ts';
import { LOST_TALK_TODOS } from './todoRules/lostTalks.ts';
import { OUTREACH_TODOS } from './todoRules/outreach.ts';
import type { TodoRule, TodoRules } from './todoRules/rule.ts';
import { TRACK_TODOS } from './todoRules/tracks.ts';

/** A state without a rule is one in which the to-do is closed. */
export const TODO_RULES: TodoRules<TodoKind> = { ...OUTREACH_TODOS, ...LOST_TALK_TODOS, ...TRACK_TODOS };

/** The rule for a to-do as it stands, or null when it is closed or its kind has no such state. */
export function todoRule(kind: TodoKind, state: TodoState): TodoRule | null {
  const rules: Partial<Record<TodoState, TodoRule>> = TODO_RULES[kind];
  return rules[state] ?? null;
}
