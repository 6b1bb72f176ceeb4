/** Undo last action: whatever menu or sidebar wrote comes back, unless somebody has changed it since. */
import { describe, expect, it } from 'vitest';
import type { EventKind } from '../../src/domain/campaign.ts';
import { EVENT_WORDS } from '../../src/domain/eventWords.ts';
import { Desk, ME } from './desk.ts';
import { all, idOf, PEOPLE, prepared, seen } from './undoDesk.ts';

function moveFirst(desk: Desk, header: string): void {
  const at = desk.column(header);
  desk.sheet().restructure({ kind: 'move', dimension: 'COLUMNS', at, count: 1, to: 1 });
}

const LATER: Partial<Record<EventKind, object>> = {
  scheduled: { when: '2026-12-01T15:30', minutes: 30 },
  snoozed: { when: '2026-12-01' },
  'not-now': { when: '2027-01-10' },
  'out-of-office': { when: '2026-12-01' },
  'wrong-person': { text: 'Eve Adams' },
  retry: { text: 'their new report' },
  'wrapped-up': { rating: 5 },
};

describe('everything an action wrote comes back', () => {
  it.each(Object.keys(EVENT_WORDS) as EventKind[])('after the event %s', (event) => {
    const desk = prepared();
    const before = all(desk);
    for (const row of [2, 4]) {
      desk.ask('recordEvent', { id: idOf(desk, row), event, ...LATER[event] });
      const { message, skipped } = desk.ask('undoLast', null);
      expect(skipped).toEqual([]);
      expect(message).toMatch(`Taken back: ${EVENT_WORDS[event]}`);
      expect(all(desk)).toEqual(before);
    }
  });

  it.each<[string, (desk: Desk, id: string) => void]>([
    ['a stage was set', (desk, id) => desk.ask('setStage', { id, stage: 'Keep in touch' })],
    ['notes were saved', (desk, id) => desk.ask('saveNotes', { id, notes: '=1+1', base: 'first note' })],
    [
      'long notes were saved',
      (desk, id) => desk.ask('saveNotes', { id, notes: '🦔'.repeat(9000), base: 'first note' }),
    ],
    [
      'a to-do was added',
      (desk, id) => desk.ask('addTodo', { personId: id, kind: 'Advice', what: 'x', by: '' }),
    ],
    [
      'a to-do was brought on',
      (desk, id) => {
        const task = desk.ask('getPerson', { id }).tasks.find(({ kind }) => kind === 'Introduction');
        desk.ask('changeTask', { id: task?.id, personId: id, kind: 'Introduction', state: 'Asked' });
      },
    ],
    [
      'a duty got its row',
      (desk, id) => desk.ask('changeTask', { id: '', personId: id, kind: 'Second person', state: 'Done' }),
    ],
    ['people were imported', (desk) => desk.do('importContacts', 'Name,Email\nEve,eve@example.org\nFay,')],
  ])('after %s', (_, act) => {
    const desk = prepared();
    const before = all(desk);
    act(desk, idOf(desk, 2));
    expect(all(desk)).not.toEqual(before);
    expect(desk.ask('undoLast', null).skipped).toEqual([]);
    expect(all(desk)).toEqual(before);
  });

  it('from the menu too, which tells it', () => {
    const desk = prepared();
    const before = all(desk);
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
    const { shown } = desk.run('undoFromMenu');
    expect(shown.toasts[0]?.message).toBe('Taken back: They replied. 3 cells put back.');
    expect(all(desk)).toEqual(before);
  });

  it('text that looks like a formula comes back as text, a formula of the person as a formula', () => {
    const desk = prepared();
    const id = idOf(desk, 2);
    desk.ask('saveNotes', { id, notes: '=1+1', base: 'first note' });
    desk.write(2, 'Last contact', [['=DATE(2026,11,1)']]);
    desk.ask('saveNotes', { id, notes: 'other', base: '=1+1' });
    desk.ask('undoLast', null);
    const notes = desk.column('Notes');
    expect([desk.sheet().value(2, notes), desk.sheet().formula(2, notes)]).toEqual(['=1+1', '']);
    desk.ask('recordEvent', { id, event: 'replied' });
    expect(desk.sheet().formula(2, desk.column('Last contact'))).toBe('');
    desk.ask('undoLast', null);
    expect(desk.sheet().formula(2, desk.column('Last contact'))).toBe('=DATE(2026,11,1)');
  });

  it('a formula goes along with its row', () => {
    const desk = prepared();
    desk.write(2, 'Minutes', [['=LEN(B2)']]);
    desk.ask('recordEvent', { ...LATER.scheduled, id: idOf(desk, 2), event: 'scheduled' });
    desk.reverse();
    desk.ask('undoLast', null);
    expect([desk.cell(5, 'Name'), desk.cell(5, 'Minutes')]).toEqual(['Ana', '15']);
    expect(desk.sheet().formula(5, desk.column('Minutes'))).toBe('=LEN(B5)');
  });

  it('also when the rows are sorted while it is read', () => {
    const desk = prepared();
    desk.write(2, 'Minutes', [['=LEN(B2)']]);
    desk.ask('recordEvent', { ...LATER.scheduled, id: idOf(desk, 2), event: 'scheduled' });
    const sort = { method: 'Range.getFormulas', nth: 1, callback: () => desk.reverse() };
    expect(desk.call('undoLast', null, { between: [sort] }).ok).toBe(true);
    expect(desk.sheet().formula(5, desk.column('Minutes'))).toBe('=LEN(B5)');
  });

  it('a date kept as text, in a column of plain text, is still that date', () => {
    const desk = prepared();
    const column = desk.column('Replied');
    desk.sheet().setStyles({ row: 2, column, rows: 1, columns: 1 }, [[{ numberFormat: '@' }]]);
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
    expect(desk.sheet().value(2, column)).toBe('11/24/2026');
    expect(desk.ask('undoLast', null).skipped).toEqual([]);
    expect(desk.cell(2, 'Replied')).toBe('');
  });
});

