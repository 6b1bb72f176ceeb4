/** TextFinder: searches the displayed text of cells, or their formulas. */
import type { Area } from '../a1.ts';
import { readEntries, writeEntries } from '../entry.ts';
import type { Sheet } from '../sheet.ts';
import type { Context, GoogleRange } from './context.ts';

type GoogleFinder = GoogleAppsScript.Spreadsheet.TextFinder;

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

export function createTextFinder(context: Context, places: readonly Place[], findText: string): GoogleFinder {
  const options = { matchCase: false, entireCell: false, formulas: false, regex: false };
  let found = -1;

  const pattern = (flags: string): RegExp => {
    const source = options.regex ? findText : findText.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return new RegExp(
      options.entireCell ? `^(?:${source})$` : source,
      flags + (options.matchCase ? '' : 'i'),
    );
  };
  const textAt = (sheet: Sheet, row: number, column: number): string =>
    options.formulas ? sheet.formula(row, column) : sheet.displayed(row, column);
  const matches = (): { sheet: Sheet; row: number; column: number }[] => {
    const test = pattern('');
    return places.flatMap(({ sheet, area }) => {
      const hits: { sheet: Sheet; row: number; column: number }[] = [];
      const last = Math.min(area.row + area.rows - 1, sheet.lastRow());
      for (let row = area.row; row <= last; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const text = textAt(sheet, row, column);
          if (text !== '' && test.test(text)) hits.push({ sheet, row, column });
        }
      }
      return hits;
    });
  };
  const rangeAt = ({ sheet, row, column }: { sheet: Sheet; row: number; column: number }): GoogleRange =>
    context.make.range(sheet, { row, column, rows: 1, columns: 1 });
  const step = (method: string, by: 1 | -1): GoogleRange | null => {
    context.read(`TextFinder.${method}`);
    const all = matches();
    found = found === -1 && by === -1 ? all.length - 1 : found + by;
    const hit = all[found];
    return hit === undefined ? null : rangeAt(hit);
  };
  const set = (option: keyof typeof options, on: boolean): GoogleFinder => {
    options[option] = on;
    return self;
  };
  const self: GoogleFinder = context.wrap<GoogleFinder>('TextFinder', {
    findAll: () => {
      context.read('TextFinder.findAll');
      return context.list(matches().map(rangeAt));
    },
    findNext: () => step('findNext', 1),
    findPrevious: () => step('findPrevious', -1),
    getCurrentMatch: () => {
      const hit = matches()[found];
      return hit === undefined ? null : rangeAt(hit);
    },
    matchCase: (on) => set('matchCase', on),
    matchEntireCell: (on) => set('entireCell', on),
    matchFormulaText: (on) => set('formulas', on),
    useRegularExpression: (on) => set('regex', on),
    replaceAllWith: (replaceText) => {
      context.write('TextFinder.replaceAllWith');
      const hits = matches().filter(
        ({ sheet, row, column }) => sheet.formula(row, column) === '' || options.formulas,
      );
      const all = pattern('g');
      let count = 0;
      for (const { sheet, row, column } of hits) {
        const text = textAt(sheet, row, column);
        count += text.match(all)?.length ?? 0;
        const cell = { row, column, rows: 1, columns: 1 };
        writeEntries(sheet, cell, readEntries(sheet, cell, [[text.replaceAll(all, replaceText)]], 'script'));
      }
      return count;
    },
  });
  return self;
}
