import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Book } from '../../../workbench/emulator/spreadsheet/book.ts';
import { History } from '../../../workbench/emulator/spreadsheet/history.ts';
import type { Edit } from '../../../workbench/server/book-view.ts';
import { upToDate } from '../../../workbench/server/edit-traffic.ts';
import { applyEdit } from '../../../workbench/server/edits.ts';
import { Feed } from '../../../workbench/server/feed.ts';
import { Replica } from './replica.ts';

const ME = 'me@example.com';

/** A book with two tabs, a list, a rule that colours rows, a look and formulas. */
function sampleBook(): Book {
  const book = new Book({ tabs: ['People', 'Other'], now: () => Date.UTC(2026, 10, 22) });
  const [people, other] = book.sheets;
  if (people === undefined || other === undefined) throw new Error('The tabs are missing.');
  // Small, so that everything can be compared after every step.
  for (const sheet of book.sheets) sheet.update('layout', { maxRows: 12, maxColumns: 8 });
  people.write({ row: 1, column: 1, rows: 3, columns: 3 }, [
    ['Name', 'Stage', 'Number'],
    ['Ada', 'Met', 2],
    ['Ben', 'Idea', 1],
  ]);
  people.setStyle({ row: 1, column: 1, rows: 1, columns: 3 }, { bold: true });
  people.update('layout', { frozenRows: 1 });
  people.setValidation(
    { row: 2, column: 2, rows: 20, columns: 1 },
    {
      condition: { criteria: 'VALUE_IN_LIST', args: ['Met', 'Idea'] },
      allowInvalid: true,
      helpText: null,
      showDropdown: true,
    },
  );
  const format = {
    background: '#f4c7c3',
    color: null,
    bold: null,
    italic: null,
    underline: null,
    strikethrough: null,
  };
  people.update('rules', {
    conditionalFormats: [
      {
        areas: [{ row: 2, column: 1, rows: 50, columns: 3 }],
        format: { ...format, condition: { criteria: 'CUSTOM_FORMULA', args: ['=$C2=2'] } },
      },
    ],
  });
  other.writeCell(1, 1, { formula: '=SUM(People!C2:C9)' });
  return book;
}

