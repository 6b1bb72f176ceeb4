/** Developer metadata: key and value laid on the spreadsheet, a sheet, a row or a column, and found again. */
import { implementationOf } from '../../strict.ts';
import type { Area } from '../a1.ts';
import type { Metadata, MetadataLocation } from '../rules.ts';
import type { Sheet } from '../sheet.ts';
import type { Context } from './context.ts';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enums.ts';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Visibility = Metadata['visibility'];

/** Reads the arguments of `addDeveloperMetadata` and adds it. Without a visibility it is DOCUMENT. */
export function addMetadata(context: Context, location: MetadataLocation, args: readonly unknown[]): void {
  const [key, second, third] = args;
  const hasValue = typeof second === 'string';
  const visibility = (hasValue ? third : second) as
    | GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility
    | undefined;
  context.book.addMetadata({
    key: String(key),
    value: hasValue ? second : null,
    visibility: visibility === undefined ? 'DOCUMENT' : (String(visibility) as Visibility),
    location,
  });
}

/** A whole row or column; anything else cannot hold metadata. */
export function locationOf(context: Context, sheet: Sheet, area: Area): MetadataLocation {
  if (area.columns === 1 && area.row === 1 && area.rows >= sheet.maxRows) {
    return { type: 'COLUMN', sheetId: sheet.id, index: area.column };
  }
  if (area.rows === 1 && area.column === 1 && area.columns >= sheet.maxColumns) {
    return { type: 'ROW', sheetId: sheet.id, index: area.row };
  }
  throw context.error(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be ' +
      'added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

function createMetadata(context: Context, metadata: Metadata): GoogleMetadata {
  const { id } = metadata;
  const current = (): Metadata => {
    const found = context.book.metadata.find((one) => one.id === id);
    if (found === undefined) throw context.error('The developer metadata no longer exists.');
    return found;
  };
  const set = (method: string, change: Partial<Metadata>): GoogleMetadata => {
    context.write(`DeveloperMetadata.${method}`);
    const next = { ...current(), ...change };
    context.book.setMetadata(context.book.metadata.map((one) => (one.id === id ? next : one)));
    return self;
  };
  const moveTo = (method: string, range: unknown): GoogleMetadata => {
    const { sheet, area } = implementationOf(range, 'Range') as { sheet: Sheet; area: Area };
    return set(method, { location: locationOf(context, sheet, area) });
  };
  const self: GoogleMetadata = context.wrap<GoogleMetadata>('DeveloperMetadata', {
    getId: () => current().id,
    getKey: () => current().key,
    getValue: () => current().value,
    getVisibility: () => DeveloperMetadataVisibility[current().visibility],
    getLocation: () => createLocation(context, current().location),
    setKey: (key) => set('setKey', { key }),
    setValue: (value) => set('setValue', { value }),
    setVisibility: (visibility) => set('setVisibility', { visibility: String(visibility) as Visibility }),
    moveToColumn: (column) => moveTo('moveToColumn', column),
    moveToRow: (row) => moveTo('moveToRow', row),
    moveToSheet: (sheet) => {
      const target = implementationOf(sheet, 'Sheet') as { sheet: Sheet };
      return set('moveToSheet', { location: { type: 'SHEET', sheetId: target.sheet.id } });
    },
    moveToSpreadsheet: () => set('moveToSpreadsheet', { location: { type: 'SPREADSHEET' } }),
    remove: () => {
      context.write('DeveloperMetadata.remove');
      current();
      context.book.setMetadata(context.book.metadata.filter((one) => one.id !== id));
    },
  });
  return self;
}

function createLocation(
  context: Context,
  location: MetadataLocation,
): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation {
  const sheet = 'sheetId' in location ? context.book.sheetById(location.sheetId) : null;
  const line = (type: 'ROW' | 'COLUMN'): GoogleAppsScript.Spreadsheet.Range | null => {
    if (sheet === null || !('index' in location) || location.type !== type) return null;
    return context.make.range(
      sheet,
      type === 'ROW'
        ? { row: location.index, column: 1, rows: 1, columns: sheet.maxColumns }
        : { row: 1, column: location.index, rows: sheet.maxRows, columns: 1 },
    );
  };
  return context.wrap('DeveloperMetadataLocation', {
    getColumn: () => line('COLUMN'),
    getRow: () => line('ROW'),
    getLocationType: () => DeveloperMetadataLocationType[location.type],
    getSheet: () => (location.type === 'SHEET' && sheet !== null ? context.make.sheet(sheet) : null),
    getSpreadsheet: () => (location.type === 'SPREADSHEET' ? context.make.spreadsheet() : null),
  });
}

/** Where a finder looks: `exact` is what lies on the place itself, the rest what lies within it. */
interface Scope {
  readonly within: (location: MetadataLocation) => boolean;
  readonly intersecting: (location: MetadataLocation) => boolean;
}

export const EVERYWHERE: Scope = { within: () => true, intersecting: () => true };

export function sheetScope(sheet: Sheet): Scope {
  const within = (location: MetadataLocation): boolean =>
    'sheetId' in location && location.sheetId === sheet.id;
  return { within, intersecting: (location) => location.type === 'SPREADSHEET' || within(location) };
}

export function rangeScope(sheet: Sheet, area: Area): Scope {
  const crosses = (location: MetadataLocation): boolean => {
    if (!('index' in location) || location.sheetId !== sheet.id) return false;
    const start = location.type === 'ROW' ? area.row : area.column;
    const count = location.type === 'ROW' ? area.rows : area.columns;
    return location.index >= start && location.index < start + count;
  };
  const whole = (location: MetadataLocation): boolean =>
    crosses(location) &&
    (location.type === 'ROW' ? area.columns >= sheet.maxColumns : area.rows >= sheet.maxRows);
  return {
    within: whole,
    intersecting: (location) =>
      location.type === 'SPREADSHEET' ||
      (location.type === 'SHEET' ? location.sheetId === sheet.id : crosses(location)),
  };
}

export function createFinder(context: Context, scope: Scope): GoogleFinder {
  const tests: ((metadata: Metadata) => boolean)[] = [];
  let inScope = scope.within;
  const also = (test: (metadata: Metadata) => boolean): GoogleFinder => {
    tests.push(test);
    return self;
  };
  const self: GoogleFinder = context.wrap<GoogleFinder>('DeveloperMetadataFinder', {
    find: () => {
      context.read('DeveloperMetadataFinder.find');
      const found = context.book.metadata.filter(
        (metadata) => inScope(metadata.location) && tests.every((test) => test(metadata)),
      );
      return context.list(found.map((metadata) => createMetadata(context, metadata)));
    },
    onIntersectingLocations: () => {
      inScope = scope.intersecting;
      return self;
    },
    withId: (id) => also((metadata) => metadata.id === id),
    withKey: (key) => also((metadata) => metadata.key === key),
    withValue: (value) => also((metadata) => metadata.value === value),
    withLocationType: (type) => also(({ location }) => location.type === String(type)),
    withVisibility: (visibility) => also((metadata) => metadata.visibility === String(visibility)),
  });
  return self;
}

/** What lies on exactly that place. */
export function metadataOn(
  context: Context,
  isPlace: (location: MetadataLocation) => boolean,
): GoogleMetadata[] {
  const found = context.book.metadata.filter(({ location }) => isPlace(location));
  return context.list(found.map((metadata) => createMetadata(context, metadata)));
}

export function isOnSheet(sheetId: number): (location: MetadataLocation) => boolean {
  return (location) => location.type === 'SHEET' && location.sheetId === sheetId;
}
