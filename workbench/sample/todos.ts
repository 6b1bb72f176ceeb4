/** To-dos about the people of the sample, as rows by the headers of the add-on's own tab. */
import { offsetAt } from '../emulator/zone.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Days are counted from today: -1 is yesterday. */
interface Todo {
  readonly What: string;
  readonly Kind: string;
  readonly Person: string;
  readonly State: string;
  readonly since: number;
  readonly by?: number;
  readonly Notes?: string;
}

const TODOS: readonly Todo[] = [
  {
    What: 'Read the port study',
    Kind: 'Advice',
    Person: 'Björn Sampleson',
    State: 'To do',
    since: -1,
  },
  {
    What: 'Show the portfolio as three decisions',
    Kind: 'Advice',
    Person: 'Nguyễn Minh Anh',
    State: 'Done',
    since: -4,
  },
  {
    What: 'Send the article on tide tables',
    Kind: 'I promised',
    Person: 'Oluwaseun Modell',
    State: 'To do',
    since: -3,
    by: 0,
  },
  {
    What: 'The name of a colleague in planning',
    Kind: 'They promised',
    Person: 'Nguyễn Minh Anh',
    State: 'Waiting',
    since: -7,
  },
  { What: '', Kind: 'Introduction', Person: 'Aiko Mihon', State: 'Asked', since: -6 },
  { What: '', Kind: 'Résumé', Person: 'Nguyễn Minh Anh', State: 'Requested', since: -1 },
  {
    What: 'Summer work in the box office',
    Kind: 'Opportunity',
    Person: 'Oluwaseun Modell',
    State: 'Applied',
    since: -12,
  },
  { What: '', Kind: 'Mentor', Person: 'Marguerite Exemple', State: 'Candidate', since: -97 },
  {
    What: 'How I found my first placement',
    Kind: 'They asked me',
    Person: 'Tomás Vecino',
    State: 'Asked',
    since: -1,
    Notes: 'A neighbour, in his first year.',
  },
];

/** Each row as texts by header; `now` in milliseconds decides what today is in that zone. */
export function sampleTodos(now: number, timeZone: string): readonly Readonly<Record<string, string>>[] {
  const today = Math.floor((now + offsetAt(timeZone, now) * MINUTE) / DAY);
  const day = (offset: number): string => new Date((today + offset) * DAY).toISOString().slice(0, 10);
  return TODOS.map(({ since, by, ...texts }) => ({
    ...texts,
    Since: day(since),
    ...(by !== undefined && { By: day(by) }),
  }));
}
