/** What each event writes, as a table that can be held against the transitions of a campaign (`plan/transitions.ts`). */
import { isoDay } from './calendar.ts';
import type { EventKind } from './campaign.ts';
import type { Click, Effect } from './effects/click.ts';
import { earlierAttempt, meetingOn, noLongerPutOff, settled, touched, withoutTalk } from './effects/facts.ts';
import {
  advanceLost,
  afterGoodTalk,
  hasMoreToWrapUp,
  heardAgain,
  introduction,
  isTalkThanked,
  lost,
  pointedTo,
  preparation,
  settle,
  tell,
  writeDirectly,
} from './effects/todos.ts';
import { impliedStage } from './plan/implied.ts';
import { beginning } from './plan/stage.ts';
import { LOST_TALKS } from './todoColumns.ts';

export const EFFECTS: Readonly<Record<EventKind, (click: Click) => Effect>> = {
  wrote: ({ contact, day }) => ({
    stage: 'Contacted',
    // What went to an address that failed was never read.
    facts: {
      contacted: day,
      ...(contact.stage === 'Bounced' && contact.followedUp !== null ? { followedUp: null } : {}),
      ...touched(contact, day),
    },
  }),
  'followed-up': ({ contact, day }) => ({
    stage: 'Followed up',
    facts: { followedUp: day, ...touched(contact, day) },
  }),
  replied: (click) => ({
    stage: 'Arranging',
    facts: { replied: click.day, ...noLongerPutOff(click), ...touched(click.contact, click.day) },
    todos: [...settle(click, ['Out of office'], 'Back'), ...heardAgain(click)],
  }),
  answered: (click) => ({
    facts: touched(click.contact, click.day),
    todos: [...advanceLost(click), ...settle(click, ['Open offer'], 'Done')],
    message: { occasion: 'answer', key: isoDay(click.day), state: 'sent', draftId: '' },
  }),
  scheduled: (click) => ({
    stage: 'Scheduled',
    facts: {
      meeting: click.when.moment,
      ...(click.when.minutes === undefined ? {} : { minutes: click.when.minutes }),
    },
    todos: settle(click, [...LOST_TALKS, 'Open offer'], 'Done'),
  }),
  prepared: (click) => ({ todos: preparation(click) }),
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
  declined: (click) => ({
    stage: 'Declined',
    facts: { replied: click.day, ...withoutTalk(click), ...touched(click.contact, click.day) },
  }),
  'not-now': (click) => ({
    stage: 'Not now',
    facts: {
      notBefore: click.day,
      replied: click.today,
      ...withoutTalk(click),
      ...touched(click.contact, click.today),
    },
  }),
  'wrong-person': (click) => ({
    stage: 'Declined',
    facts: { replied: click.day, ...touched(click.contact, click.day) },
    ...pointedTo(click),
  }),
  bounced: () => ({ stage: 'Bounced' }),
  // A return that does not lie ahead is not known.
  'out-of-office': ({ day, today }) => ({
    todos: [
      {
        id: '',
        kind: 'Out of office',
        facts: { state: 'Away', since: today, ...(day > today ? { by: day } : {}) },
      },
    ],
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
  retry: (click) => ({
    stage: 'Ready to write',
    facts: {
      contacted: null,
      ...earlierAttempt(click),
      replied: null,
      notBefore: null,
      ...(click.when.text === undefined || click.when.text === '' ? {} : { why: click.when.text }),
    },
    todos: writeDirectly(click),
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