describe('what somebody changed since stays, and is named', () => {
  it('a cell', () => {
    const desk = prepared();
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
    desk.type(2, 'Stage', 'Scheduled');
    const { done, skipped, message } = desk.ask('undoLast', null);
    expect(desk.row(2)).toMatchObject({ Stage: 'Scheduled', 'Last contact': '11/10/2026' });
    expect(desk.cell(2, 'Replied')).toBe('');
    expect(done).toEqual(['Ana (row 2): Last contact, Replied']);
    expect(skipped).toEqual([{ who: 'Ana (row 2)', why: 'Stage was changed since, so it stays' }]);
    expect(message).toBe('Taken back: They replied. 2 cells put back. 1 thing left as it is.');
  });

  it('a cell that now holds a formula, whatever it gives', () => {
    const desk = prepared();
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
    desk.write(2, 'Replied', [['=DATE(2026,11,24)']]);
    expect(desk.ask('undoLast', null).skipped).toHaveLength(1);
    expect(desk.sheet().formula(2, desk.column('Replied'))).toBe('=DATE(2026,11,24)');
  });

  it('when all of it was changed, the action stands: it is not told as taken back', () => {
    const desk = prepared();
    const id = idOf(desk, 2);
    desk.ask('saveNotes', { id, notes: 'mine', base: 'first note' });
    desk.type(2, 'Notes', 'yours');
    expect(desk.ask('undoLast', null).message).toBe('Not taken back: Notes saved. 1 thing left as it is.');
    expect(desk.cell(2, 'Notes')).toBe('yours');
    expect(desk.ask('getPerson', { id }).timeline.map(({ what }) => what)).not.toContain(
      'Taken back: Notes saved',
    );
  });

  it('a row that was deleted is told', () => {
    const desk = prepared();
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
    desk.deleteRow(2);
    const { skipped } = desk.ask('undoLast', null);
    expect(skipped).toContainEqual({ who: 'A person', why: 'no longer in the sheet' });
  });

  it.each(['sorted', 'moved down', 'with a column moved', 'with a column renamed'])(
    'a row %s is found',
    (how) => {
      const desk = prepared();
      desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
      if (how === 'sorted') desk.reverse();
      if (how === 'moved down') desk.insertRow(2);
      if (how === 'with a column moved') {
        const at = desk.column('Replied');
        desk.sheet().restructure({ kind: 'move', dimension: 'COLUMNS', at, count: 1, to: 1 });
      }
      if (how === 'with a column renamed')
        desk.fillAt('Contacts', 1, desk.column('Last contact'), [['Zuletzt']]);
      const { skipped } = desk.ask('undoLast', null);
      expect(skipped).toEqual([]);
      const row = desk.table(['Name']).findIndex(([name]) => name === 'Ana') + 2;
      expect([desk.cell(row, 'Stage'), desk.cell(row, 'Replied')]).toEqual(['Contacted', '']);
      expect(seen(desk, 'Contacts')[row - 1]).toContain('11/10/2026');
    },
  );
});

