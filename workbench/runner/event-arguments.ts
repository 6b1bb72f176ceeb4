/** Works out the event that a handler is to be called with, from the arguments of the command line. */
import type { AuthMode } from '../emulator/host.ts';
import type { EventRequest, Origin } from '../emulator/run.ts';
import { type Area, boundedArea, parseA1 } from '../emulator/spreadsheet/a1.ts';
import type { World } from '../emulator/world.ts';

interface HandlerCall {
  readonly event?: EventRequest;
  readonly origin: Origin;
  readonly authMode: AuthMode;
}

/** The handler of the daily refresh, which runs by the clock even before anyone turned it on. */
const CLOCK_HANDLER = 'refreshFollowUps';

/** Null when the function is no handler: then it runs as if clicked in the menu, with the arguments as they are. */
export function handlerCall(world: World, name: string, args: readonly unknown[] | null): HandlerCall | null {
  const given = (args?.[0] ?? {}) as Readonly<Record<string, unknown>>;
  switch (name) {
    case 'onOpen':
      return { event: { kind: 'open' }, origin: 'simple-trigger', authMode: modeOf(given, 'LIMITED') };
    case 'onInstall':
      return { event: { kind: 'install' }, origin: 'menu', authMode: modeOf(given, 'FULL') };
    case 'onEdit':
      return { event: editOf(world, given), origin: 'simple-trigger', authMode: modeOf(given, 'LIMITED') };
    default:
      return clockCall(world, name, args);
  }
}

function clockCall(world: World, name: string, args: readonly unknown[] | null): HandlerCall | null {
  const trigger = world.triggers.find((candidate) => candidate.function === name);
  if (trigger === undefined && name !== CLOCK_HANDLER) return null;
  const call = { origin: 'trigger', authMode: 'FULL' } as const;
  return args === null || args.length === 0
    ? { ...call, event: { kind: 'clock', triggerId: trigger?.id ?? '0' } }
    : call;
}

function modeOf(given: Readonly<Record<string, unknown>>, otherwise: AuthMode): AuthMode {
  const mode = given['authMode'];
  return mode === 'NONE' || mode === 'LIMITED' || mode === 'FULL' ? mode : otherwise;
}

/**
 * The cells that were edited: `{"sheet":"Contacts","range":"F2:F5"}`, `{"range":"Contacts!F2"}` or row and column
 * numbers, also inside `range` as Google's own event shows them. Nothing given means the selected cells.
 */
function editOf(
  world: World,
  given: Readonly<Record<string, unknown>>,
): EventRequest & { readonly kind: 'edit' } {
  const notation = typeof given['range'] === 'string' ? given['range'] : null;
  const named = notation === null ? null : parseA1(notation);
  if (notation !== null && named === null)
    throw new Error(`"${notation}" is not a range. Write it like F2 or Contacts!F2:F5.`);
  const name =
    typeof given['sheet'] === 'string' ? given['sheet'] : (named?.sheetName ?? world.book.activeSheet.name);
  const sheet = world.book.sheetNamed(name);
  if (sheet === null) throw new Error(`There is no tab "${name}" to edit.`);
  const area =
    named === null
      ? (numbersOf(given) ?? sheet.selection.current)
      : boundedArea(named, sheet.maxRows, sheet.maxColumns);
  const text = (key: string): object => {
    const value = given[key];
    return value === undefined ? {} : { [key]: typeof value === 'string' ? value : JSON.stringify(value) };
  };
  return {
    kind: 'edit',
    sheet: sheet.name,
    rowStart: area.row,
    rowEnd: area.row + area.rows - 1,
    columnStart: area.column,
    columnEnd: area.column + area.columns - 1,
    ...text('value'),
    ...text('oldValue'),
  };
}

function numbersOf(given: Readonly<Record<string, unknown>>): Area | null {
  const from = typeof given['range'] === 'object' && given['range'] !== null ? given['range'] : given;
  const number = (...keys: readonly string[]): number | null => {
    const found = keys
      .map((key) => (from as Record<string, unknown>)[key])
      .find((value) => value !== undefined);
    return found === undefined ? null : Number(found);
  };
  const row = number('rowStart', 'row');
  const column = number('columnStart', 'column');
  if (row === null || column === null) return null;
  const rows = (number('rowEnd') ?? row) - row + 1;
  const columns = (number('columnEnd') ?? column) - column + 1;
  return { row, column, rows, columns };
}
