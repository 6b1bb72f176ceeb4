/** Tells the server what is selected, before any call of a frame that may ask for it. */
import type { Area } from '../server/book-view.ts';
import { ask } from './connection.ts';

/** Moving through cells by key makes many selections; only where it rests matters. In milliseconds. */
const RESTS = 40;

let timer: ReturnType<typeof setTimeout> | undefined;
let untold: { readonly sheet: number; readonly area: Area } | null = null;
let telling: Promise<unknown> = Promise.resolve();

export function tellSelection(sheet: number, area: Area): void {
  untold = { sheet, area };
  clearTimeout(timer);
  timer = setTimeout(tellNow, RESTS);
}

/** Done when the server knows the latest selection. */
export async function selectionTold(): Promise<void> {
  tellNow();
  await telling;
}

function tellNow(): void {
  clearTimeout(timer);
  if (untold === null) return;
  const { sheet, area } = untold;
  untold = null;
  // The next selection or edit tells again what got lost here.
  telling = ask('select', { sheet, area, current: { row: area.row, column: area.column } }).catch(() => null);
}