describe('an import', () => {
  const FILE = [
    'Name,Email,Meeting',
    ...Array.from({ length: 30 }, (_, index) => `P${index},p${index}@example.org,2026-12-01 10:30`),
  ];

  it('goes but for the people who were edited, who are named', () => {
    const desk = prepared();
    const before = seen(desk, 'Contacts');
    desk.do('importContacts', FILE.join('\n'));
    desk.do('refreshFollowUps');
    desk.type(10, 'Role', 'CTO');
    const { skipped, message } = desk.ask('undoLast', null);
    expect(message).toBe('Taken back: 30 people added. 29 new rows emptied. 1 thing left as it is.');
    expect(skipped).toEqual([{ who: 'P4 (row 10)', why: 'changed since it was added, so it stays' }]);
    expect(seen(desk, 'Contacts').slice(0, 5)).toEqual(before);
    expect(
      desk
        .table(['Name'])
        .flat()
        .filter((name) => name.startsWith('P')),
    ).toEqual(['P4']);
  });

  it.each<[string, (desk: Desk) => void]>([
    ['a column was moved', (desk) => moveFirst(desk, 'Email')],
    ['a column was renamed', (desk) => desk.fillAt('Contacts', 1, desk.column('Email'), [['Mail']])],
    ['some of the rows were deleted', (desk) => desk.deleteRow(10)],
  ])('goes where %s since', (_, change) => {
    const desk = prepared();
    desk.do('importContacts', FILE.join('\n'));
    change(desk);
    desk.ask('undoLast', null);
    expect(
      desk
        .table(['Name'])
        .flat()
        .filter((name) => name !== ''),
    ).toEqual(['Ana', 'Bo', 'Cy', 'Dee']);
  });

  it("goes although the person's own formulas fill their rows, but not a row in which they typed", () => {
    const desk = prepared();
    const own = desk.sheet().lastColumn() + 1;
    const own_ = (row: number): string => `=IF(A${row}="","",LEN(A${row}))`;
    desk.fillAt('Contacts', 1, own, [
      ['Letters'],
      ...Array.from({ length: 40 }, (_, row) => [own_(row + 2)]),
    ]);
    desk.fillAt('Contacts', 1, own + 1, [['Mine']]);
    desk.do('importContacts', FILE.join('\n'));
    desk.fillAt('Contacts', 8, own + 1, [['remember']]);
    const { skipped } = desk.ask('undoLast', null);
    expect(skipped.map(({ who }) => who)).toEqual(['P2 (row 8)']);
    expect(desk.sheet().displayed(8, own + 1)).toBe('remember');
    expect(desk.sheet().formula(9, own)).toBe(own_(9));
  });

  it('in chunks is one action; the next import is another', () => {
    const desk = prepared();
    const before = seen(desk, 'Contacts');
    const chunk = (line: number, batch: string): unknown =>
      desk.ask('importChunk', {
        headers: ['N', 'E'],
        mapping: ['name', 'email'],
        rows: [{ line, cells: [`P${line}`, `p${line}@example.org`] }],
        batch,
      });
    for (const line of [2, 3, 4]) chunk(line, 'batch-1234');
    const between = seen(desk, 'Contacts');
    chunk(5, 'batch-5678');
    expect(desk.ask('getSidebar', null).undo).toBe('1 person added');
    desk.ask('undoLast', null);
    expect(seen(desk, 'Contacts')).toEqual(between);
    expect(desk.ask('getSidebar', null).undo).toBe('3 people added');
    expect(desk.ask('undoLast', null).message).toBe('Taken back: 3 people added. 3 new rows emptied.');
    expect(seen(desk, 'Contacts')).toEqual(before);
  });

  // Enough that what it wrote takes several cells to keep.
  it('of 6,000 people goes whole, scattered by a sort or not', () => {
    const lines = Array.from({ length: 6_000 }, (_, index) => `Person ${index % 977},p${index}@example.org`);
    const desk = prepared();
    const before = seen(desk, 'Contacts');
    desk.do('importContacts', ['Name,Email', ...lines].join('\n'));
    desk.sortBy('Name');
    const { result, error, calls } = desk.run('undoLast', ['null'], { origin: 'page' });
    expect(error).toBeNull();
    expect(JSON.parse(result as string)).toMatchObject({ ok: true, value: { skipped: [] } });
    expect(calls.roundTrips).toBeLessThan(60);
    desk.sortBy('Name');
    expect(seen(desk, 'Contacts')).toEqual(before);
  });

  it.each<[string, (desk: Desk) => void]>([
    ['a sort', (desk) => desk.reverse()],
    ['an inserted row', (desk) => desk.insertRow(2)],
  ])('leaves in peace whoever slid into its rows by %s in the same blink', (_, move) => {
    for (const nth of [1, 2]) {
      const desk = prepared();
      desk.do('importContacts', FILE.join('\n'));
      const others = seen(desk, 'Contacts').slice(1, 5);
      const between = [{ method: 'RangeList.clearContent', nth, callback: () => move(desk) }];
      expect(desk.call('undoLast', null, { between })).toMatchObject({ ok: true });
      desk.sortBy('Name');
      expect(seen(desk, 'Contacts').slice(1)).toEqual(others);
    }
  });
});

