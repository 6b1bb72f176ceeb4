/** What each event writes, as a table that can be held against the transitions of a campaign (`plan/transitions.ts`). */
import type { EventKind } from './campaign.ts';
import { isoDay } from './calendar.ts';
import type { Stage } from './columns.ts';
import type { Contact } from './contact.ts';
import type { Facts, Outcome, TodoChange, When } from './events.ts';
import { impliedStage } from './plan/implied.ts';
import { beginning } from './plan/stage.ts';
import { isThanked, talkOf } from './plan/talk.ts';
import { todoRule } from './plan/todoRules.ts';
import type { Settings } from './settings.ts';
import type { Day, Moment } from './time.ts';
import type { Todo } from './todo.ts';
import { LOST_TALKS, type TodoKind, type TodoState } from './todoColumns.ts';
import { momentAt } from './zone.ts';

/** One click, with the day it is about and the day on which it is made. */
export interface Click {
  readonly contact: Contact;
  readonly day: Day;
  readonly today: Day;
  readonly when: When;
  readonly settings: Settings;
  readonly todos: readonly Todo[];
}

/** `stage`: what the event says; without it the stage is left alone. */
type Effect = Partial<Outcome> & { readonly stage?: Stage };

const MS_A_MINUTE = 60_000;
/** From this rating on a critique of the résumé may be asked for. Source: if the meeting went well (school handout). */
const GOOD_TALK = 4;

export const EFFECTS: Readonly<Record<EventKind, (click: Click) => Effect>> = {
  wrote: ({ contact, day }) => ({
    stage: 'Contacted',
    facts: { contacted: day, ...touched(contact, day) },
  }),
  'followed-up': ({ contact, day }) => ({
    stage: 'Followed up',
    facts: { followedUp: day, ...touched(contact, day) },
  }),
  replied: (click) => ({
    stage: 'Arranging',
    facts: { replied: click.day, ...touched(click.contact, click.day) },
    todos: settle(click, ['Out of office'], 'Back'),
  }),
  answered: (click) => ({
    facts: touched(click.contact, click.day),
    todos: [...advanceLost(click), ...settle(click, ['Open offer'], 'Done')],
  }),
  scheduled: (click) => ({
    stage: 'Scheduled',
    facts: {
      meeting: click.when.moment,
      ...(click.when.minutes === undefined ? {} : { minutes: click.when.minutes }),
    },
    todos: settle(click, [...LOST_TALKS, 'Open offer'], 'Done'),
  }),
  met: (click) => ({
    stage: 'Met',
    facts: { ...meetingOn(click), ...touched(click.contact, click.day) },
    todos: settle(click, [...LOST_TALKS, 'Open offer'], 'Done'),
  }),
  thanked: (click) => ({
    // Thanking someone who declined leaves them where they are.
    ...(impliedStage(click.contact, click.todos, click.when, click.settings) === 'Met'
      ? { stage: 'Met' }
      : {}),
    facts: { thanked: click.day, ...touched(click.contact, click.day) },
    todos: tell(click, 'Résumé', 'Critique received'),
  }),
  'wrapped-up': (click) => ({
    ...(isTalkThanked(click) ? { stage: hasMoreToWrapUp(click) ? 'Met' : 'Keep in touch' } : {}),
    facts: { debriefed: click.day },
    todos: afterGoodTalk(click),
  }),
  updated: (click) => ({
    facts: touched(click.contact, click.day),
    todos: tell(click, 'Advice', 'Done'),
    message: { occasion: 'update', key: isoDay(click.day), state: 'sent', draftId: '' },
  }),
  pinged: ({ contact, day }) => ({ facts: touched(contact, day) }),
  parked: (click) => ({
    stage: 'Parked',
    facts: settled(click.contact),
    todos: settle(click, LOST_TALKS, 'Dropped'),
  }),
  snoozed: ({ day }) => ({ facts: { notBefore: day } }),
  'asked-introducer': (click) => ({
    stage: 'Ask for introduction',
    todos: introduction(click, 'Asked'),
  }),
  'introducer-agreed': (click) => ({ todos: introduction(click, 'Agreed') }),
  'introducer-reminded': (click) => ({ todos: introduction(click, 'Reminded') }),
  forwarded: (click) => ({
    stage: 'Contacted',
    facts: { contacted: click.day, ...touched(click.contact, click.day) },
    todos: introduction(click, 'Forwarded'),
  }),
  introduced: (click) => ({
    stage: 'Arranging',
    facts: { replied: click.day, ...touched(click.contact, click.day) },
    todos: introduction(click, 'Introduced'),
  }),
  'write-directly': (click) => ({
    stage: beginning(click.contact),
    todos: introduction(click, 'Write directly'),
  }),
  'introducer-declined': (click) => ({
    stage: beginning(click.contact),
    todos: introduction(click, 'Declined'),
  }),
  declined: ({ contact, day }) => ({
    stage: 'Declined',
    facts: { replied: day, ...touched(contact, day) },
  }),
  'not-now': ({ contact, day, today }) => ({
    stage: 'Not now',
    facts: { notBefore: day, replied: today, ...touched(contact, today) },
  }),
  'wrong-person': (click) => ({
    stage: 'Declined',
    facts: { replied: click.day, ...touched(click.contact, click.day) },
    ...pointedTo(click),
  }),
  bounced: () => ({ stage: 'Bounced' }),
  'out-of-office': ({ day, today }) => ({
    todos: [{ id: '', kind: 'Out of office', facts: { state: 'Away', since: today, by: day } }],
  }),
  'they-moved': (click) => {
    const { facts, ...rest } = lost(click, 'They moved it');
    return { ...rest, facts: { ...facts, replied: click.day, ...touched(click.contact, click.day) } };
  },
  'i-moved': (click) => lost(click, 'I moved it'),
  'no-show': (click) => lost(click, 'They did not appear'),
  missed: (click) => lost(click, 'I missed it'),
  left: ({ day }) => ({
    facts: { role: '' },
    todos: [{ id: '', kind: 'Left the organization', facts: { state: 'To do', since: day } }],
  }),
  retry: ({ when: { text = '' } }) => ({
    stage: 'Ready to write',
    facts: { contacted: null, followedUp: null, ...(text === '' ? {} : { why: text }) },
  }),
  'offered-talk': ({ contact, day }) => ({
    facts: touched(contact, day),
    todos: [{ id: '', kind: 'Open offer', facts: { state: 'To do', since: day } }],
  }),
  'told-of-search': (click) => ({
    facts: touched(click.contact, click.day),
    todos: settle(click, ['Job search'], 'Told'),
  }),
  closed: () => ({ stage: 'Closed' }),
  'do-not-contact': () => ({ stage: 'Do not contact' }),
};

