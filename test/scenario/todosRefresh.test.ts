/** To-dos kept up to date by the refresh and by edits, never in the way of the person’s own, within their round trips. */
import { describe, expect, it } from 'vitest';
import { TODO_KINDS } from '../../src/domain/todoColumns.ts';
import { atTodos, BUDGET, HEADERS } from './todosDesk.ts';

describe('the refresh', () => {
  const TYPED = [
    ['Read', 'Advice', 'Ana García', 'To do', '2026-11-20'],
    ['Send it', 'I promised', 'Bo Li', 'To do', '2026-11-20'],
    ['', 'Mentor', 'Bo Li', 'Candidate', '2026-11-20'],
  ];

  it('gives what onEdit would have given, to rows typed where it does not run', () => {
    const typed = atTodos();
    typed.paste(2, 'What', TYPED);
    const written = atTodos();
    written.write(2, 'What', TYPED);
    written.do('refreshFollowUps');
    const headers = HEADERS.filter((header) => !header.includes('ID'));
    expect(written.table(headers)).toEqual(typed.table(headers));
    expect(new Set(written.table(['ID']).flat()).size).toBe(3);
    expect(written.table(['Person ID']).flat()).toEqual(
      [2, 3, 3].map((row) => written.sheet('Contacts').displayed(row, 28)),
    );
  });

  it('takes at most 8 round trips with to-dos that are up to date, one more where some are not', () => {
    const desk = atTodos();
    desk.paste(2, 'What', TYPED);
    const daily = desk.at('2026-12-24T08:00').run('refreshFollowUps');
    expect(daily.calls.roundTrips).toBeLessThanOrEqual(8);
    desk.write(5, 'What', [['Call', 'Other', 'Ana García', 'To do']]);
    const more = desk.at('2027-01-24T08:00').run('refreshFollowUps');
    expect(more.calls.roundTrips).toBeLessThanOrEqual(9);
    expect(desk.cell(5, 'ID')).not.toBe('');
  });

  it('writes nothing in the tab when nothing differs, and nothing but its own columns when it does', () => {
    const desk = atTodos();
    desk.paste(2, 'What', TYPED);
    const before = JSON.stringify(desk.sheet().saved());
    desk.at('2026-12-24T08:00').do('refreshFollowUps');
    expect(JSON.stringify(desk.sheet().saved())).toBe(before);
    desk.write(3, 'Status', [['scribbled']]);
    desk.do('refreshFollowUps');
    expect(JSON.stringify(desk.sheet().saved())).toBe(before);
  });

  it('to-dos sorted between reading and writing are right after the next refresh', () => {
    const desk = atTodos();
    desk.paste(2, 'What', TYPED);
    desk.write(2, 'Next action', [['x'], ['y'], ['z']]);
    const sort = { method: 'Range.setValues', nth: 1, callback: () => desk.sortBy('Kind') };
    expect(desk.run('refreshFollowUps', [], { between: [sort] }).error).toBeNull();
    desk.do('refreshFollowUps');
    const headers = HEADERS.filter((header) => !header.includes('ID'));
    const calm = atTodos();
    calm.paste(2, 'What', TYPED);
    expect(desk.table(headers).sort()).toEqual(calm.table(headers).sort());
    expect(new Set(desk.table(['ID']).flat()).size).toBe(3);
  });

  it('finds a renamed tab, renamed headers, moved and added columns', () => {
    const desk = atTodos();
    desk.paste(2, 'What', TYPED);
    desk.world.book.renameSheet(desk.sheet(), 'Plan');
    desk.tab = 'Plan';
    desk.type(1, 'Status', 'How it stands');
    desk.type(1, 'State', 'Stand');
    desk.sheet().restructure({ kind: 'move', dimension: 'COLUMNS', at: desk.column('Due'), count: 1, to: 1 });
    desk.sheet().restructure({ kind: 'insert', dimension: 'COLUMNS', at: 3, count: 1, inherit: 'before' });
    desk.type(2, 'Stand', 'Nonsense');
    expect(desk.cell(2, 'How it stands')).toMatch(/^State: "Nonsense" is not a state/);
    desk.write(3, 'Stand', [['Dropped']]);
    desk.do('refreshFollowUps');
    expect([desk.cell(3, 'Due'), desk.cell(3, 'Next action')]).toEqual(['', '']);
    expect(desk.sheet().displayed(2, 3)).toBe('');
  });

  it('leaves what a person typed in the same columns of rows that are not theirs to plan', () => {
    const desk = atTodos();
    desk.paste(2, 'What', TYPED);
    desk.fillAt('To-dos', 1, 14, [['Mine'], ['=ROW()'], ['own']]);
    desk.write(2, 'Next action', [['x']]);
    desk.do('refreshFollowUps');
    expect(desk.sheet().formula(2, 14)).toBe('=ROW()');
    expect(desk.sheet().displayed(3, 14)).toBe('own');
  });
});

