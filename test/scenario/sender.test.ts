/** What somebody says of themselves, typed in a page and kept in Settings. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';

function setting(desk: Desk, label: string): string {
  const sheet = desk.sheet('Settings');
  const rows = Array.from({ length: sheet.lastRow() }, (_, index) => index + 1);
  return sheet.displayed(rows.find((row) => sheet.displayed(row, 1) === label) ?? 0, 2);
}

const CONTACTS = 'Name,Email,Stage\nAna Souza,ana@example.com,Ready to write\n';

describe('saveSender', () => {
  it('fills empty cells, and the next message knows them', () => {
    const desk = new Desk({ contacts: CONTACTS });
    const texts = { myName: 'Mira Okafor', myStatus: '=1+1 students', signature: 'Mira\n+46 40 555 0142' };
    expect(desk.ask('saveSender', { texts, base: {} })).toEqual({
      done: ['Your name', 'Who you are', 'Your signature'],
      skipped: [],
      message: 'Kept in Settings.',
    });
    expect(setting(desk, 'Who you are')).toBe('=1+1 students');
    const { messages, sender } = desk.ask('previewDrafts', { occasion: 'first-message' });
    expect(messages[0]?.values).toMatchObject({ my_full: 'Mira Okafor', my_first: 'Mira' });
    expect(sender.signature).toBe('Mira\n+46 40 555 0142');
  });

  it('writes over what this page kept before, twice the same, and never over anything else', () => {
    const desk = new Desk({ contacts: CONTACTS });
    desk.ask('saveSender', { texts: { myName: 'Mra' }, base: {} });
    const mend = { texts: { myName: 'Mira' }, base: { myName: 'Mra' } };
    expect(desk.ask('saveSender', mend).done).toEqual(['Your name']);
    expect(desk.ask('saveSender', mend).done).toEqual(['Your name']);
    const report = desk.ask('saveSender', { texts: { myName: 'Robin' }, base: {} });
    expect(report.done).toEqual([]);
    expect(report.skipped).toEqual([
      { who: 'Your name', why: 'says something else in Settings by now, and that stays.' },
    ]);
    expect(setting(desk, 'Your name')).toBe('Mira');
  });
});
