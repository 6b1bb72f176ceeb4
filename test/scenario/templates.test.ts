/** The Templates tab: made by set-up with our messages, edited in place, and what stands there is what is drafted. */
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/content/templates.ts';
import { CHANNELS } from '../../src/domain/message/messageTemplate.ts';
import { OCCASIONS } from '../../src/domain/message/occasions.ts';
import { TEMPLATE_COLUMNS } from '../../src/domain/message/templateColumns.ts';
import { rowOf } from '../../src/domain/message/templateRows.ts';
import { sortArea } from '../../workbench/emulator/spreadsheet/sort.ts';
import { Desk } from './desk.ts';
import { atTemplates, HEADERS, MET, rowWith, template } from './templatesDesk.ts';

const ON_EDIT = 7;
const TYPO = '{{frist}} in Subject, line 1: did you mean {{first}}?';

/** Types a message of one's own into the first free row. */
function write(desk: Desk, cells: Readonly<Record<string, string>>): number {
  const row = desk.sheet().lastRow() + 1;
  desk.sheet().ensureSize(row, HEADERS.length);
  for (const [header, text] of Object.entries(cells)) desk.type(row, header, text);
  return row;
}

async function mailTo(desk: Desk, name: string) {
  const mails = await Promise.all(desk.drafts().map((raw) => PostalMime.parse(raw)));
  return mails.find(({ to }) => to?.[0]?.address === `${name}@example.org`);
}

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

describe('a column of one’s own', () => {
  /** Ana's book is "Momo"; the column stands left of all of ours, and shows money as money. */
  function withBooks(): Desk {
    const desk = new Desk({ contacts: MET });
    desk.sheet().restructure({ kind: 'insert', dimension: 'COLUMNS', at: 1, count: 2, inherit: 'before' });
    desk.fillAt('Contacts', 1, 1, [
      ['Favorite  Book', 'Budget'],
      ['Momo', '$12.50'],
    ]);
    desk.tab = 'Templates';
    return desk;
  }

  it('is a field of its name, and what it shows stands in the message; a person without it is told of', async () => {
    const desk = withBooks();
    const row = rowWith(desk, 'T19');
    desk.type(row, 'Text', 'I read {{favorite book}}[[ for {{Budget}}]].');
    expect(desk.cell(row, 'Status')).toBe('');
    const preview = desk.ask('previewDrafts', { occasion: 'thank-you' });
    expect(preview.fields).toContainEqual({
      name: 'favorite book',
      label: 'Favorite Book',
      example: '',
      from: 'sheet',
    });
    expect(preview.messages.find(({ name }) => name === 'Ana García')?.values).toMatchObject({
      'favorite book': 'Momo',
      budget: '$12.50',
    });
    const { done, skipped } = desk.do('draftThankYous');
    expect(done).toEqual(['Ana García (row 2)']);
    expect(skipped).toEqual([{ who: 'Bo Li (row 3)', why: 'still needs "Favorite Book"' }]);
    expect((await mailTo(desk, 'ana'))?.text).toBe('I read Momo for $12.50.');
  });

  it('a slip in its name is told with what was meant', () => {
    const desk = withBooks();
    const row = rowWith(desk, 'T19');
    const { calls } = desk.type(row, 'Text', 'I read {{favourite book}}.');
    expect(desk.cell(row, 'Status')).toBe(
      '{{favourite book}} in Text, line 1: did you mean {{favorite book}}?',
    );
    expect(calls.roundTrips).toBeLessThanOrEqual(ON_EDIT);
  });

  it('what stands in it is text, never a template', async () => {
    const desk = withBooks();
    desk.fillAt('Contacts', 2, 1, [['{{first}}']]);
    desk.type(rowWith(desk, 'T19'), 'Text', 'I read {{favorite book}}.');
    const { skipped } = desk.do('draftThankYous');
    expect(skipped.find(({ who }) => who === 'Ana García (row 2)')?.why).toContain(
      '"{{first}}" waits to be filled',
    );
    desk.fillAt('Contacts', 2, 1, [['<b>Momo</b> & "more"']]);
    desk.do('draftThankYous');
    expect(await mailTo(desk, 'ana')).toMatchObject({
      text: 'I read <b>Momo</b> & "more".',
      html: expect.not.stringContaining('<b>') as string,
    });
  });

  it('a row that moves between reading and drafting never lends its words to another', async () => {
    const desk = withBooks();
    desk.fillAt('Contacts', 3, 1, [['Emma']]);
    desk.type(rowWith(desk, 'T19'), 'Text', 'I read {{favorite book}}.');
    desk.tab = 'Contacts';
    const between = [
      {
        method: 'Range.getDisplayValues',
        nth: 1,
        callback: () => {
          desk.reverse();
        },
      },
    ];
    const { error } = desk.run('draftThankYous', [], { between });
    expect(error).toBeNull();
    expect((await mailTo(desk, 'ana'))?.text).toBe('I read Momo.');
    expect((await mailTo(desk, 'bo'))?.text).toBe('I read Emma.');
  });
});

describe('round trips', () => {
  const tripsFor = (people: number, change: (desk: Desk) => void = () => undefined): number => {
    const rows = Array.from(
      { length: people },
      (_, index) => `P${String(index)},p${String(index)}@example.org,2026-11-23 09:00`,
    );
    const desk = atTemplates({ contacts: ['Name,Email,Meeting', ...rows].join('\n') });
    change(desk);
    const { calls, result } = desk.run('draftThankYous');
    expect((result as { done: unknown[] }).done).toHaveLength(people);
    return calls.roundTrips;
  };

  it('N drafts take at most N + 12, a column of one’s own among the fields', () => {
    expect(tripsFor(8)).toBeLessThanOrEqual(8 + 12);
    const own = (desk: Desk) => {
      const book = desk.sheet('Contacts').lastColumn() + 1;
      desk.fillAt('Contacts', 1, book, [['Book'], ...Array.from({ length: 8 }, () => ['Momo'])]);
      desk.type(rowWith(desk, 'T19'), 'Text', 'I read {{book}}.');
    };
    expect(tripsFor(8, own)).toBeLessThanOrEqual(8 + 12);
  });

  it('a refresh does not read the tab', () => {
    const desk = new Desk({ contacts: MET });
    desk.do('refreshFollowUps');
    const before = desk.run('refreshFollowUps').calls.roundTrips;
    desk.world.book.deleteSheet(desk.sheet('Templates'));
    expect(desk.run('refreshFollowUps').calls.roundTrips).toBe(before);
  });
});
