/** Hears what the person does in the grid and says it as edits of the server's spreadsheet. */
import { CommandType, type ICommandInfo, type IExecutionOptions, type IRange } from '@univerjs/core';
import type { Area, Edit } from '../../server/book-view.ts';
import type { Grid } from './boot.ts';
import { INTENTS, isForeign } from './intents.ts';
import { type Selected, selectedIn } from './selection.ts';
import { areaOf } from './snapshot.ts';
import { parseTable } from './table-text.ts';
import { type CellMatrix, isSingle, sizes, valuesEdit } from './written.ts';

export interface Heard {
  edit(edit: Edit): void;
  select(selected: Selected): void;
  /** An edit of a cell ended: what waited may be drawn. */
  idle(): void;
}

interface Copied {
  readonly sheet: number;
  readonly area: Area;
  readonly text: string;
  readonly cut: boolean;
}

export function listenToGrid(grid: Grid, heard: Heard): void {
  const { api, commands } = grid;
  let typed: { row: number; column: number; text: string } | null = null;
  let copied: Copied | null = null;
  let cutting = false;
  let pending: { sheet: number; cells: CellMatrix } | null = null;

  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (event.options?.['fromServer'] === true) return;
    const intent = INTENTS[event.id];
    const now = selectedIn(api);
    if (intent !== undefined) {
      event.cancel = true;
      const edit = now === null ? null : intent((event.params ?? {}) as Parameters<typeof intent>[0], now);
      if (edit !== null) heard.edit(edit);
    } else if (isForeign(event.id)) event.cancel = true;
    else if (event.id.endsWith('.command.cut')) cutting = true;
    else if (event.id.endsWith('.command.copy')) cutting = false;
  });

  for (const [event, kind] of [
    [api.Event.BeforeUndo, 'undo'],
    [api.Event.BeforeRedo, 'redo'],
  ] as const) {
    api.addEvent(event, (params) => {
      params.cancel = true;
      heard.edit({ kind });
    });
  }

  api.addEvent(api.Event.BeforeSheetEditEnd, (event) => {
    if (!event.isConfirm) return;
    const text = event.value
      .toPlainText()
      .replace(/\r?\n$/, '')
      .replaceAll('\r', '\n');
    const { row, column, worksheet } = event;
    // Nothing was changed: what the cell shows need not be what would have to be typed to get it.
    const shown = worksheet.getRange(row, column).getCellData();
    if (text === String(shown?.f ?? shown?.v ?? '')) typed = null;
    else typed = { row, column, text };
  });
  api.addEvent(api.Event.SheetEditEnded, (event) => {
    const now = typed;
    typed = null;
    if (event.isConfirm && now !== null) {
      heard.edit({
        kind: 'type',
        sheet: Number(event.worksheet.getSheetId()),
        row: now.row + 1,
        column: now.column + 1,
        text: now.text,
      });
    }
    heard.idle();
  });

  api.addEvent(api.Event.ClipboardChanged, (event) => {
    const { fromRange, fromSheet, text } = event;
    copied = {
      sheet: Number(fromSheet.getSheetId()),
      area: areaOf(fromRange.getRange()),
      text,
      cut: cutting,
    };
  });
  api.addEvent(api.Event.BeforeClipboardPaste, (event) => {
    const now = selectedIn(api);
    event.cancel = true;
    if (now === null) return;
    const text = event.text ?? '';
    if (copied !== null && sameText(copied.text, text)) {
      heard.edit({
        kind: 'transfer',
        from: copied,
        to: { sheet: now.sheet, area: areaOf(now.range) },
        cut: copied.cut,
      });
      if (copied.cut) copied = null;
    } else if (text !== '')
      heard.edit({ kind: 'paste', sheet: now.sheet, area: areaOf(now.range), texts: parseTable(text) });
  });

  commands.onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    if (command.id === 'sheet.operation.set-selections') {
      const now = selectedIn(api);
      if (now !== null) heard.select(now);
    }
    if (command.type !== CommandType.MUTATION) return;
    if (options?.['fromServer'] === true || options?.['fromFormula'] === true || options?.onlyLocal === true)
      return;
    const params = command.params as {
      subUnitId?: string;
      cellValue?: CellMatrix;
      ranges?: IRange[];
      colWidth?: number | Record<number, number>;
      rowHeight?: number | Record<number, number>;
    };
    const sheet = Number(params.subUnitId);
    if (command.id === 'sheet.mutation.set-range-values' && params.cellValue !== undefined) {
      // Typing is told with its text when the edit ends.
      if (typed !== null && isSingle(params.cellValue)) return;
      if (pending === null) queueMicrotask(flush);
      const cells: CellMatrix = pending?.sheet === sheet ? pending.cells : {};
      for (const [row, line] of Object.entries(params.cellValue))
        cells[Number(row)] = { ...cells[Number(row)], ...line };
      pending = { sheet, cells };
    } else if (command.id === 'sheet.mutation.set-worksheet-col-width') {
      heard.edit({
        kind: 'resize',
        sheet,
        dimension: 'COLUMNS',
        sizes: sizes(params.ranges ?? [], 'Column', params.colWidth),
      });
    } else if (command.id === 'sheet.mutation.set-worksheet-row-height') {
      heard.edit({
        kind: 'resize',
        sheet,
        dimension: 'ROWS',
        sizes: sizes(params.ranges ?? [], 'Row', params.rowHeight),
      });
    }
  });

  function flush(): void {
    if (pending === null) return;
    const { sheet, cells } = pending;
    pending = null;
    const edit = valuesEdit(sheet, cells);
    if (edit !== null) heard.edit(edit);
  }
}

function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  return plain(one) === plain(other);
}
