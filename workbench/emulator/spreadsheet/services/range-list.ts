/** RangeList: several ranges of one sheet, changed in one round trip. */
import { type Area, boundedArea, parseA1 } from '../a1.ts';
import { type Entry, readEntries, writeEntries } from '../entry.ts';
import type { StylePatch } from '../cell.ts';
import type { Clearing, Sheet } from '../sheet.ts';
import { breach, breachText } from '../validate.ts';
import { hexColor } from './color.ts';
import type { Context } from './context.ts';
import { checkedArea } from './range-address.ts';
import { type ClearOptions, clearingOf } from './range-values.ts';
import { select } from './selecting.ts';

type GoogleList = GoogleAppsScript.Spreadsheet.RangeList;

export function areasOf(context: Context, sheet: Sheet, a1Notations: readonly string[]): Area[] {
  return a1Notations.map((notation) => {
    const named = parseA1(notation);
    if (named === null) throw context.error('Range not found');
    return checkedArea(context, sheet, boundedArea(named, sheet.maxRows, sheet.maxColumns));
  });
}

export function createRangeList(
  context: Context,
  sheet: Sheet,
  areas: readonly Area[],
  /** Turns a script's value into an entry; the Range class knows how. */
  entryOf: (value: unknown) => Entry = (value) => value as Entry,
): GoogleList {
  const write = (method: string, change: (area: Area) => void): GoogleList => {
    context.writeCells(`RangeList.${method}`, sheet, areas);
    for (const area of areas) change(area);
    return self;
  };
  const dress = (method: string, patch: StylePatch): GoogleList =>
    write(method, (area) => {
      sheet.setStyle(area, patch);
    });
  const clearing = (method: string, what: Clearing): GoogleList =>
    write(method, (area) => {
      sheet.clear(area, what);
    });
  const hex = (color: string | null): string | null => (color === null ? null : hexColor(color));
  const self: GoogleList = context.wrap<GoogleList>('RangeList', {
    activate: () => {
      context.host.call('RangeList.activate');
      select(sheet, areas);
      return self;
    },
    getRanges: () => context.list(areas.map((area) => context.make.range(sheet, area))),
    clear: (options?: ClearOptions) => clearing('clear', clearingOf(options)),
    clearContent: () => clearing('clearContent', { contents: true }),
    clearFormat: () => clearing('clearFormat', { looks: true }),
    clearNote: () => clearing('clearNote', { notes: true }),
    clearDataValidations: () => clearing('clearDataValidations', { validations: true }),
    setValue: (value) => {
      const entry = entryOf(value);
      context.writeCells('RangeList.setValue', sheet, areas);
      const reads = areas.map((area) => {
        const entries = Array.from({ length: area.rows }, () => Array<Entry>(area.columns).fill(entry));
        const read = readEntries(sheet, area, entries, 'script');
        const refused = breach(sheet, area, read.inputs, 'refused');
        if (refused !== null) throw context.error(breachText(refused));
        return { area, read };
      });
      for (const { area, read } of reads) writeEntries(sheet, area, read);
      return self;
    },
    setBackground: (color) =>
      dress('setBackground', { background: hex(color) === '#ffffff' ? null : hex(color) }),
    setFontColor: (color) => dress('setFontColor', { color: hex(color) }),
    setFontFamily: (family) => dress('setFontFamily', { family }),
    setFontLine: (line) => dress('setFontLine', { line: line === 'none' ? null : line }),
    setFontSize: (size) => dress('setFontSize', { size }),
    setFontStyle: (style) => dress('setFontStyle', { italic: style === 'italic' || null }),
    setFontWeight: (weight) => dress('setFontWeight', { bold: weight === 'bold' || null }),
    setHorizontalAlignment: (alignment) =>
      dress('setHorizontalAlignment', { horizontal: alignment === 'normal' ? null : alignment }),
    setVerticalAlignment: (vertical) => dress('setVerticalAlignment', { vertical }),
    setNote: (note) =>
      write('setNote', (area) => {
        sheet.setNotes(
          area,
          Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(note ?? '')),
        );
      }),
    setNumberFormat: (numberFormat) => dress('setNumberFormat', { numberFormat }),
    setWrap: (on) => dress('setWrap', { wrap: on ? 'WRAP' : null }),
    setWrapStrategy: (strategy) => dress('setWrapStrategy', { wrap: String(strategy) as 'WRAP' }),
  });
  return self;
}
