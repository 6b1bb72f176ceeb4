/** Columns of one’s own as fields of messages, and the round trips of drafting. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';
import { atTemplates, mailTo, MET, ON_EDIT, rowWith } from './templatesDesk.ts';

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