describe('round trips of an edit', () => {
  const known = [
    'Name,Email,Stage,Contacted',
    ...Array.from({ length: 500 }, (_, i) => `P${i},p${i}@example.org,Contacted,2026-11-10`),
  ].join('\n');

  it.each([
    ['one to-do typed anew', 1, (i: number) => [`What ${i}`, 'I promised', `P${i}`, 'To do']],
    ['500 to-dos of 500 people', 500, (i: number) => [`What ${i}`, 'I promised', `P${i}`, 'To do']],
    [
      '500 to-dos of different kinds, some of strangers',
      500,
      (i: number) => [
        `What ${i}`,
        TODO_KINDS[i % TODO_KINDS.length] ?? '',
        i % 3 === 0 ? 'Who Knows' : `P${i}`,
        'Asked',
      ],
    ],
    [
      '500 people who are away, so that their next actions wait',
      500,
      (i: number) => ['', 'Out of office', `P${i}`, 'Away', ...Array<string>(6).fill(''), '2026-12-10'],
    ],
  ])('%s take at most 7', (_, count, line) => {
    const desk = atTodos({ contacts: known });
    const { calls, error } = desk.paste(
      2,
      'What',
      Array.from({ length: count }, (__, i) => line(i)),
    );
    expect(error).toBeNull();
    expect(calls.roundTrips).toBeLessThanOrEqual(BUDGET);
    expect(new Set(desk.table(['ID']).flat()).size).toBe(count);
    expect(desk.cell(count + 1, 'Since')).toBe('11/24/2026');
  });

  it('a formula in Since is not replaced when other rows are stamped', () => {
    const desk = atTodos();
    desk.paste(2, 'What', [
      ['a', 'Advice', 'Ana García', 'To do', ''],
      ['b', 'Advice', 'Ana García', 'To do', '=DATE(2026,11,2)'],
      ['c', 'Advice', 'Bo Li', 'To do', ''],
    ]);
    expect(desk.table(['Since']).flat()).toEqual(['11/24/2026', '11/02/2026', '11/24/2026']);
    expect(desk.sheet().formula(3, desk.column('Since'))).toBe('=DATE(2026,11,2)');
  });
});

describe('30,000 to-dos', () => {
  // Several seconds on a quiet machine.
  const LIMIT_MS = 120_000;

  it(
    'each get their ID in one refresh, and an edit among them takes at most 7 round trips',
    () => {
      const count = 30_000;
      const people = Array.from({ length: 100 }, (_, i) => `P${i},p${i}@example.org`);
      const desk = atTodos({ contacts: ['Name,Email', ...people].join('\n') });
      const lines = Array.from({ length: count }, (_, i) => [`What ${i}`, 'Advice', `P${i % 100}`, 'To do']);
      desk.write(2, 'What', lines);
      expect(desk.run('refreshFollowUps').calls.roundTrips).toBeLessThanOrEqual(9);
      expect(new Set(desk.table(['ID']).flat()).size).toBe(count);
      const { calls } = desk.type(count, 'State', 'Done');
      expect(calls.roundTrips).toBeLessThanOrEqual(BUDGET);
      expect(desk.cell(count, 'Next action')).toMatch(/^Tell them what came of their advice/);
    },
    LIMIT_MS,
  );
});