/** Last contact, unless that would take it backwards or write over something the person still has to mend. */
export function touched({ lastContact, problems }: Contact, day: Day): Facts {
  const isUnreadable = problems.some(({ column }) => column === 'lastContact');
  return isUnreadable || (lastContact !== null && lastContact >= day) ? {} : { lastContact: day };
}

/** Setting someone aside settles their reply: one later than Last contact would bring them back at once. */
function settled(contact: Contact): Facts {
  return contact.replied === null ? {} : touched(contact, contact.replied);
}

/** The Meeting that a talk on that day leaves behind; `{}` when the one in the cell is that talk. */
function meetingOn({ contact, day, today, when: { zone, now }, settings }: Click): Facts {
  const talk = talkOf(contact, settings, zone);
  if (talk !== null && talk.start <= now && (talk.day >= day || !isThanked(contact, talk))) return {};
  // The hour of a talk on an earlier day is not known; midnight says so.
  if (day !== today) return { meeting: momentAt(zone, day, 0) };
  const start = now - (contact.minutes ?? settings.talkMinutes) * MS_A_MINUTE;
  return { meeting: (Math.floor(start / MS_A_MINUTE) * MS_A_MINUTE) as Moment };
}

function isOpen({ kind, state }: Todo): boolean {
  return kind !== null && state !== null && todoRule(kind, state) !== null;
}

/** Every open to-do of those kinds comes to the state. */
function settle({ todos, today }: Click, kinds: readonly TodoKind[], state: TodoState): TodoChange[] {
  return todos.flatMap((todo): TodoChange[] =>
    todo.kind !== null && kinds.includes(todo.kind) && isOpen(todo)
      ? [{ id: todo.id, kind: todo.kind, facts: { state, since: today } }]
      : [],
  );
}

/** The open introduction comes to the state; where there is none it begins with it. */
function introduction(click: Click, state: TodoState): TodoChange[] {
  const { day } = click;
  const open = click.todos.filter((todo) => todo.kind === 'Introduction' && isOpen(todo));
  const newest = open[open.length - 1];
  return [{ id: newest?.id ?? '', kind: 'Introduction', facts: { state, since: day } }];
}

/** What was to be told is told. */
function tell({ todos, day }: Click, kind: TodoKind, state: TodoState): TodoChange[] {
  return todos.flatMap((todo): TodoChange[] =>
    todo.kind === kind && todo.state === state && (todo.told === null || todo.told < (todo.since ?? day))
      ? [{ id: todo.id, kind, facts: { told: day } }]
      : [],
  );
}

/** A talk that did not come about: a new date is looked for, and Meeting no longer says that there is one. */
function lost(click: Click, kind: TodoKind): Effect & { readonly facts: Facts } {
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
function advanceLost({ todos, day }: Click): TodoChange[] {
  return todos.flatMap((todo): TodoChange[] => {
    const { id, kind, state } = todo;
    if (kind === null || !LOST_TALKS.includes(kind) || !isOpen(todo)) return [];
    return [{ id, kind, facts: { state: state === 'To do' ? 'Wrote' : 'Wrote again', since: day } }];
  });
}

function isTalkThanked({ contact, settings, when: { zone } }: Click): boolean {
  const talk = talkOf(contact, settings, zone);
  return contact.thanked !== null && (talk === null || isThanked(contact, talk));
}

function hasMoreToWrapUp({ todos }: Click): boolean {
  return todos.some(
    ({ kind, state }) => kind !== null && state !== null && todoRule(kind, state)?.wrapUp === true,
  );
}

/** After a good talk, and only then, a critique of the résumé and a mentor are worth thinking of. */
function afterGoodTalk({ todos, day, when: { rating = 0 } }: Click): TodoChange[] {
  if (rating < GOOD_TALK) return [];
  const offered = [
    ['Résumé', 'May ask'],
    ['Mentor', 'Potential'],
  ] as const;
  return offered.flatMap(([kind, state]): TodoChange[] =>
    todos.some((todo) => todo.kind === kind) ? [] : [{ id: '', kind, facts: { state, since: day } }],
  );
}

/** Whom they named becomes a contact; without a name the person is asked to add them. */
function pointedTo({ contact, day, when: { text = '' } }: Click): Effect {
  const name = text.trim();
  if (name === '') {
    return { todos: [{ id: '', kind: 'Wrong person', facts: { state: 'To do', since: day } }] };
  }
  const { organization, name: introducedBy } = contact;
  return { newContact: { name, organization, introducedBy, source: 'Referral' } };
}
