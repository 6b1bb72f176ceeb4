/** The grid of the page: Univer as the view of the server's spreadsheet. */
import { LifecycleService, LifecycleStages } from '@univerjs/core';
import { IEditorBridgeService, ILayoutService } from '@univerjs/preset-sheets-core';
import type { Area, BookDelta, Edit, TabView } from '../../server/book-view.ts';
import { act, activeSheet, bookName, groups, tabs } from '../state.ts';
import { tellSelection } from '../told-selection.ts';
import { makeAccessible, sayCell, walk, walkOnF6 } from './accessible.ts';
import { Drawing } from './apply.ts';
import { bootGrid, type Grid } from './boot.ts';
import { Highlights } from './highlights.ts';
import { listenToGrid } from './listen.ts';
import { type Selected, selectedIn } from './selection.ts';
import { areaOf, bookSnapshot, sheetId, UNIT } from './snapshot.ts';

interface Shown {
  readonly grid: Grid;
  readonly highlights: Highlights;
  readonly drawing: Drawing;
  /** What the grid shows. */
  revision: number;
}

let shown: Shown | null = null;
let rendered = false;
const waitingDeltas: BookDelta[] = [];

export async function mountGrid(place: HTMLElement): Promise<void> {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const grid = bootGrid(place, dark.matches);
  dark.addEventListener('change', () => {
    grid.api.toggleDarkMode(dark.matches);
  });
  await load(grid);
  // Texts cannot be measured before they were drawn once.
  await grid.univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  rendered = true;
  shown?.drawing.fitRows(activeSheet.value);
  listenToGrid(grid, { edit: sendEdit, select: sendSelection, idle: drawWaiting });
  makeAccessible(place);
  walkOnF6(focusGrid);
  // For a look at the grid from the browser's console.
  Object.assign(window, { univerAPI: grid.api });
  document.documentElement.dataset['grid'] = 'ready';
}

async function load(grid: Grid): Promise<void> {
  const book = await act('book', null);
  if (book === null) return;
  if (shown !== null) grid.api.disposeUnit(UNIT);
  grid.api.createWorkbook(bookSnapshot(book));
  // Univer has its services only once there is a workbook.
  const highlights = shown?.highlights ?? new Highlights(grid);
  const drawing = new Drawing(grid, highlights);
  for (const sheet of book.sheets) {
    drawing.remember(sheet);
    highlights.set(sheet.id, sheet.highlights);
  }
  bookName.value = book.name;
  tabs.value = book.sheets.map(({ id, name, hidden, color }) => ({ id, name, hidden, color }));
  groups.value = drawing.groups();
  shown = { grid, highlights, drawing, revision: book.revision };
  showSheet(book.activeSheet);
  drawWaiting();
}

/** The line to the server came back: what happened meanwhile is loaded. */
export function catchUp(revision: number): void {
  if (shown !== null && revision !== shown.revision && waitingDeltas.length === 0) void load(shown.grid);
}

export function takeDelta(delta: BookDelta): void {
  waitingDeltas.push(delta);
  drawWaiting();
}

/** A write into the cell that is being edited would confuse Univer's editor: changes wait until the edit ends. */
function drawWaiting(): void {
  const now = shown;
  if (now === null || now.grid.api.getActiveWorkbook()?.isCellEditing() === true) return;
  for (let delta = waitingDeltas.shift(); delta !== undefined; delta = waitingDeltas.shift()) {
    if (delta.to <= now.revision) continue;
    if (delta.from > now.revision) {
      waitingDeltas.length = 0;
      void load(now.grid);
      return;
    }
    draw(now, delta);
  }
}

function draw(now: Shown, delta: BookDelta): void {
  const before: readonly TabView[] = tabs.value;
  now.drawing.apply(delta, before);
  now.revision = delta.to;
  groups.value = now.drawing.groups();
  bookName.value = delta.name;
  tabs.value = delta.tabs;
  const gone = !delta.tabs.some((tab) => tab.id === activeSheet.value && !tab.hidden);
  if (delta.activeSheet !== null) showSheet(delta.activeSheet);
  else if (gone) openSheet(delta.tabs.find((tab) => !tab.hidden)?.id ?? activeSheet.value);
  now.drawing.fitRows(activeSheet.value);
  now.grid.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  // The formula bar shows the current cell as it was when it was chosen.
  now.grid.univer.__getInjector().get(IEditorBridgeService).refreshEditCellState();
}

export function sendEdit(edit: Edit): void {
  void act('edit', { revision: shown?.revision ?? 0, edit });
}

function sendSelection({ sheet, range }: Selected): void {
  sayCell(shown?.grid.api ?? null, range);
  tellSelection(sheet, areaOf(range));
}

function showSheet(id: number): void {
  const book = shown?.grid.api.getActiveWorkbook();
  const sheet = book?.getSheetBySheetId(sheetId(id));
  if (book === null || book === undefined || sheet === null || sheet === undefined) return;
  book.setActiveSheet(sheet);
  activeSheet.value = id;
  if (rendered) shown?.drawing.fitRows(id);
}

/** The person chose a tab. */
export function openSheet(id: number): void {
  showSheet(id);
  const selected = shown === null ? null : selectedIn(shown.grid.api);
  if (selected !== null) sendSelection(selected);
}

/** From within a frame, whose keys the page does not see. */
export function leaveFrame(back: boolean): void {
  walk(back, focusGrid);
}

export function focusGrid(): void {
  shown?.grid.univer.__getInjector().get(ILayoutService).focus();
}

/** The selection, for the commands of the menu bar; null before the grid is there. */
export function selection(): { readonly sheet: number; readonly area: Area; readonly grid: Grid } | null {
  const selected = shown === null ? null : selectedIn(shown.grid.api);
  return selected === null || shown === null
    ? null
    : { sheet: selected.sheet, area: areaOf(selected.range), grid: shown.grid };
}
