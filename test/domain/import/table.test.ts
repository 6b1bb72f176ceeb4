import fc from 'fast-check';
import Papa from 'papaparse/papaparse.min.js';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/domain/import/table.ts';

const LINKEDIN = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,García,https://www.linkedin.com/in/ana-garcia,,Harbor Labs,"Designer, lead",12 Mar 2024
`;

describe('a file as a table', () => {
  test.each([
    ['comma', 'Name,Email\nAna,a@example.com'],
    ['semicolon', 'Name;Email\nAna;a@example.com'],
    ['tab', 'Name\tEmail\nAna\ta@example.com'],
    ['byte order mark', '\ufeffName,Email\nAna,a@example.com\n'],
    ['CRLF', 'Name,Email\r\nAna,a@example.com\r\n'],
    ['CR', 'Name,Email\rAna,a@example.com\r'],
    ['quotes around everything', '"Name","Email"\n"Ana","a@example.com"'],
    ['spaces around the headers', ' Name , Email \nAna,a@example.com'],
    ["Excel's first line", 'sep=;\nName;Email\nAna;a@example.com'],
  ])('with %s', (_what, text) => {
    const { headers, rows, problems } = readTable(text);
    expect([headers, rows.map(({ cells }) => cells), problems]).toEqual([
      ['Name', 'Email'],
      [['Ana', 'a@example.com']],
      [],
    ]);
  });

  test.each([
    ['a semicolon in a comma file', 'Name,Notes\nAna,a;b;c;d', ['Ana', 'a;b;c;d']],
    ['commas in a semicolon file', 'Name;Notes\nAna;a,b,c,d', ['Ana', 'a,b,c,d']],
    ['headers nobody knows', 'Foo;Bar;Baz\n1;2;3,4', ['1', '2', '3,4']],
    ['one column', 'Email\na@example.com', ['a@example.com']],
  ])('finds the delimiter with %s', (_what, text, cells) => {
    expect(readTable(text).rows).toEqual([{ line: 2, cells }]);
  });

  test('leaves out what LinkedIn writes before the header, and counts its lines', () => {
    const { headers, rows, problems } = readTable(LINKEDIN);
    expect(headers).toEqual([
      'First Name',
      'Last Name',
      'URL',
      'Email Address',
      'Company',
      'Position',
      'Connected On',
    ]);
    expect(rows.map(({ line }) => line)).toEqual([5]);
    expect(rows[0]?.cells[5]).toBe('Designer, lead');
    expect(problems).toEqual([]);
  });

  test.each([['\n'], ['\r\n'], ['\r']])('numbers lines as an editor shows them, with line ends %j', (end) => {
    const text = ['Name,Notes', 'Ana,"one', '', 'three"', '', '  ', 'Bo,x', '"C', 'D",y', 'Eve,z', ''].join(
      end,
    );
    expect(readTable(text).rows).toEqual([
      { line: 2, cells: ['Ana', 'one\n\nthree'] },
      { line: 7, cells: ['Bo', 'x'] },
      { line: 8, cells: ['C\nD', 'y'] },
      { line: 10, cells: ['Eve', 'z'] },
    ]);
  });

  test('without a header gets columns by number, and no person is taken for a header', () => {
    const { headers, rows } = readTable('Ana,a@example.com\nBo,b@example.com');
    expect(headers).toEqual(['Column 1', 'Column 2']);
    expect(rows.map(({ line }) => line)).toEqual([1, 2]);
  });

  test.each([[''], ['\n\n'], ['\ufeff']])('is empty for %j', (text) => {
    expect(readTable(text)).toEqual({ headers: [], rows: [], problems: [] });
  });

  describe('with broken quotes', () => {
    test('names the line of a quote that is never closed and goes on with the next line', () => {
      const { rows, problems } = readTable('Name,Notes\nAna,ok\nBo,"open\nCy,ok\n');
      expect(rows.map(({ line }) => line)).toEqual([2, 4]);
      expect(problems).toEqual([{ line: 3, why: 'a quotation mark is opened here and never closed' }]);
    });

    test('does not let one line swallow the next', () => {
      const { rows, problems } = readTable('Name,Notes\n"Bo" B,x\nCy,"ok"\nDee,ok');
      expect(rows.map(({ line }) => line)).toEqual([3, 4]);
      expect(problems.map(({ line }) => line)).toEqual([2]);
    });

    test('nor the line before the last', () => {
      const { rows, problems } = readTable('Name,Notes\n"Bo" B,x\nCy,"ok"');
      expect([rows.map(({ line }) => line), problems.map(({ line }) => line)]).toEqual([[3], [2]]);
    });

    test('reports them before the header only where a header may have been lost', () => {
      expect(readTable('"Foo,Bar\nAna,x').problems.map(({ line }) => line)).toEqual([1]);
      expect(readTable('"x\n\nName,Email\nAna,a@example.com').problems).toEqual([]);
    });

    test('reads a line whose stray quotes stay within it', () => {
      expect(readTable('Name,Notes\n"Bo "the" B",x').rows).toEqual([{ line: 2, cells: ['Bo "the" B', 'x'] }]);
    });

    test('says where it gave up when nothing fits', () => {
      const { rows, problems } = readTable(`Name,Notes\n${'"a b,c\n'.repeat(500)}`);
      expect(rows).toEqual([]);
      expect(problems).toHaveLength(31);
      expect(problems[30]).toEqual({
        line: 32,
        why: expect.stringContaining('from here on nothing was read') as string,
      });
    });
  });

  test('brings back any cells that a CSV writer wrote', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('a,b', 'x;y\t', '"', '""', 'l1\nl2', '=1+1', "'", '\\', '#'),
    );
    const table = fc.array(fc.tuple(fc.constantFrom('p', 'q'), cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, newline) => {
          const text = Papa.unparse([['Name', 'Email', 'Notes'], ...rows], { delimiter, newline });
          const expected = rows.map((cells) => cells.map((value) => value.replace(/\r\n?/g, '\n')));
          expect(readTable(text).rows.map(({ cells }) => cells)).toEqual(expected);
        },
      ),
    );
  });

  test('takes 30,000 people and cells of 50,000 characters', () => {
    const long = 'x, "" \n'.repeat(7000);
    const people = Array.from(
      { length: 30_000 },
      (_, index) => `Name ${String(index)},p${String(index)}@example.com,"a\nb"`,
    );
    const { rows, problems } = readTable(`Name,Email,Notes\n${people.join('\n')}\nLast,,"${long}"`);
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(30_001);
    expect(rows[29_999]?.line).toBe(60_000);
    expect(rows[30_000]?.cells[2]).toBe(long.replace(/""/g, '"'));
  });

  test('never throws on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', '\t', ' ', '\u0000', '\ud800') }),
        (text) => {
          const { rows } = readTable(text);
          for (const { line } of rows) expect(line).toBeGreaterThan(0);
        },
      ),
    );
  });
});
