/** The to-dos that events begin, carry on and settle. */
import type { Facts, TodoChange } from '../events.ts';
import { isThanked, talkOf } from '../plan/talk.ts';
import { todoRule } from '../plan/todoRules.ts';
import type { Todo } from '../todo.ts';
import { LOST_TALKS, type TodoKind, type TodoState } from '../todoColumns.ts';
import type { Click, Effect } from './click.ts';

/** From this rating on a critique of the résumé may be asked for. Source: if the meeting went well (school handout). */
const GOOD_TALK = 4;

/** States of an introduction after which nothing more is expected of the introducer. */
const OVER: readonly TodoState[] = ['Forwarded', 'Introduced', 'Write directly'];

function isOpen({ kind, state }: Todo): boolean {
  return kind !== null && state !== null && todoRule(kind, state) !== null;
}

/** Every open to-do of those kinds comes to the state. */
export function settle({ todos, today }: Click, kinds: readonly TodoKind[], state: TodoState): TodoChange[] {
  return todos.flatMap((todo): TodoChange[] =>
    todo.kind !== null && kinds.includes(todo.kind) && isOpen(todo)
      ? [{ id: todo.id, kind: todo.kind, facts: { state, since: today } }]
      : [],
  );
}

/** The open introduction comes to the state; where there is none it begins with it. */
export function introduction(click: Click, state: TodoState): TodoChange[] {
  const { day } = click;
  const open = click.todos.filter((todo) => todo.kind === 'Introduction' && isOpen(todo));
  const newest = open[open.length - 1];
  return [{ id: newest?.id ?? '', kind: 'Introduction', facts: { state, since: day } }];
}

/** An introduction that came to nothing counts as a message no more; the next one is the person's own, from that day. */
export function writeDirectly({ todos, day }: Click): TodoChange[] {
  return todos.flatMap(({ id, kind, state }): TodoChange[] =>
    kind === 'Introduction' && state !== null && OVER.includes(state)
      ? [{ id, kind, facts: { state: 'Write directly', since: day } }]
      : [],
  );
}

/** What was to be told is told. */
export function tell({ todos, day }: Click, kind: TodoKind, state: TodoState): TodoChange[] {
  return todos.flatMap((todo): TodoChange[] =>
    todo.kind === kind && todo.state === state && (todo.told === null || todo.told < (todo.since ?? day))
      ? [{ id: todo.id, kind, facts: { told: day } }]
      : [],
  );
}

/** A talk that did not come about: a new date is looked for, and Meeting no longer says that there is one. */
export function lost(click: Click, kind: TodoKind): Effect & { readonly facts: Facts } {
  return {
    stage: 'Arranging',
    facts: click.contact.meeting === null ? {} : { meeting: null },
    todos: [
      ...settle(click, LOST_TALKS, 'Done'),
      { id: '', kind, facts: { state: 'To do', since: click.day } },
    ],
  };
}

/** New times went out: once, and once more. */
export function advanceLost({ todos, day }: Click): TodoChange[] {
  return todos.flatMap((todo): TodoChange[] => {
    const { id, kind, state } = todo;
    if (kind === null || !LOST_TALKS.includes(kind) || !isOpen(todo)) return [];
    return [{ id, kind, facts: { state: state === 'To do' ? 'Wrote' : 'Wrote again', since: day } }];
  });
}

export function isTalkThanked({ contact, settings, when: { zone } }: Click): boolean {
  const talk = talkOf(contact, settings, zone);
  return contact.thanked !== null && (talk === null || isThanked(contact, talk));
}

export function hasMoreToWrapUp({ todos }: Click): boolean {
  return todos.some(
    ({ kind, state }) => kind !== null && state !== null && todoRule(kind, state)?.wrapUp === true,
  );
}

/** After a good talk, and only then, a critique of the résumé and a mentor are worth thinking of. */
export function afterGoodTalk({ todos, day, when: { rating = 0 } }: Click): TodoChange[] {
  if (rating < GOOD_TALK) return [];
  const offered = [
    ['Résumé', 'May ask'],
    ['Mentor', 'Potential'],
  ] as const;
  return offered.flatMap(([kind, state]): TodoChange[] =>
    todos.some((todo) => todo.kind === kind) ? [] : [{ id: '', kind, facts: { state, since: day } }],
  );
}

/** What was to be prepared is; without a to-do of it one tells that it was done. */
export function preparation(click: Click): TodoChange[] {
  const open = settle(click, ['Preparation'], 'Done');
  const done: TodoChange = { id: '', kind: 'Preparation', facts: { state: 'Done', since: click.day } };
  return open.length > 0 ? open : [done];
}

/** Whom they named becomes a contact; without a name the person is asked to add them. */
export function pointedTo({ contact, day, when: { text = '' } }: Click): Effect {
  const name = text.trim();
  if (name === '') {
    return { todos: [{ id: '', kind: 'Wrong person', facts: { state: 'To do', since: day } }] };
  }
  const { organization, name: introducedBy } = contact;
  return { newContact: { name, organization, introducedBy, source: 'Referral' } };
}

/** Whoever answers the new times waits for an answer; what was asked for again is done. */
export function heardAgain({ todos, today }: Click): TodoChange[] {
  return todos.flatMap((todo): TodoChange[] => {
    const { id, kind, state } = todo;
    if (kind === null || !LOST_TALKS.includes(kind) || !isOpen(todo) || state === 'To do') return [];
    return [{ id, kind, facts: { state: 'Done', since: today } }];
  });
}
