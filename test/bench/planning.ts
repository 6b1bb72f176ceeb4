/** How long the plan itself takes, without a sheet around it. */
import { toContacts } from '../../src/domain/import/contacts.ts';
import { matchColumns } from '../../src/domain/import/matching.ts';
import { readTable } from '../../src/domain/import/table.ts';
import { parseIsoDay } from '../../src/domain/calendar.ts';
import { plan } from '../../src/domain/plan/plan.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/read.ts';
import { NO_TODO, type Todo } from '../../src/domain/todo.ts';
import type { TodoKind, TodoState } from '../../src/domain/todoColumns.ts';
import { momentAt } from '../../src/domain/zone.ts';
import { zone } from '../domain/zones.ts';
import { campaignCsv, todoLines } from './campaign.ts';
import type { Figure } from './figure.ts';

const TODAY = '2026-11-24';
const PEOPLE = 10_000;
const TODOS_EACH = 3;
const RUNS = 25;

/** The median of so many runs that the first ones, which also warm up, do not decide it. */
export function planning(): Figure[] {
  const where = zone('America/New_York');
  const today = parseIsoDay(TODAY);
  if (today === null) throw new Error(`no day: ${TODAY}`);
  const { headers, rows } = readTable(campaignCsv(PEOPLE, TODAY));
  const context = { zone: where, locale: 'en_US', dateOrder: null };
  const { contacts } = toContacts(rows, headers, matchColumns(headers, rows.slice(0, 50)), context);
  const people = contacts.map(({ contact }, index) => ({ ...contact, id: `p${index}` }));
  const todos = todoLines(PEOPLE, TODOS_EACH, TODAY).map(
    ([what = '', kind, person = '', state, since = ''], index): Todo => ({
      ...NO_TODO,
      what,
      kind: kind as TodoKind,
      person,
      state: state as TodoState,
      since: parseIsoDay(since),
      personId: `p${index % PEOPLE}`,
      id: `t${index}`,
    }),
  );
  const campaign = { contacts: people, todos, messages: () => [], zone: where };
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    plan(campaign, DEFAULT_SETTINGS, momentAt(where, today, 480));
    return performance.now() - began;
  }).sort((a, b) => a - b);
  const name = `plan, ${PEOPLE} people with ${todos.length} to-dos`;
  return [{ name, value: times[Math.floor(RUNS / 2)] ?? 0, unit: 'ms', limit: 150 }];
}
