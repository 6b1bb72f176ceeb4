/** What a to-do asks for as it stands. It depends on its facts alone, not on the time. */
import { nextBusinessDay } from '../calendar.ts';
import { sentenceForCell } from '../cellText.ts';
import type { Priority, TaskOffer, TodoPlan } from '../campaign.ts';
import type { Settings } from '../settings.ts';
import type { Day } from '../time.ts';
import type { Todo } from '../todo.ts';
import { TODO_COLUMNS, TODO_STATES, type TodoKind } from '../todoColumns.ts';
import type { Meant } from './todoPerson.ts';
import { todoRule } from './todoRules.ts';
import type { TodoRule } from './todoRules/rule.ts';

export interface Standing {
  /** What the rule says: one sentence without a full stop; `''` while there is nothing to do but wait. */
  readonly step: string;
  /** The same with the person's own words: "Keep your promise: send the article". */
  readonly action: string;
  readonly due: Day | null;
  readonly priority: Priority | null;
  readonly offers: readonly TaskOffer[];
  readonly wrapUp: boolean;
  readonly unasked: boolean;
}

const LONGEST_WHAT = 80;
const HEADERS = new Map<string, string>(TODO_COLUMNS.map(({ key, header }) => [key, header]));

/** Null for a to-do that is closed, or of which kind or state are not known. */
export function standingOfTodo(todo: Todo, settings: Settings): Standing | null {
  const { kind, state, since, told, by } = todo;
  if (kind === null || state === null) return null;
  const first = todoRule(kind, state);
  const knows = first?.onceTold !== undefined && told !== null && (since === null || told >= since);
  const rule = knows ? first.onceTold : first;
  if (rule === null) return null;
  const ruled = since === null || rule.due === undefined ? null : rule.due(since, settings);
  const due = rule.action === '' ? null : (by ?? ruled);
  return {
    step: rule.action,
    action: rule.action === '' ? '' : withWhat(rule.action, todo),
    due: due === null ? null : nextBusinessDay(due, settings),
    priority: rule.priority ?? null,
    offers: offersOf(kind, rule),
    wrapUp: rule.wrapUp === true,
    unasked: rule.unasked === true,
  };
}

/** Offers of each rule, made when first asked for: tens of thousands of to-dos share a few dozen rules. */
const OFFERS = new Map<TodoRule, Map<TodoKind, readonly TaskOffer[]>>();

function offersOf(kind: TodoKind, rule: TodoRule): readonly TaskOffer[] {
  const known = OFFERS.get(rule) ?? new Map<TodoKind, readonly TaskOffer[]>();
  OFFERS.set(rule, known);
  const there = known.get(kind);
  if (there !== undefined) return there;
  const isToTell = rule.onceTold !== undefined;
  const states = rule.next.map(
    (state, index): TaskOffer => ({ kind: 'state', todo: kind, state, primary: index === 0 && !isToTell }),
  );
  const offers: readonly TaskOffer[] = isToTell ? [{ kind: 'told', primary: true }, ...states] : states;
  known.set(kind, offers);
  return offers;
}

/** The derived cells of a to-do. */
export function planTodo(todo: Todo, standing: Standing | null, { contact, unclear }: Meant): TodoPlan {
  return {
    // What stands beside it in the tab.
    nextAction: standing?.step ?? '',
    due: standing?.due === null || standing === null ? null : { kind: 'day', day: standing.due },
    status: sentenceForCell(complaintOf(todo) ?? unclear ?? missingOf(todo, standing) ?? ''),
    contact,
  };
}

function withWhat(action: string, { what }: Todo): string {
  if (what === '') return action;
  const line = /\s{2}|[^\S ]/.test(what) ? what.replace(/\s+/g, ' ') : what;
  return `${action}: ${line.length > LONGEST_WHAT ? `${line.slice(0, LONGEST_WHAT)}…` : line}`;
}

function complaintOf({ problems, kind, state, what }: Todo): string | null {
  const [problem] = problems;
  if (problem !== undefined) {
    return `${HEADERS.get(problem.column) ?? problem.column}: ${problem.message.replace(/\.$/, '')}`;
  }
  if (kind === null) return what === '' && state === null ? null : 'Kind: choose one from the list';
  const states: readonly string[] = TODO_STATES[kind];
  if (state === null) return `State: choose one, for example ${states[0] ?? ''}`;
  return states.includes(state) ? null : `State: ${kind} can be ${states.join(', ')}`;
}

/** A rule that counts from Since cannot without it. */
function missingOf({ kind, state, since, by }: Todo, standing: Standing | null): string | null {
  if (standing === null || standing.action === '' || since !== null || by !== null) return null;
  const rule = kind === null || state === null ? null : todoRule(kind, state);
  return rule?.due === undefined ? null : 'Fill in Since: the day it came to this';
}
