/** The columns of the To-dos tab, in order, and the kinds of to-dos with the states each passes through. */
import type { Column } from './columns.ts';

/**
 * The states of each kind, the first one where it begins. What each state asks for, and its source, is the table
 * `plan/todoRules.ts`.
 */
export const TODO_STATES = {
  Advice: ['To do', 'Doing', 'Done', 'Decided not to'],
  'I promised': ['To do', 'Done', 'Dropped'],
  'They promised': ['Waiting', 'Reminded', 'Received', 'Dropped'],
  Introduction: [
    'To ask',
    'Asked',
    'Agreed',
    'Reminded',
    'Forwarded',
    'Introduced',
    'Write directly',
    'Declined',
  ],
  'Open offer': ['To do', 'Done', 'Dropped'],
  'Tell introducer': ['To do', 'Wrote', 'Met', 'Could not reach', 'Thanked'],
  'Second person': ['To do', 'Done', 'Dropped'],
  Résumé: ['May ask', 'Requested', 'Sent', 'Critique received', 'Revised', 'Shown', 'Dropped'],
  Mentor: ['Potential', 'Candidate', 'Asked', 'Mentor', 'No'],
  Opportunity: ['Heard', 'Asked', 'Applied', 'Interview', 'Offer', 'Accepted', 'Closed'],
  'Pay it forward': ['To do', 'Done', 'Dropped'],
  'They asked me': ['Asked', 'Helped', 'Thanked', 'Dropped'],
  'Job search': ['Waiting', 'Told', 'Dropped'],
  'They moved it': ['To do', 'Wrote', 'Wrote again', 'Done', 'Dropped'],
  'I moved it': ['To do', 'Wrote', 'Wrote again', 'Done', 'Dropped'],
  'They did not appear': ['To do', 'Wrote', 'Wrote again', 'Done', 'Dropped'],
  'I missed it': ['To do', 'Wrote', 'Wrote again', 'Done', 'Dropped'],
  'Out of office': ['Away', 'Back'],
  Preparation: ['To do', 'Done', 'Dropped'],
  'Wrong person': ['To do', 'Done', 'Dropped'],
  'Left the organization': ['To do', 'Done', 'Dropped'],
  Other: ['To do', 'Done', 'Dropped'],
} as const;

export type TodoKind = keyof typeof TODO_STATES;
export type TodoState = (typeof TODO_STATES)[TodoKind][number];

export const TODO_KINDS = Object.keys(TODO_STATES) as readonly TodoKind[];

/** Talks that did not come about, so that a new date is looked for. */
export const LOST_TALKS: readonly TodoKind[] = [
  'They moved it',
  'I moved it',
  'They did not appear',
  'I missed it',
];

/** Every state of any kind, once: what the list in the column State offers. */
export const ALL_TODO_STATES: readonly TodoState[] = [
  ...new Set(Object.values(TODO_STATES).flatMap((states): readonly TodoState[] => states)),
];

const fact = <K extends string>(
  key: K,
  header: string,
  type: Column['type'],
  width: number,
  folded = false,
) => ({ key, header, kind: 'fact', type, folded, width }) as const;
const derived = <K extends string>(key: K, header: string, type: Column['type'], width: number) =>
  ({ key, header, kind: 'derived', type, folded: false, width }) as const;

/** From Since to ID the columns that the add-on writes stand side by side, so that one write serves an edited row. */
export const TODO_COLUMNS = [
  fact('what', 'What', 'text', 260),
  fact('kind', 'Kind', 'todoKind', 140),
  fact('person', 'Person', 'text', 150),
  fact('state', 'State', 'todoState', 120),
  fact('since', 'Since', 'day', 100),
  derived('nextAction', 'Next action', 'text', 260),
  derived('due', 'Due', 'due', 100),
  derived('status', 'Status', 'text', 190),
  fact('personId', 'Person ID', 'text', 90, true),
  fact('id', 'ID', 'text', 90, true),
  fact('by', 'By', 'day', 100),
  fact('told', 'Told', 'day', 100),
  fact('notes', 'Notes', 'text', 260),
] as const satisfies readonly Column[];

export type TodoColumnKey = (typeof TODO_COLUMNS)[number]['key'];
export type TodoFactKey = Extract<(typeof TODO_COLUMNS)[number], { kind: 'fact' }>['key'];