const line = fc.integer({ min: 1, max: 7 });
const count = fc.integer({ min: 1, max: 3 });
const sheet = fc.constantFrom(0, 1);
const dimension = fc.constantFrom('ROWS' as const, 'COLUMNS' as const);
const text = fc.constantFrom('', 'Ada', '2', '0123', '=C2+1', "'=1", '11/22/2026', '50%', 'TRUE');
const area = fc.record({ row: line, column: line, rows: count, columns: count });

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), sheet, row: line, column: line, text }),
  fc.record({
    kind: fc.constant('paste' as const),
    sheet,
    area,
    texts: fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('transfer' as const),
    from: fc.record({ sheet, area }),
    to: fc.record({ sheet, area }),
    cut: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('clear' as const),
    sheet,
    areas: fc.array(area, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('structure' as const),
    sheet,
    change: fc.oneof(
      fc.record({
        kind: fc.constant('insert' as const),
        dimension,
        at: line,
        count,
        inherit: fc.constantFrom('before' as const, 'after' as const),
      }),
      fc.record({ kind: fc.constant('delete' as const), dimension, at: line, count }),
      fc.record({ kind: fc.constant('move' as const), dimension, at: line, count, to: line }),
    ),
  }),
  fc.record({ kind: fc.constant('sort' as const), sheet, column: line, ascending: fc.boolean() }),
  fc.record({ kind: fc.constant('resize' as const), sheet, dimension, sizes: fc.constant({ 2: 150 }) }),
  fc.record({ kind: fc.constant('renameTab' as const), sheet, name: fc.constantFrom('One', 'Two') }),
  fc.record({ kind: fc.constant('moveTab' as const), sheet, to: fc.constantFrom(0, 1, 2) }),
  fc.record({ kind: fc.constant('hideTab' as const), sheet, hidden: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
);

function play(book: Book, history: History, edit: Edit): void {
  try {
    if (edit.kind === 'undo' || edit.kind === 'redo') applyEdit(book, history, edit, ME);
    else history.step(() => applyEdit(book, history, edit, ME));
  } catch {
    // Refused, as the person would be told; the page must agree all the same.
  }
}

describe('the feed of changes', () => {
  it('leads a page that follows it to what a new page is told, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edits, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), (rounds) => {
        const book = sampleBook();
        const history = new History(book);
        const feed = new Feed(book);
        const replica = new Replica(feed.whole());
        for (const round of rounds) {
          for (const edit of round) play(book, history, edit);
          const delta = feed.delta();
          if (delta !== null) replica.apply(delta);
          expect(replica.known()).toEqual(new Replica(feed.whole()).known());
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells no cell of columns that an undo took away', () => {
    const book = sampleBook();
    const history = new History(book);
    const feed = new Feed(book);
    play(book, history, { kind: 'type', sheet: 0, row: 1, column: 7, text: 'Ada' });
    const change = { kind: 'insert', dimension: 'COLUMNS', at: 1, count: 2, inherit: 'before' } as const;
    play(book, history, { kind: 'structure', sheet: 0, change });
    feed.delta();
    play(book, history, { kind: 'undo' });
    const delta = feed.delta();
    const ends = delta?.sheets.flatMap(
      (one) => one.cells?.rows.map(({ column, texts }) => column + texts.length - 1) ?? [],
    );
    expect(delta?.sheets[0]?.layout?.columns).toBe(8);
    expect(Math.max(...(ends ?? []))).toBeLessThanOrEqual(8);
  });

  it('tells the look of a new row to its end, also when a column went after it came', () => {
    const book = sampleBook();
    const feed = new Feed(book);
    const replica = new Replica(feed.whole());
    const people = book.sheets[0];
    people?.restructure({ kind: 'insert', dimension: 'ROWS', at: 1, count: 1, inherit: 'after' });
    people?.restructure({ kind: 'delete', dimension: 'COLUMNS', at: 1, count: 1 });
    const delta = feed.delta();
    if (delta === null) throw new Error('Nothing was told.');
    replica.apply(delta);
    expect(replica.known()).toEqual(new Replica(feed.whole()).known());
  });

  it('tells all of a tab that is new, and that the person is on it', () => {
    const book = sampleBook();
    const feed = new Feed(book);
    play(book, new History(book), { kind: 'addTab' });
    const delta = feed.delta();
    expect(delta?.tabs.map((tab) => tab.name)).toEqual(['People', 'Sheet3', 'Other']);
    expect(delta?.activeSheet).toBe(2);
    expect(delta?.sheets.map((one) => one.whole?.name)).toEqual(['Sheet3']);
  });

  it('tells one cell when one cell was typed', () => {
    const book = sampleBook();
    const feed = new Feed(book);
    play(book, new History(book), { kind: 'type', sheet: 0, row: 3, column: 1, text: 'Bea' });
    const rows = feed.delta()?.sheets.flatMap((one) => one.cells?.rows ?? []);
    expect(rows?.map(({ row, column, texts }) => ({ row, column, texts }))).toEqual([
      { row: 3, column: 1, texts: ['Bea'] },
    ]);
  });

  it('tells cells of other tabs whose formulas give something else now', () => {
    const book = sampleBook();
    const feed = new Feed(book);
    play(book, new History(book), { kind: 'type', sheet: 0, row: 2, column: 3, text: '40' });
    const other = feed.delta()?.sheets.find((one) => one.id === 1);
    expect(other?.cells?.rows[0]?.texts).toEqual(['41']);
  });

  it('is silent when nothing changed, and tells again what it is asked to', () => {
    const feed = new Feed(sampleBook());
    expect(feed.delta()).toBeNull();
    feed.retell(0, { row: 2, column: 1, rows: 1, columns: 1 });
    expect(feed.delta()?.sheets[0]?.cells?.rows[0]?.texts).toEqual(['Ada']);
    expect(feed.delta()).toBeNull();
  });

  it('tells of a tab that a script opened, not of one that the person opened', () => {
    const book = sampleBook();
    const feed = new Feed(book);
    const [first, second] = book.sheets;
    if (first === undefined || second === undefined) throw new Error('The tabs are missing.');
    feed.personOpened(second);
    expect(feed.delta()).toBeNull();
    book.activate(first);
    expect(feed.delta()?.activeSheet).toBe(0);
  });
});

describe('an edit of a page that is a moment behind', () => {
  const typed: Edit = { kind: 'type', sheet: 0, row: 3, column: 1, text: 'Bea' };
  const after = (change: Extract<Edit, { kind: 'structure' }>['change'], edit: Edit): Edit => {
    const book = sampleBook();
    const feed = new Feed(book);
    book.sheets[0]?.restructure(change);
    feed.delta();
    return upToDate(edit, feed, 0);
  };

  it.each([
    [
      'a row above came',
      { kind: 'insert', dimension: 'ROWS', at: 2, count: 1, inherit: 'after' },
      { row: 4, column: 1 },
    ],
    [
      'a row below came',
      { kind: 'insert', dimension: 'ROWS', at: 4, count: 1, inherit: 'after' },
      { row: 3, column: 1 },
    ],
    ['a row above went', { kind: 'delete', dimension: 'ROWS', at: 2, count: 1 }, { row: 2, column: 1 }],
    [
      'a column came',
      { kind: 'insert', dimension: 'COLUMNS', at: 1, count: 2, inherit: 'after' },
      { row: 3, column: 3 },
    ],
  ] as const)('is written where its cell is now when %s', (_, change, place) => {
    expect(after(change, typed)).toEqual({ ...typed, ...place });
  });

  it('is refused with its text when its row went', () => {
    expect(() => after({ kind: 'delete', dimension: 'ROWS', at: 3, count: 1 }, typed)).toThrow('Bea');
  });

  it('is refused when it is about an area', () => {
    const clear: Edit = { kind: 'clear', sheet: 0, areas: [{ row: 2, column: 1, rows: 1, columns: 1 }] };
    expect(() => after({ kind: 'delete', dimension: 'ROWS', at: 1, count: 1 }, clear)).toThrow(
      'Please do it again',
    );
  });
});
