/** A made-up campaign of any size: people as a CSV in the add-on's own columns, to-dos as lines, spread over the last months. */
import { TODO_KINDS, TODO_STATES } from '../../src/domain/todoColumns.ts';

const HEADERS = [
  'Name',
  'Email',
  'Organization',
  'Role',
  'Source',
  'Stage',
  'Contacted',
  'Followed up',
  'Replied',
  'Meeting',
  'Thanked',
  'Debriefed',
  'Last contact',
  'Notes',
];
const DAY = 86_400_000;

/** `today`: YYYY-MM-DD. Every tenth person was met on that day or the day before and waits for thanks. */
export function campaignCsv(size: number, today: string): string {
  const lines = Array.from({ length: size }, (_, index) => line(index, Date.parse(today)).join(','));
  return [HEADERS.join(','), ...lines].join('\n');
}

/** What, Kind, Person, State and Since of so many to-dos for each person of `campaignCsv`, of every kind and state. */
export function todoLines(people: number, each: number, today: string): string[][] {
  return Array.from({ length: people * each }, (_, index) => {
    const kind = TODO_KINDS[index % TODO_KINDS.length] ?? 'Other';
    const states = TODO_STATES[kind];
    const state = states[Math.floor(index / TODO_KINDS.length) % states.length] ?? '';
    const since = new Date(Date.parse(today) - (index % 30) * DAY).toISOString().slice(0, 10);
    return [`Number ${index} of the list`, kind, `Person ${index % people} Example`, state, since];
  });
}

function line(index: number, today: number): string[] {
  const ago = (days: number): string => new Date(today - days * DAY).toISOString().slice(0, 10);
  const person = [
    `Person ${index} Example`,
    `p${index}@example.org`,
    `Organization ${index % 997}`,
    'Engineer',
    'LinkedIn',
  ];
  const notes = `Met through a friend of number ${index}`;
  switch (index % 10) {
    case 0:
      return [
        ...person,
        'Met',
        ago(30),
        '',
        ago(20),
        `${ago(index % 2)} 00:30`,
        '',
        '',
        ago(index % 2),
        notes,
      ];
    case 1:
    case 2:
      return [...person, 'Contacted', ago(3 + (index % 20)), '', '', '', '', '', ago(3), notes];
    case 3:
      return [...person, 'Followed up', ago(20), ago(index % 15), '', '', '', '', '', notes];
    case 4:
      return [
        ...person,
        'Scheduled',
        ago(20),
        '',
        ago(5),
        `${ago(-(1 + (index % 9)))} 15:00`,
        '',
        '',
        '',
        notes,
      ];
    case 5:
    case 6:
      return [
        ...person,
        'Keep in touch',
        ago(200),
        '',
        ago(190),
        `${ago(180)} 10:00`,
        ago(179),
        ago(179),
        ago(index % 120),
        notes,
      ];
    default:
      return [...person, '', '', '', '', '', '', '', '', notes];
  }
}
