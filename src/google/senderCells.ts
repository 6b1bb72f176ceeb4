/** The rows of the Settings tab that say who writes, filled from a page. */
import type { World } from '../app/ports.ts';
import { oneLine, plainText } from '../domain/message/plainText.ts';
import { plainLabel } from '../domain/settings/read.ts';
import { LONGEST_LINE, LONGEST_SIGNATURE, SENDER_ROWS } from '../domain/settings/sender.ts';
import { plainText as asCell, textOf } from './cells.ts';
import { FIRST_LINE, readCells, VALUE_COLUMN } from './settingsTab.ts';

type SenderTexts = Parameters<World['writeSender']>[0];

/** Two rows of one setting: the first counts, as it does in reading. */
export const writeSender: World['writeSender'] = (texts, base) => {
  const { sheet, rows } = readCells(SpreadsheetApp.getActiveSpreadsheet());
  const keys = Object.keys(SENDER_ROWS).filter((key): key is keyof SenderTexts => key in texts);
  return keys.map((key) => {
    const label = plainLabel(SENDER_ROWS[key].label);
    const at = rows.findIndex(
      ([there = ''], row) => row >= FIRST_LINE - 1 && plainLabel(textOf(there)) === label,
    );
    if (at < 0) return [key, 'missing'];
    const standing = textOf(rows[at]?.[VALUE_COLUMN - 1] ?? '');
    const text = asSet(key, texts[key] ?? '');
    if (standing !== '' && standing !== text && standing !== asSet(key, base[key] ?? ''))
      return [key, 'other'];
    if (standing !== text) sheet.getRange(at + 1, VALUE_COLUMN).setValue(asCell(text));
    return [key, 'written'];
  });
};

/** As it will be read. */
function asSet(key: keyof SenderTexts, text: string): string {
  if (key === 'signature') return plainText(text).slice(0, LONGEST_SIGNATURE).trim();
  return oneLine(text).slice(0, LONGEST_LINE);
}