describe('which action is the last', () => {
  it('each click goes one further back, until there is nothing', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const id = idOf(desk, 2);
    desk.ask('recordEvent', { id, event: 'replied' });
    desk.at('2026-11-25T08:00').ask('recordEvent', { id, event: 'scheduled', when: '2026-12-01T15:30' });
    expect(desk.ask('getSidebar', null).undo).toBe('You set a date: Ana');
    desk.ask('undoLast', null);
    expect(desk.ask('getSidebar', null).undo).toBe('They replied: Ana');
    expect(desk.ask('undoLast', null).message).toBe(
      'Taken back: They replied (2026-11-24). 3 cells put back.',
    );
    desk.ask('undoLast', null);
    expect(desk.table(['Name'])).toEqual([]);
    expect(desk.ask('getSidebar', null).undo).toBe('');
    expect(desk.ask('undoLast', null).message).toMatch(/^There is nothing more to undo/);
  });

  it('is the own one, whatever others did since', () => {
    const friend = 'friend@example.com';
    const desk = prepared(friend);
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
    desk.user = friend;
    expect(desk.ask('getSidebar', null).undo).toBe('');
    desk.ask('recordEvent', { id: idOf(desk, 4), event: 'thanked' });
    desk.ask('setStage', { id: idOf(desk, 2), stage: 'Met' });
    desk.user = ME;
    const { skipped } = desk.ask('undoLast', null);
    expect(skipped).toEqual([{ who: 'Ana (row 2)', why: 'Stage was changed since, so it stays' }]);
    expect(desk.cell(4, 'Thanked')).toBe('11/24/2026');
    desk.user = friend;
    expect(desk.ask('undoLast', null).message).toMatch('Stage set to Met');
    expect(desk.ask('undoLast', null).message).toMatch('You thanked them');
    expect(desk.cell(4, 'Thanked')).toBe('');
  });

  it('is the one before where its line in Activity was deleted by hand', () => {
    const desk = prepared();
    const id = idOf(desk, 2);
    desk.ask('recordEvent', { id, event: 'replied' });
    desk.ask('saveNotes', { id, notes: 'mine', base: 'first note' });
    const activity = desk.sheet('Activity');
    const at = activity.lastRow();
    activity.restructure({ kind: 'delete', dimension: 'ROWS', at, count: 1 });
    expect(desk.ask('undoLast', null)).toMatchObject({ skipped: [] });
    expect([desk.cell(2, 'Stage'), desk.cell(2, 'Notes')]).toEqual(['Contacted', 'mine']);
  });

  it('of two people by turns is each one’s own, whatever the order in which they take back', () => {
    const friend = 'friend@example.com';
    const desk = prepared(friend);
    const before = all(desk);
    const as = (user: string) => {
      desk.user = user;
      return desk;
    };
    as(ME).ask('setStage', { id: idOf(desk, 2), stage: 'Met' });
    as(friend).ask('setStage', { id: idOf(desk, 3), stage: 'Parked' });
    as(ME).ask('addTodo', { personId: idOf(desk, 3), kind: 'Advice', what: 'x', by: '' });
    as(friend).ask('addTodo', { personId: idOf(desk, 2), kind: 'Advice', what: 'y', by: '' });
    desk.reverse();
    for (const user of [ME, friend, friend, ME]) {
      expect(as(user).ask('undoLast', null).skipped).toEqual([]);
    }
    desk.reverse();
    desk.sortBy('Name');
    expect(all(desk)).toEqual(before);
  });

  it('is no refresh and nothing typed in the sheet', () => {
    const desk = prepared();
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
    desk.type(3, 'Role', 'CTO');
    desk.do('refreshFollowUps');
    expect(desk.ask('undoLast', null).message).toMatch('They replied');
    expect(desk.cell(3, 'Role')).toBe('CTO');
  });

  it('drafts are not taken back, and nothing before them instead', () => {
    const desk = prepared();
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
    desk.do('draftThankYous');
    const before = all(desk);
    expect(desk.ask('undoLast', null).message).toMatch(/^The draft that you made last stays in your Gmail/);
    expect(desk.ask('getSidebar', null).undo).toBe('');
    expect(all(desk)).toEqual(before);
    expect(desk.drafts()).toHaveLength(1);
  });

  it('of notes that are saved as they are typed it is the last save, and Activity keeps one line of them', () => {
    const desk = prepared();
    const id = idOf(desk, 2);
    const lines = desk.sheet('Activity').lastRow();
    const texts = ['first note', 'first note a', 'first note ab', 'first note abc'];
    texts.slice(1).forEach((notes, index) => desk.ask('saveNotes', { id, notes, base: texts[index] }));
    expect(desk.sheet('Activity').lastRow()).toBe(lines + 1);
    desk.ask('undoLast', null);
    expect(desk.cell(2, 'Notes')).toBe('first note ab');
  });
});

