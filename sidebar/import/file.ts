/** Turns a chosen file into a table, or says why it is none. */
import { encodingOf } from '../../src/domain/import/encoding.ts';
import { readTable, type Table } from '../../src/domain/import/table.ts';

/** Bytes; a list of 30,000 people takes about 5 MB. */
const LARGEST_FILE = 20 * 1024 * 1024;

type FileAnswer =
  | { readonly ok: true; readonly table: Table; readonly name: string }
  | { readonly ok: false; readonly why: string };

export async function tableOf(file: File): Promise<FileAnswer> {
  const refuse = (why: string) => ({ ok: false, why: `${why} Nothing was imported.` }) as const;
  if (file.size > LARGEST_FILE) {
    return refuse(
      `“${file.name}” is larger than 20 MB. Split it into smaller files and import one after another.`,
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse(
      `Your browser could not read “${file.name}”. Choose it again; if it was moved or changed, choose the new one.`,
    );
  }
  // Excel workbooks and other packed files begin with the mark of a zip archive, old Excel files with that of OLE.
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refuse(
      `“${file.name}” is a workbook or a packed file. Open it, save the sheet as CSV, and choose that file. A LinkedIn archive has to be unpacked first: Connections.csv is inside.`,
    );
  }
  const table = readTable(new TextDecoder(encodingOf(bytes)).decode(bytes));
  if (table.rows.length === 0) {
    return refuse(
      `No people were found in “${file.name}”. It needs a first line with headers such as Name and Email, and a line for each person.`,
    );
  }
  return { ok: true, table, name: file.name };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
