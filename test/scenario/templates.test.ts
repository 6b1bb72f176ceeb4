/** The Templates tab: made by set-up with our messages, and what stands there is what is drafted. */
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/content/templates.ts';
import { CHANNELS } from '../../src/domain/message/messageTemplate.ts';
import { OCCASIONS } from '../../src/domain/message/occasions.ts';
import { TEMPLATE_COLUMNS } from '../../src/domain/message/templateColumns.ts';
import { rowOf } from '../../src/domain/message/templateRows.ts';
import { sortArea } from '../../workbench/emulator/spreadsheet/sort.ts';
import { Desk } from './desk.ts';
import { atTemplates, HEADERS, mailTo, MET, rowWith, template, TYPO, write } from './templatesDesk.ts';

describe('set-up', () => {
  it('adds the tab with every message we ship, ready to be read and edited', () => {
    const desk = atTemplates({});
    expect(HEADERS.map((_, index) => desk.sheet().displayed(1, index + 1))).toEqual(HEADERS);
    expect(desk.sheet().lastRow()).toBe(TEMPLATES.length + 1);
    const row = rowWith(desk, 'T19');
    const ours = TEMPLATES.filter(({ id }) => id === 'T19').map(rowOf)[0];
    expect(TEMPLATE_COLUMNS.map(({ header }) => desk.cell(row, header))).toEqual(
      TEMPLATE_COLUMNS.map((column) => (column.kind === 'fact' ? ours?.[column.key] : '')),
    );
    const { frozenRows, groups } = desk.sheet().state;
    expect(frozenRows).toBe(1);
    expect(groups).toEqual([
      expect.objectContaining({ start: desk.column('Limit'), count: 4, collapsed: true }),
    ]);
    expect(desk.sheet().style(row, desk.column('Text')).wrap).toBe('WRAP');
  });

  it('offers occasions and channels, and explains the columns', () => {
    const desk = atTemplates({});
    const rule = (header: string) => desk.sheet().validation(2, desk.column(header))?.validation;
    const names = Object.values(OCCASIONS).map(({ name }) => name);
    expect(rule('For')).toMatchObject({ allowInvalid: true, condition: { args: names } });
    expect(rule('Channel')).toMatchObject({ allowInvalid: true, condition: { args: [...CHANNELS] } });
    expect(desk.sheet().note(1, desk.column('Text'))).toContain('{{first|there}}');
  });

  it('run again it changes nothing: edited, added and deleted messages stay as they are', () => {
    const desk = atTemplates();
    desk.type(rowWith(desk, 'T19'), 'Subject', 'Thanks');
    write(desk, { Message: 'Mine', For: 'Thank-you', Text: 'Hello' });
    desk.deleteRow(rowWith(desk, 'T20'));
    const before = desk.table(HEADERS);
    expect(desk.do('setUpSpreadsheet').message).toBe('Everything was already set up; nothing was changed.');
    expect(desk.table(HEADERS)).toEqual(before);
  });

  it('a tab of the person’s own with that name is left alone', () => {
    const desk = new Desk({ bare: true });
    desk.fill('Sheet1', [
      ['Template', 'When'],
      ['Letter', 'May'],
    ]);
    desk.world.book.renameSheet(desk.sheet('Sheet1'), 'Templates');
    desk.do('setUpSpreadsheet');
    expect(desk.sheet('Templates').displayed(2, 1)).toBe('Letter');
    expect(desk.sheet('Interviews templates').lastRow()).toBe(TEMPLATES.length + 1);
    desk.tab = 'Interviews templates';
    const edit = desk.type(rowWith(desk, 'T19'), 'Subject', 'Hi {{frist}}');
    expect(edit.error).toBeNull();
    expect(desk.cell(rowWith(desk, 'T19'), 'Status')).toBe(TYPO);
  });

  it('gives an older spreadsheet the tab', () => {
    const desk = new Desk({ contacts: MET });
    desk.world.book.deleteSheet(desk.sheet('Templates'));
    expect(desk.do('setUpSpreadsheet').done).toContain(
      `Added the tab Templates with ${String(TEMPLATES.length)} messages.`,
    );
    desk.tab = 'Templates';
    desk.type(rowWith(desk, 'T19'), 'Subject', 'Hi {{frist}}');
    expect(desk.cell(rowWith(desk, 'T19'), 'Status')).toBe(TYPO);
  });
});