describe('the timeline', () => {
  it('shows that an action was taken back instead of the action, and neither notes nor imports', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const id = idOf(desk, 2);
    desk.ask('recordEvent', { id, event: 'replied' });
    desk.ask('saveNotes', { id, notes: 'more', base: 'first note' });
    desk.ask('undoLast', null);
    desk.ask('undoLast', null);
    const { timeline } = desk.ask('getPerson', { id });
    expect(timeline.map(({ what }) => what)).toEqual(['Taken back: They replied', 'Taken back: Notes saved']);
  });

  it('an update that was taken back does not count as one that was sent', () => {
    const desk = new Desk({
      contacts:
        'Name,Email,Stage,Thanked,Debriefed,Meeting,Last contact\nAna,a@example.org,Keep in touch,2026-05-02,2026-05-02,2026-05-01 10:00,2026-05-02',
    });
    const id = idOf(desk, 2);
    const due = (): string => desk.ask('getPerson', { id }).due;
    const before = due();
    desk.ask('recordEvent', { id, event: 'updated' });
    expect(due()).not.toBe(before);
    desk.ask('undoLast', null);
    expect(due()).toBe(before);
  });
});

describe('when something goes wrong', () => {
  it('an undo that was stopped right after it wrote is completed by the next', () => {
    const before = all(prepared());
    const desk = prepared();
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'wrong-person', text: 'Eve' });
    const faults = [{ method: 'Range.setValues', nth: 2, when: 'after', error: { kill: true } }] as const;
    expect(desk.run('undoLast', ['null'], { origin: 'page', faults }).error).not.toBeNull();
    desk.ask('undoLast', null);
    expect(all(desk)).toEqual(before);
  });

  it('an action that is refused half-way is undone at once, told as such to nobody, and the one before is the last', () => {
    const desk = prepared('friend@example.com');
    desk.user = 'friend@example.com';
    const id = idOf(desk, 2);
    desk.ask('recordEvent', { id, event: 'replied' });
    desk.protect('Stage');
    const before = all(desk);
    expect(desk.refusal('recordEvent', { id, event: 'parked' }).code).toBe('not-allowed');
    expect(all(desk)).toEqual(before);
    expect(desk.ask('getSidebar', null).undo).toBe('They replied: Ana');
    expect(desk.ask('getPerson', { id }).timeline.map(({ what }) => what)).toContain('They replied');
    expect(
      desk
        .ask('getPerson', { id })
        .timeline.map(({ what }) => what)
        .join(),
    ).not.toMatch('parked');
  });

  it('an action that is refused in the second tab leaves the first as it was', () => {
    const desk = prepared('friend@example.com');
    desk.user = 'friend@example.com';
    const id = idOf(desk, 2);
    desk.tab = 'To-dos';
    desk.protect('State');
    desk.tab = 'Contacts';
    const before = all(desk);
    expect(desk.refusal('recordEvent', { id, event: 'they-moved' }).code).toBe('not-allowed');
    expect(all(desk)).toEqual(before);
  });

  it('a tab that is gone since is told', () => {
    const desk = prepared();
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'they-moved' });
    desk.world.book.deleteSheet(desk.sheet('To-dos'));
    const { skipped } = desk.ask('undoLast', null);
    expect(skipped).toContainEqual({ who: 'A to-do', why: 'no longer in the sheet' });
    expect(desk.cell(2, 'Replied')).toBe('');
  });

  it('a row that was copied with its ID is told from its copy', () => {
    const desk = prepared();
    const id = idOf(desk, 2);
    const width = desk.sheet().lastColumn();
    desk.fillAt('Contacts', 6, 1, [
      Array.from({ length: width }, (_, column) => desk.sheet().displayed(2, column + 1)),
    ]);
    desk.ask('recordEvent', { id, event: 'replied' });
    expect([desk.cell(2, 'Stage'), desk.cell(6, 'Stage')]).toEqual(['Arranging', 'Contacted']);
    desk.ask('undoLast', null);
    expect([desk.cell(2, 'Stage'), desk.cell(6, 'Stage')]).toEqual(['Contacted', 'Contacted']);
  });

  it('a value that the rule of its cell does not allow is named, the others come back', () => {
    const desk = prepared();
    const stage = desk.column('Stage');
    desk.sheet().write({ row: 2, column: stage, rows: 1, columns: 1 }, [['Foo']]);
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
    const { skipped } = desk.ask('undoLast', null);
    expect(skipped.map(({ why }) => why).join()).toMatch('Stage was not put back');
  });

  it('someone who sorts in the same blink loses nothing', () => {
    for (const nth of [1, 2, 3, 4]) {
      const desk = prepared();
      desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
      const sort = { method: 'Range.setValues', nth, callback: () => desk.reverse() };
      expect(desk.call('undoLast', null, { between: [sort] }).ok).toBe(true);
      expect(desk.table(['Name', 'Stage', 'Replied', 'Last contact']).sort()).toEqual([
        ['Ana', 'Contacted', '', '11/10/2026'],
        ['Bo', 'Arranging', '11/20/2026', '11/20/2026'],
        ['Cy', 'Met', '', '11/23/2026'],
        ['Dee', 'Parked', '', '10/01/2026'],
      ]);
    }
  });
});

