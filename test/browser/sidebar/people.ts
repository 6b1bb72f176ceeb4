/** People and campaigns for the tests of the pages. */
import type { PersonCard, PersonView, SidebarState, TaskView, TodayCard } from '../../../src/contract.ts';

export const ANA: PersonView = {
  id: 'ana1',
  row: 2,
  name: 'Ana Souza',
  organization: 'Harbor Robotics',
  role: 'Field engineer',
  email: 'ana@example.com',
  stage: 'Met',
  stageInSheet: 'Scheduled',
  nextAction: 'Thank Ana for the talk',
  due: '2026-11-22T15:30',
  status: 'Thank-you: 5 h left',
  urgency: 1,
  facts: [
    { key: 'email', label: 'Email', value: 'ana@example.com' },
    { key: 'source', label: 'Source', value: 'Alumni' },
    { key: 'profile', label: 'Profile', value: 'https://www.linkedin.com/in/ana' },
    { key: 'meeting', label: 'Meeting', value: 'Sat, Nov 21, 3:00 PM' },
  ],
  notes: 'Loves tide tables.',
  offers: [
    { kind: 'draft', occasion: 'thank-you', primary: true },
    { kind: 'event', event: 'thanked', primary: false },
    { kind: 'event', event: 'scheduled', primary: false },
    { kind: 'event', event: 'parked', primary: false },
    { kind: 'event', event: 'snoozed', primary: false },
    { kind: 'stage', stage: 'Met' },
  ],
  exceptions: [],
  tasks: [],
  problems: [],
  timeline: [
    { when: '2026-11-21', what: 'You met' },
    { when: '2026-11-10', what: 'They replied' },
    { when: '2026-11-02', what: 'You wrote' },
  ],
};

export const BO: PersonView = {
  ...ANA,
  id: 'bo2',
  row: 3,
  name: 'Bo Lindgren',
  organization: 'Northern Grid',
  role: '',
  email: 'bo@example.com',
  stage: 'Contacted',
  stageInSheet: 'Contacted',
  nextAction: 'Follow up with Bo',
  due: '2026-11-19',
  status: 'Overdue 3 days',
  urgency: 2,
  notes: '',
  offers: [
    { kind: 'event', event: 'replied', primary: true },
    { kind: 'event', event: 'followed-up', primary: false },
    { kind: 'event', event: 'snoozed', primary: false },
  ],
};

/** Names that a page must show as the text they are. */
export const HOSTILE: PersonView = {
  ...BO,
  id: 'x3',
  row: 4,
  name: '<img src=x onerror="document.title=1">=HYPERLINK("http://x")',
  organization: '</script><script>document.title=1</script>',
  nextAction: 'Write to {{first}} `${1}`',
  facts: [{ key: 'profile', label: 'Profile', value: 'javascript:alert(1)' }],
  notes: '</textarea><b>bold</b>',
  problems: ['"<b>tomorrow</b>" is not a date. Type one like 2026-11-24.'],
};

const TASK: TaskView = {
  id: '',
  kind: 'Other',
  what: '',
  state: 'To do',
  action: 'Do it',
  due: '',
  status: '',
  urgency: 0,
  offers: [
    { kind: 'state', todo: 'Other', state: 'Done', primary: true },
    { kind: 'state', todo: 'Other', state: 'Dropped', primary: false },
  ],
};

export const PROMISE: TaskView = {
  ...TASK,
  id: 't1',
  kind: 'I promised',
  what: 'Send the article about tide tables',
  action: 'Keep your promise: Send the article about tide tables',
  due: '2026-11-20',
  status: 'Overdue 2 days',
  urgency: 2,
  offers: [
    { kind: 'state', todo: 'I promised', state: 'Done', primary: true },
    { kind: 'state', todo: 'I promised', state: 'Dropped', primary: false },
  ],
};

export const ADVICE: TaskView = {
  ...TASK,
  id: 't2',
  kind: 'Advice',
  what: 'Join the harbor users’ group',
  state: 'Done',
  action: 'Tell them what came of their advice: Join the harbor users’ group',
  due: '2026-11-22',
  status: 'Due today',
  urgency: 1,
  offers: [{ kind: 'told', primary: true }],
};

/** A duty that follows from the facts: no to-do stands behind it. */
export const DEBRIEF: TaskView = {
  ...TASK,
  kind: 'Debrief',
  state: '',
  action: 'Write down what you learned',
  due: '2026-11-22',
  status: 'Due today',
  urgency: 1,
  offers: [{ kind: 'event', event: 'wrapped-up', primary: true }],
};

export const SENT: TaskView = {
  ...TASK,
  id: 't3',
  kind: 'Résumé',
  state: 'Sent',
  action: '',
  offers: [
    { kind: 'state', todo: 'Résumé', state: 'Critique received', primary: false },
    { kind: 'state', todo: 'Résumé', state: 'Dropped', primary: false },
  ],
};

/** Everything that can be about one person at once. */
export const BUSY: PersonView = {
  ...ANA,
  id: 'busy6',
  name: 'Noor Haddad',
  tasks: [PROMISE, ADVICE, DEBRIEF, SENT],
  exceptions: [
    'do-not-contact',
    'not-now',
    'out-of-office',
    'wrong-person',
    'retry',
    'bounced',
    'they-moved',
    'left',
    'closed',
  ],
};

/** About nobody in the sheet. */
export const ASKED_ME: TodayCard = {
  id: '',
  row: 0,
  name: 'A student from the class below',
  organization: '',
  role: '',
  nextAction: '',
  due: '',
  status: '',
  urgency: 0,
  task: {
    ...TASK,
    id: 't9',
    kind: 'They asked me',
    what: 'Talk about the internship',
    state: 'Asked',
    action: 'Answer them: Talk about the internship',
    due: '2026-11-22',
    status: 'Due today',
    urgency: 1,
    offers: [
      { kind: 'state', todo: 'They asked me', state: 'Helped', primary: true },
      { kind: 'state', todo: 'They asked me', state: 'Dropped', primary: false },
    ],
  },
};

export const LONG: PersonCard = {
  ...BO,
  id: 'long4',
  name: 'Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaftschaferswessenschafe Hubert',
  organization: 'The-Society-for-the-Advancement-of-Unbroken-Organizational-Names-International',
};

export const ARABIC: PersonCard = {
  ...BO,
  id: 'rtl5',
  name: 'נועה לוי',
  organization: 'הטכניון',
  urgency: 0,
  status: 'Due in 2 days',
};

export function campaignOf(today: readonly TodayCard[], more: Partial<SidebarState> = {}): SidebarState {
  return {
    spreadsheet: 'book-1',
    isCopy: false,
    me: 'me@example.com',
    today,
    selected: null,
    people: Math.max(today.length, 1),
    dailyRefresh: true,
    mailToLookAt: 0,
    draftsAllowed: true,
    next: null,
    undo: '',
    date: '2026-11-22',
    ...more,
  };
}
