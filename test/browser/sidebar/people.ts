/** People and campaigns for the tests of the pages. */
import type { PersonCard, PersonView, SidebarState } from '../../../src/contract.ts';

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

export function campaignOf(today: readonly PersonCard[], more: Partial<SidebarState> = {}): SidebarState {
  return {
    spreadsheet: 'book-1',
    isCopy: false,
    me: 'me@example.com',
    today,
    selected: null,
    people: Math.max(today.length, 1),
    dailyRefresh: true,
    draftsAllowed: true,
    date: '2026-11-22',
    ...more,
  };
}
