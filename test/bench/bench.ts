/** `npm run bench`: round trips and times of the built add-on in the workbench, each against its budget. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../../scripts/build.ts';
import { STAGES } from '../../src/domain/columns.ts';
import { launchChromium } from '../browser/chromium.ts';
import { ok, openPage } from '../browser/sidebar/openPage.ts';
import { ANA, BO, campaignOf } from '../browser/sidebar/people.ts';
import { campaignCsv, todoLines } from './campaign.ts';
import type { Figure } from './figure.ts';
import { planning } from './planning.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const TODAY = '2026-11-24';
const SIZES = [100, 5000, 10_000, 50_000];
const TODOS_EACH = 3;
const DRAFTS = [1, 10, 50, 500];
const PAGE_KB = 150;

await buildIfStale();
const { Desk } = await import('../scenario/desk.ts');

const figures = [
  ...planning(),
  ...refreshes(0),
  ...refreshes(TODOS_EACH),
  ...drafts(),
  ...edits(),
  ...opening(),
  ...pages(),
  ...(await sidebar()),
];
report(figures);

/** The day after an import and a first refresh of the to-dos: every person is replanned, most of them change. */
function refreshes(todosEach: number): Figure[] {
  const what = todosEach === 0 ? '' : `, ${todosEach} to-dos each`;
  const times = new Map<number, number>();
  const found = SIZES.flatMap((size): Figure[] => {
    const desk = new Desk({ contacts: campaignCsv(size, TODAY) });
    if (todosEach > 0) {
      desk.tab = 'To-dos';
      desk.write(2, 'What', todoLines(size, todosEach, TODAY));
      desk.do('refreshFollowUps');
    }
    const { calls, ms, error } = desk
      .at('2026-11-25T08:00')
      .run('refreshFollowUps', [], { origin: 'trigger' });
    if (error !== null) throw new Error(error.message);
    times.set(size, ms);
    const name = `refreshFollowUps, ${size} rows${what}`;
    const limit = size === 10_000 && todosEach === 0 ? 1000 : Infinity;
    return [
      { name, value: calls.roundTrips, unit: 'round trips', limit: 8 },
      { name: `${name}, computing`, value: ms, unit: 'ms', limit },
    ];
  });
  const growth = (times.get(50_000) ?? 0) / (times.get(5000) ?? 1);
  return [
    ...found,
    { name: `refreshFollowUps${what}, t(50,000) / t(5,000)`, value: growth, unit: 'times', limit: 12 },
  ];
}

function drafts(): Figure[] {
  return DRAFTS.map((count) => {
    const desk = new Desk({ contacts: campaignCsv(count * 10, TODAY) });
    const { calls, result, error } = desk.run('draftThankYous');
    if (error !== null) throw new Error(error.message);
    const made = (result as { done: unknown[] }).done.length;
    return {
      name: `draftThankYous, ${made} drafts`,
      value: calls.roundTrips,
      unit: 'round trips',
      limit: made + 12,
    };
  });
}

/** Each in a campaign of 1,000 people with three to-dos each, on the next morning. */
function edits(): Figure[] {
  const known = 1000;
  const block = (rows: number, line: (index: number) => string[]): string[][] =>
    Array.from({ length: rows }, (_, index) => line(index));
  const stage = (index: number): string => STAGES[index % STAGES.length] ?? '';
  const person = (index: number): string[] => [
    `Person ${index} Example`,
    `p${index}@example.org`,
    '',
    '',
    '',
  ];
  const todos = todoLines(known, TODOS_EACH, TODAY);
  const cases: [what: string, tab: string, row: number, header: string, cells: string[][]][] = [
    ['a stage', 'Contacts', 2, 'Stage', [['Contacted']]],
    ['500 equal stages', 'Contacts', 2, 'Stage', block(500, () => ['Contacted'])],
    ['500 different stages', 'Contacts', 2, 'Stage', block(500, (index) => [stage(index)])],
    [
      '500 people, half of them new',
      'Contacts',
      known - 248,
      'Name',
      block(500, (index) => [...person(known - 250 + index), stage(index)]),
    ],
    [
      'a to-do typed anew',
      'To-dos',
      todos.length + 2,
      'What',
      [['Read it', 'Advice', 'Person 5 Example', 'To do']],
    ],
    ['a state', 'To-dos', 2, 'State', [['Done']]],
    [
      '500 different states',
      'To-dos',
      2,
      'State',
      block(500, (index) => [index % 2 === 0 ? 'Done' : 'Dropped']),
    ],
    [
      '500 to-dos typed anew',
      'To-dos',
      todos.length + 2,
      'What',
      todos.slice(0, 500).map((line) => line.slice(0, 4)),
    ],
  ];
  return cases.map(([what, tab, row, header, cells]) => {
    const desk = new Desk({ contacts: campaignCsv(known, TODAY) });
    desk.tab = 'To-dos';
    desk.write(2, 'What', todos);
    desk.do('refreshFollowUps');
    desk.tab = tab;
    const run = desk.at('2026-11-25T08:00').paste(row, header, cells);
    if (run.error !== null) throw new Error(run.error.message);
    return { name: `onEdit, ${what}`, value: run.calls.roundTrips, unit: 'round trips', limit: 7 };
  });
}

function opening(): Figure[] {
  const { calls } = new Desk().run('onOpen', [], { authMode: 'NONE', origin: 'simple-trigger' });
  return [{ name: 'onOpen', value: calls.roundTrips, unit: 'round trips', limit: 0 }];
}

function pages(): Figure[] {
  return readdirSync(DIST)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, value: statSync(join(DIST, name)).size / 1024, unit: 'KB', limit: PAGE_KB }));
}

/** Server calls, counted in the built page in a real browser. */
async function sidebar(): Promise<Figure[]> {
  const browser = await launchChromium();
  const people = [ANA, BO];
  const { page, calls, close } = await openPage(browser, 'Sidebar', {
    getSidebar: () => ok(campaignOf(people)),
    getSelected: () => ok(null),
    getPerson: ({ id }) => ok(id === BO.id ? BO : ANA),
  });
  await page.getByText(BO.name).first().waitFor();
  await page.mouse.move(150, 300);
  const opening = calls.length;
  await page.getByText(BO.name).first().click();
  await page.getByRole('heading', { name: BO.name }).waitFor();
  const switching = calls.filter(({ name }) => name === 'getPerson').length;
  await close();
  await browser.close();
  return [
    { name: 'sidebar, opening', value: opening, unit: 'server calls', limit: 2 },
    { name: 'sidebar, switching person', value: switching, unit: 'server calls', limit: 1 },
  ];
}

function report(all: readonly Figure[]): void {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  for (const { name, value, unit, limit } of all) {
    const rounded = Math.round(value * 10) / 10;
    const shownLimit = Number.isFinite(limit) ? limit : null;
    if (values.json) console.log(JSON.stringify({ name, value: rounded, unit, limit: shownLimit }));
    else {
      const budget = shownLimit === null ? '' : `${value <= limit ? 'within' : 'OVER  '} ${limit}`;
      console.log(`${name.padEnd(46)}${String(rounded).padStart(9)} ${unit.padEnd(12)} ${budget}`);
    }
  }
  if (all.some(({ value, limit }) => value > limit)) process.exitCode = 1;
}