describe('a sheet that was set up before actions could be taken back', () => {
  function old(columns: number): Desk {
    const desk = new Desk({ contacts: PEOPLE });
    const activity = desk.sheet('Activity');
    const count = activity.maxColumns - columns;
    activity.restructure({ kind: 'delete', dimension: 'COLUMNS', at: columns + 1, count });
    return desk;
  }

  it('works as before, and says that there is nothing to undo', () => {
    const desk = old(8);
    const id = idOf(desk, 2);
    desk.ask('recordEvent', { id, event: 'replied' });
    expect(desk.cell(2, 'Stage')).toBe('Arranging');
    expect(desk.ask('getPerson', { id }).timeline.map(({ what }) => what)).toEqual(['They replied']);
    expect(desk.ask('undoLast', null).message).toMatch(/^There is nothing more to undo/);
    expect(desk.ask('getSidebar', null).undo).toBe('');
  });

  it('gets the columns at set-up, and then it can', () => {
    const desk = old(8);
    expect(desk.do('setUpSpreadsheet').message).toMatch('From now on your last action can be taken back');
    expect(desk.do('setUpSpreadsheet').message).toMatch('Everything was already set up');
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
    desk.ask('undoLast', null);
    expect(desk.cell(2, 'Stage')).toBe('Contacted');
  });
});
