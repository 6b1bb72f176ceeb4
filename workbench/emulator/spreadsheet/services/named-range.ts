/** Named ranges of the spreadsheet. */
import type { NamedArea } from '../rules.ts';
import type { Context } from './context.ts';
import { rangeOf } from './conditional-format.ts';

type GoogleNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

export function createNamedRange(context: Context, named: NamedArea): GoogleNamedRange {
  let { name } = named;
  const current = (): NamedArea => {
    const found = context.book.namedAreas.find((one) => one.name === name);
    if (found === undefined) throw context.error('The named range no longer exists.');
    return found;
  };
  const change = (next: Partial<NamedArea>): GoogleNamedRange => {
    const changed = { ...current(), ...next };
    context.book.setNamedAreas(context.book.namedAreas.map((one) => (one.name === name ? changed : one)));
    name = changed.name;
    return self;
  };
  const self: GoogleNamedRange = context.wrap<GoogleNamedRange>('NamedRange', {
    getName: () => name,
    getRange: () => {
      const { sheetId, area } = current();
      const sheet = context.book.sheetById(sheetId);
      if (sheet === null) throw context.error('The named range no longer exists.');
      return context.make.range(sheet, area);
    },
    remove: () => {
      context.write('NamedRange.remove');
      context.book.setNamedAreas(context.book.namedAreas.filter((one) => one.name !== name));
    },
    setName: (next) => {
      context.write('NamedRange.setName');
      return change({ name: next });
    },
    setRange: (range) => {
      context.write('NamedRange.setRange');
      const { sheet, area } = rangeOf(context, range);
      return change({ sheetId: sheet.id, area });
    },
  });
  return self;
}
