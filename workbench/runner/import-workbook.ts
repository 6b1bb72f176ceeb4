/** Makes tabs of a `.csv` or `.xlsx` file, as importing it into Sheets does. */
import { basename, extname } from 'node:path';
import Papa from 'papaparse';
import { readGiven } from '../emulator/given-file.ts';
import type { Book } from '../emulator/spreadsheet/book.ts';
import { type Entry, writeEntries, readEntries } from '../emulator/spreadsheet/entry.ts';
import { decodeText } from './decode-text.ts';

const UNIX_EPOCH_SERIAL = 25_569;
const DAY = 86_400_000;

/** Whether the file is one to import rather than a workbook of ours. */
export function isImportable(path: string): boolean {
  return ['.csv', '.tsv', '.xlsx'].includes(extname(path).toLowerCase());
}

/** The file's tabs take the place of the empty first one. */
export async function importWorkbook(book: Book, path: string): Promise<void> {
  const bytes = await readGiven(path, '--file');
  const tabs = extname(path).toLowerCase() === '.xlsx' ? await readXlsx(path, bytes) : [readCsv(path, bytes)];
  for (const [index, tab] of tabs.entries()) {
    const first = index === 0 ? book.sheets[0] : undefined;
    const sheet = first ?? book.insertSheet(tab.name);
    if (first !== undefined) book.renameSheet(first, tab.name);
    const columns = Math.max(0, ...tab.rows.map((row) => row.length));
    if (columns === 0) continue;
    sheet.ensureSize(tab.rows.length, columns);
    const area = { row: 1, column: 1, rows: tab.rows.length, columns };
    const entries = tab.rows.map((row) =>
      Array.from({ length: columns }, (_, column) => row[column] ?? null),
    );
    writeEntries(sheet, area, readEntries(sheet, area, entries, 'person'));
  }
}

interface Tab {
  readonly name: string;
  readonly rows: readonly (readonly Entry[])[];
}

function readCsv(path: string, bytes: Uint8Array): Tab {
  const { data } = Papa.parse<string[]>(decodeText(bytes), { skipEmptyLines: false });
  while (data.at(-1)?.every((cell: string) => cell === '') === true) data.pop();
  return { name: basename(path, extname(path)), rows: data };
}

async function readXlsx(path: string, bytes: Uint8Array): Promise<Tab[]> {
  const { default: read } = await import('read-excel-file/node');
  try {
    const sheets = await read(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(entryOf)) }));
  } catch (error) {
    throw new Error(`${path} could not be read as an Excel workbook: ${(error as Error).message}`);
  }
}

/** The library gives dates as if the sheet stood in UTC. */
function entryOf(value: unknown): Entry {
  if (value instanceof Date) return { serial: value.getTime() / DAY + UNIX_EPOCH_SERIAL };
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
