/** The file after `--contacts`: its text, the tab it goes to, and what the add-on's import says of each line, for the person to read. */
import { readGiven } from '../emulator/given-file.ts';
import type { Book } from '../emulator/spreadsheet/book.ts';
import { decodeText } from './decode-text.ts';

/** The add-on's own function that takes the text. */
export const IMPORT = 'importContacts';

/** Every `.xlsx` begins so, as every archive does. */
const ARCHIVE = Buffer.from('PK\u0003\u0004');

/** Throws an `Error` in words for the person when there is no such file, or when it is no text. */
export async function readContacts(path: string): Promise<string> {
  const bytes = await readGiven(path, '--contacts');
  if (bytes.subarray(0, ARCHIVE.length).equals(ARCHIVE)) {
    throw new Error(
      `${path} is no text, so nobody was added. Save it as CSV and name that after --contacts, ` +
        'or open an Excel workbook with --file.',
    );
  }
  return decodeText(bytes);
}

/** The person finds the people first, whatever tab was looked at last. */
export function showContacts(book: Book): void {
  const contacts = book.sheetNamed('Contacts');
  if (contacts !== null) book.activate(contacts);
}

/** What the import may answer (ImportReport in the add-on's contract); another add-on may answer anything. */
interface Answer {
  readonly message?: string;
  readonly rejected?: readonly { readonly line: number; readonly why: string }[];
  readonly duplicates?: readonly { readonly line: number; readonly who: string; readonly why: string }[];
  readonly remarks?: readonly { readonly line: number; readonly remark: string }[];
}

/** The summary (`''` when there is none), and one line for each line of the file that was not taken as it stood. */
export function importStory(answer: unknown): {
  readonly message: string;
  readonly lines: readonly string[];
} {
  const { message = '', rejected = [], duplicates = [], remarks = [] } = (answer ?? {}) as Answer;
  const found = [
    ...rejected.map(({ line, why }) => ({ line, text: `was not used: ${why}` })),
    ...duplicates.map(({ line, who, why }) => ({ line, text: `(${who}) was not added: ${why}` })),
    ...remarks.map(({ line, remark }) => ({ line, text: `was added. ${remark}` })),
  ];
  return {
    message: plain(message),
    lines: found
      .sort((a, b) => a.line - b.line)
      .map(({ line, text }) => ended(plain(`Line ${String(line)} ${text}`))),
  };
}

/** Text of a file is hostile: without what a terminal would obey. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
