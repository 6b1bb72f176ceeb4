/** What the person means by a Univer command that moves cells: the server does it, and the grid draws the outcome. */
import type { IRange } from '@univerjs/core';
import type { Dimension, StructureChange } from '../../emulator/spreadsheet/structure.ts';
import type { Edit } from '../../server/book-view.ts';
import type { Selected } from './selection.ts';
import { areaOf } from './snapshot.ts';

interface Lines {
  readonly range?: IRange;
  readonly value?: number;
}

type Intent = (params: Lines & { fromRange?: IRange; toRange?: IRange }, selected: Selected) => Edit | null;

function span(dimension: Dimension, range: IRange): { at: number; count: number } {
  const area = areaOf(range);
  return dimension === 'ROWS' ? { at: area.row, count: area.rows } : { at: area.column, count: area.columns };
}

function structure(selected: Selected, change: StructureChange): Edit {
  return { kind: 'structure', sheet: selected.sheet, change };
}

function insert(dimension: Dimension, where: 'before' | 'after'): Intent {
  return ({ value, range }, selected) => {
    const lines = span(dimension, range ?? selected.range);
    return structure(selected, {
      kind: 'insert',
      dimension,
      at: where === 'before' ? lines.at : lines.at + lines.count,
      count: value ?? lines.count,
      inherit: where === 'before' ? 'after' : 'before',
    });
  };
}

function remove(dimension: Dimension): Intent {
  return ({ range }, selected) =>
    structure(selected, { kind: 'delete', dimension, ...span(dimension, range ?? selected.range) });
}

function hide(dimension: Dimension, hidden: boolean): Intent {
  return (_, { sheet, range }) => ({ kind: 'hide', sheet, dimension, ...span(dimension, range), hidden });
}

/** The target comes as the range before which the lines shall stand, counted before the move. */
function move(dimension: Dimension): Intent {
  return ({ toRange }, selected) => {
    if (toRange === undefined) return null;
    const { at, count } = span(dimension, selected.range);
    return structure(selected, { kind: 'move', dimension, at, count, to: span(dimension, toRange).at });
  };
}

function transfer(): Intent {
  return ({ fromRange, toRange }, { sheet }) => {
    if (fromRange === undefined || toRange === undefined) return null;
    return {
      kind: 'transfer',
      from: { sheet, area: areaOf(fromRange) },
      to: { sheet, area: areaOf(toRange) },
      cut: true,
    };
  };
}

export const INTENTS: Readonly<Record<string, Intent>> = {
  'sheet.command.insert-row-before': insert('ROWS', 'before'),
  'sheet.command.insert-row-after': insert('ROWS', 'after'),
  'sheet.command.insert-multi-rows-above': insert('ROWS', 'before'),
  'sheet.command.insert-multi-rows-after': insert('ROWS', 'after'),
  'sheet.command.insert-col-before': insert('COLUMNS', 'before'),
  'sheet.command.insert-col-after': insert('COLUMNS', 'after'),
  'sheet.command.insert-multi-cols-before': insert('COLUMNS', 'before'),
  'sheet.command.insert-multi-cols-right': insert('COLUMNS', 'after'),
  'sheet.command.remove-row-confirm': remove('ROWS'),
  'sheet.command.remove-col-confirm': remove('COLUMNS'),
  'sheet.command.remove-row': remove('ROWS'),
  'sheet.command.remove-col': remove('COLUMNS'),
  'sheet.command.hide-row-confirm': hide('ROWS', true),
  'sheet.command.hide-col-confirm': hide('COLUMNS', true),
  'sheet.command.set-selected-rows-visible': hide('ROWS', false),
  'sheet.command.set-selected-cols-visible': hide('COLUMNS', false),
  'sheet.command.move-rows': move('ROWS'),
  'sheet.command.move-cols': move('COLUMNS'),
  'sheet.command.move-range': transfer(),
};

/** Commands of Univer that may run: they change nothing, or only values and sizes, which are heard afterwards. */
const ALLOWED =
  /^sheet\.command\.(set-range-values|clear-selection-content|auto-fill|auto-clear-content|refill|copy|cut|paste|paste-by-short-key|copy-down|copy-right|move-selection|expand-selection|select|scroll|set-scroll|set-worksheet-activate|toggle-cell-checkbox|delta-|set-worksheet-col-width|set-row-height|set-col-auto-width|change-zoom|set-zoom)/;

/** Whether a command would change what the server does not know how to follow. */
export function isForeign(id: string): boolean {
  return id.startsWith('sheet.command.') && !ALLOWED.test(id);
}
