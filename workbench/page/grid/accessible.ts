/** Makes what Univer draws usable by keyboard and screen reader: names for its controls, and the current cell said aloud. */

import type { IRange } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

/** What Univer's elements lack, or have and should not (null), by where they are found. */
const REPAIRS: readonly {
  readonly find: string;
  readonly attributes: Readonly<Record<string, string | null>>;
}[] = [
  { find: '[data-u-comp="defined-name"] input', attributes: { 'aria-label': 'Current cell' } },
  {
    find: '[data-u-comp="formula-bar"] button:not([aria-label])',
    attributes: { 'aria-label': 'Make the formula bar larger' },
  },
  {
    find: '[data-u-comp="left-sidebar"], [data-u-comp="right-sidebar"]',
    attributes: { role: 'presentation' },
  },
  { find: 'canvas', attributes: { tabindex: '-1' } },
  {
    find: '[data-u-comp="sidebar"]',
    attributes: { role: 'presentation', 'aria-label': null, 'aria-expanded': null },
  },
  // Closed, it is as narrow as nothing, but its button to close it could still be tabbed to.
  { find: '[data-u-comp="sidebar"].univer-w-0', attributes: { inert: '' } },
  { find: '[data-u-comp="sidebar"]:not(.univer-w-0)', attributes: { inert: null } },
  { find: '[contenteditable="true"]', attributes: { role: 'textbox', 'aria-label': 'Cell' } },
];

const HELP = 'Cells. Arrow keys move, typing writes, F2 edits, F6 leaves.';

/** Repairs now and whenever Univer draws more. */
export function makeAccessible(place: HTMLElement): void {
  place.setAttribute('role', 'application');
  place.setAttribute('aria-label', HELP);
  const repair = (): void => {
    for (const { find, attributes } of REPAIRS) {
      for (const element of place.querySelectorAll(find)) {
        for (const [name, value] of Object.entries(attributes)) {
          if (element.getAttribute(name) === value) continue;
          if (value === null) element.removeAttribute(name);
          else element.setAttribute(name, value);
        }
      }
    }
    // Univer mounts its list of notifications more than once, each as a landmark of the same name.
    document.querySelectorAll('section[aria-label^="Notifications"]').forEach((list, index) => {
      list.setAttribute('aria-label', `Notifications ${String(index + 1)}`);
    });
  };
  repair();
  new MutationObserver(repair).observe(document.body, { childList: true, subtree: true });
}

/** The regions of the page in order; F6 and Shift+F6 walk through them, as in a browser. */
const REGIONS = [
  '.menubar [tabindex="0"]',
  '.grid',
  '.sidebar button',
  '.tabs [tabindex="0"]',
  '.panel [role="tab"][tabindex="0"]',
];

export function walkOnF6(focusGrid: () => void): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      walk(event.shiftKey, focusGrid);
    },
    true,
  );
}

/** Moves the focus to the next region, or the one before. */
export function walk(back: boolean, focusGrid: () => void): void {
  const present = REGIONS.flatMap((find) => document.querySelector<HTMLElement>(find) ?? []);
  const here = present.findIndex((element) => region(element).contains(document.activeElement));
  const next = present[(here + (back ? -1 : 1) + present.length) % present.length];
  if (next?.classList.contains('grid') === true) focusGrid();
  else next?.focus();
}

function region(element: HTMLElement): HTMLElement {
  return element.closest<HTMLElement>('.menubar, .grid, .sidebar, .tab-bar, .panel') ?? element;
}

/** Says the current cell: its column's header, its name and what it shows. A canvas tells a screen reader nothing. */
export function sayCell(api: FUniver | null, { startRow: row, startColumn: column }: IRange): void {
  const sheet = api?.getActiveWorkbook()?.getActiveSheet();
  const line = document.getElementById('current-cell');
  if (sheet === undefined || line === null) return;
  const shown = (at: number): string => String(sheet.getRange(at, column).getCellData()?.v ?? '');
  const header = row === 0 ? '' : shown(0);
  line.textContent = [header, sheet.getRange(row, column).getA1Notation(), shown(row) || 'empty']
    .filter((text) => text !== '')
    .join(', ');
}
