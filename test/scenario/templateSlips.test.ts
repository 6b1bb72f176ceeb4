/** Slips in the Templates tab, told where they stand, and messages brought back as we ship them. */
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/content/templates.ts';
import { atTemplates, HEADERS, ON_EDIT, rowWith, template, TYPO, write } from './templatesDesk.ts';

describe('a slip', () => {
  it('is told in Status at once, with its place and what was meant, and goes when it is mended', () => {
    const desk = atTemplates();
    const row = rowWith(desk, 'T19');
    const { calls, result } = desk.type(row, 'Subject', 'Thanks, {{frist}}');
    expect(desk.cell(row, 'Status')).toBe(TYPO);
    expect(result).toMatchObject({
      message: '1 message in Templates cannot be used yet; Status says why.',
      skipped: [{ who: `Thank-you (row ${String(row)})`, why: TYPO }],
    });
    expect(calls.roundTrips).toBeLessThanOrEqual(ON_EDIT);
    desk.type(row, 'Subject', 'Thanks, {{first}}');
    expect(desk.cell(row, 'Status')).toBe('');
  });

  it('is told by the preview, and nothing is drafted with it', () => {
    const desk = atTemplates();
    desk.type(rowWith(desk, 'T19'), 'Subject', 'Thanks, {{frist}}');
    expect(template(desk, 'T19')?.problems).toEqual([TYPO]);
    const report = desk.do('draftThankYous');
    expect(report.done).toEqual([]);
    expect(report.skipped[0]).toEqual({ who: 'Bo Li (row 3)', why: `cannot be drafted: ${TYPO}` });
    expect(desk.drafts()).toEqual([]);
  });

  it('in one message leaves the others as they are', () => {
    const desk = atTemplates();
    desk.type(rowWith(desk, 'T20'), 'Text', '[[');
    expect(desk.do('draftThankYous').done).toHaveLength(2);
  });

  it('typed where no trigger runs is told by the next set-up', () => {
    const desk = atTemplates();
    const row = rowWith(desk, 'T19');
    desk.write(row, 'Subject', [['Thanks, {{frist}}']]);
    desk.do('setUpSpreadsheet');
    expect(desk.cell(row, 'Status')).toBe(TYPO);
  });

  it('in a row that is cleared is not told any more', () => {
    const desk = atTemplates();
    const row = write(desk, { Message: 'Mine', For: 'Thank-yuo', Text: 'Hello' });
    expect(desk.cell(row, 'Status')).toContain('did you mean "Thank-you"?');
    desk.paste(row, 'Message', [['', '', '', '', '', '']]);
    expect(desk.cell(row, 'Status')).toBe('');
  });

  it('two messages of one name: the second says so, and stops when the first is renamed', () => {
    const desk = atTemplates();
    const first = write(desk, { Message: 'Mine', For: 'Thank-you', Text: 'Hello' });
    const second = write(desk, { Message: 'Mine', For: 'Follow-up', Text: 'Hello' });
    expect(desk.cell(second, 'Status')).toContain('Another message is called "Mine" already');
    desk.type(first, 'Message', 'Mine too');
    expect(desk.cell(second, 'Status')).toBe('');
  });

  it('any text anywhere is read without a failure', () => {
    const desk = atTemplates();
    const odd = [
      '=1/0',
      '{{',
      '[[{{|}}',
      '2026-11-24',
      'TRUE',
      '-1',
      '@x',
      '\u0000',
      'a'.repeat(20_000),
      '{{a}}'.repeat(500),
    ];
    for (const text of odd) {
      const run = desk.paste(desk.sheet().lastRow() + 1, 'Message', [Array.from({ length: 6 }, () => text)]);
      expect(run.error).toBeNull();
    }
    expect(desk.do('draftThankYous').done).toHaveLength(2);
  });
});

describe('bringing a message back', () => {
  it('writes ours into its row, and undo gives the own words again', () => {
    const desk = atTemplates();
    const row = rowWith(desk, 'T19');
    const ours = desk.table(HEADERS);
    desk.type(row, 'Text', 'Hi {{frist}}');
    desk.type(row, 'For', '');
    const own = desk.table(HEADERS);
    expect(template(desk, 'T19')).toMatchObject({ isChanged: true, body: 'Hi {{frist}}' });
    expect(template(desk, 'T19')?.isMissing).toBeUndefined();
    const report = desk.ask('bringBackTemplate', { id: 'T19' });
    expect(report.message).toBe(
      '"Thank-you" is back as we ship it. Set up › Undo last action gives you your words again.',
    );
    expect(desk.table(HEADERS)).toEqual(ours);
    expect(template(desk, 'T19')?.isChanged).toBeUndefined();
    const undone = desk.ask('undoLast', null);
    expect(undone.done).toEqual([`Thank-you (row ${String(row)}): For, Text`]);
    expect(desk.table(HEADERS)).toEqual(own);
  });

  it('adds the row again where it was deleted, and undo takes it away', () => {
    const desk = atTemplates();
    desk.deleteRow(rowWith(desk, 'T19'));
    expect(template(desk, 'T19')?.isMissing).toBe(true);
    desk.ask('bringBackTemplate', { id: 'T19' });
    expect(rowWith(desk, 'T19')).toBe(TEMPLATES.length + 1);
    expect(template(desk, 'T19')).toEqual(TEMPLATES.find(({ id }) => id === 'T19'));
    desk.ask('undoLast', null);
    expect(template(desk, 'T19')?.isMissing).toBe(true);
  });

  it('fills the row of a message that was cleared but for its ID', () => {
    const desk = atTemplates();
    const row = rowWith(desk, 'T19');
    desk.paste(row, 'Message', [['', '', '', '', '', '']]);
    desk.paste(row, 'Limit', [['', '', '']]);
    expect(template(desk, 'T19')?.isMissing).toBe(true);
    desk.ask('bringBackTemplate', { id: 'T19' });
    expect(desk.cell(row, 'Message')).toBe('Thank-you');
  });

  it('of one that is as we ship it changes nothing and leaves nothing to undo', () => {
    const desk = atTemplates({});
    expect(desk.ask('bringBackTemplate', { id: 'T19' }).message).toContain('nothing was changed');
    expect(desk.ask('undoLast', null).message).toMatch(/^There is nothing more to undo/);
  });

  it('of one that we do not ship, or without the tab, says what to do', () => {
    const desk = atTemplates();
    expect(desk.refusal('bringBackTemplate', { id: 'Mine' }).code).toBe('gone');
    desk.world.book.deleteSheet(desk.sheet('Templates'));
    expect(desk.refusal('bringBackTemplate', { id: 'T19' }).code).toBe('not-set-up');
  });
});