describe('what stands in the tab', () => {
  it('is what is drafted', async () => {
    const desk = atTemplates();
    const row = rowWith(desk, 'T19');
    desk.type(row, 'Subject', 'Thanks, {{first}}');
    desk.type(row, 'Text', 'Dear {{first}},\n\nThank you.');
    expect(desk.do('draftThankYous').done).toHaveLength(2);
    expect(await mailTo(desk, 'ana')).toMatchObject({
      subject: 'Thanks, Ana',
      text: expect.stringMatching(/^Dear Ana,\r?\n\r?\nThank you\.$/) as string,
    });
  });

  it('is found when the tab is renamed, its columns moved and renamed, and its rows sorted', async () => {
    const desk = atTemplates();
    desk.type(rowWith(desk, 'T19'), 'Text', 'Dear {{first}}, thank you.');
    const sheet = desk.sheet();
    const area = { row: 2, column: 1, rows: sheet.lastRow() - 1, columns: HEADERS.length };
    sortArea(sheet, area, [{ column: 1, ascending: false }]);
    sheet.restructure({ kind: 'insert', dimension: 'COLUMNS', at: 1, count: 2, inherit: 'before' });
    desk.type(1, 'Text', 'Words');
    desk.world.book.renameSheet(sheet, 'Briefe');
    desk.tab = 'Contacts';
    desk.do('draftThankYous');
    expect((await mailTo(desk, 'bo'))?.text).toBe('Dear Bo, thank you.');
  });

  it('a message of one’s own is chosen by source, ours for everybody else', async () => {
    const desk = atTemplates();
    write(desk, { Message: 'To alumni', For: 'Thank-you', Sources: 'Alumni', Text: 'Hail, {{first}}.' });
    desk.do('draftThankYous');
    expect((await mailTo(desk, 'ana'))?.text).toBe('Hail, Ana.');
    expect((await mailTo(desk, 'bo'))?.text).toContain('Thank you for taking the time');
  });

  it('another message can be picked, one whose row was deleted too', async () => {
    const desk = atTemplates();
    desk.deleteRow(rowWith(desk, 'T20'));
    expect(template(desk, 'T20')?.isMissing).toBe(true);
    const { messages } = desk.ask('previewDrafts', { occasion: 'thank-you' });
    const people = messages.map(({ id }) => ({ id, template: 'T20', fields: {} }));
    expect(desk.ask('makeDrafts', { due: 'thank-you', people }).done).toHaveLength(2);
    expect((await mailTo(desk, 'ana'))?.text).toContain('helped me see what I am really looking for');
  });

  it('one written for a source is not chosen for it any more once its row was deleted', () => {
    const desk = atTemplates();
    const [ana] = desk
      .ask('previewDrafts', { occasion: 'thank-you' })
      .messages.filter(({ name }) => name.startsWith('Ana'));
    const chosen = () =>
      desk.ask('previewDrafts', { occasion: 'first-message', id: ana?.id }).messages[0]?.template;
    const forAlumni = TEMPLATES.filter(({ sources }) => sources.includes('Alumni')).map(({ id }) => id);
    expect(forAlumni).toContain(chosen());
    for (const id of forAlumni) desk.deleteRow(rowWith(desk, id));
    expect(forAlumni).not.toContain(chosen());
  });

  it.each<[string, (desk: Desk) => void]>([
    [
      'the tab was deleted',
      (desk) => {
        desk.world.book.deleteSheet(desk.sheet('Templates'));
      },
    ],
    [
      'every row was deleted',
      (desk) => {
        desk.fillAt(
          'Templates',
          2,
          1,
          Array.from({ length: TEMPLATES.length }, () => HEADERS.map(() => '')),
        );
      },
    ],
  ])('ours are used where %s', async (_, change) => {
    const desk = new Desk({ contacts: MET });
    change(desk);
    expect(desk.do('draftThankYous').done).toHaveLength(2);
    expect((await mailTo(desk, 'ana'))?.text).toContain('Thank you for taking the time');
  });

  it('goes along into a copy, and is edited there', () => {
    const desk = atTemplates();
    desk.type(rowWith(desk, 'T19'), 'Subject', 'Thanks');
    desk.copySpreadsheet();
    desk.ask('settleCopy', { clean: true });
    expect(desk.cell(rowWith(desk, 'T19'), 'Subject')).toBe('Thanks');
    desk.type(rowWith(desk, 'T19'), 'Subject', 'Hi {{frist}}');
    expect(desk.cell(rowWith(desk, 'T19'), 'Status')).toBe(TYPO);
  });

  it('text that looks like a formula is a text', () => {
    const desk = atTemplates();
    const row = write(desk, { Message: '+1', For: 'Thank-you', Text: "'=1+1 is two, {{first}}" });
    expect(desk.cell(row, 'Status')).toBe('');
    expect(template(desk, '1')?.body).toBe('=1+1 is two, {{first}}');
  });
});
