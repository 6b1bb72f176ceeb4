/** Erase a person: nothing of them is left in any cell of any tab, wherever Google stopped it in between. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';
import { idOf, introduced, left, prepared } from './eraseDesk.ts';

describe('the question', () => {
  it('says what would go and what stays', () => {
    const desk = prepared();
    desk.type(3, 'Introduced by', 'Zelda  QUINT');
    desk.type(3, 'Notes', 'not Zeldaquint');
    const preview = desk.ask('previewErase', { id: idOf(desk, 2) });
    expect(preview).toMatchObject({ name: 'Zelda Quint', row: 2, todos: 2, introduced: 1, mentions: 0 });
    expect(preview.history).toBeGreaterThan(6);
  });

  it('writes nothing', () => {
    const desk = prepared();
    const before = left(desk);
    desk.ask('previewErase', { id: idOf(desk, 2) });
    expect(left(desk)).toEqual(before);
  });
});

describe('erasing', () => {
  it('leaves nothing of the person, and says what it did not touch', () => {
    const desk = prepared();
    const id = idOf(desk, 2);
    const { message, done } = desk.ask('erasePerson', { id });
    expect(left(desk, [id])).toEqual([]);
    expect(done).toEqual([
      'Row 2 of "Contacts"',
      '2 to-dos',
      expect.stringMatching(/^\d+ lines of what happened$/),
    ]);
    expect(message).toMatch(/^Zelda Quint was erased: .* Drafts and mail stay in Gmail\./);
  });

  it('leaves everybody else as they are, with their to-dos and what happened', () => {
    const desk = prepared();
    const [, row] = desk.table(['Name', 'Email', 'Stage', 'Notes', 'ID']);
    const bo = idOf(desk, 3);
    desk.ask('erasePerson', { id: idOf(desk, 2) });
    expect(desk.table(['Name', 'Email', 'Stage', 'Notes', 'ID'])).toEqual([row]);
    const { tasks, timeline } = desk.ask('getPerson', { id: bo });
    expect(tasks.map(({ what }) => what)).toEqual(['read a book']);
    expect(timeline.map(({ what }) => what)).toEqual(['New to-do: Advice (read a book)']);
  });

  it('rows of others that name the person stay, and are counted', () => {
    const desk = prepared();
    desk.type(3, 'Introduced by', 'Zelda Quint');
    expect(desk.ask('erasePerson', { id: idOf(desk, 2) }).message).toMatch(
      '1 row of others still names them.',
    );
    expect(left(desk)).toEqual(['Contacts 2: Zelda Quint  ']);
  });

  it.each<[string, (desk: Desk) => void]>([
    ['people were sorted', (desk) => desk.reverse()],
    ['a row was inserted', (desk) => desk.insertRow(2)],
    [
      'a column was moved',
      (desk) => {
        const at = desk.column('Introduced by');
        desk.sheet().restructure({ kind: 'move', dimension: 'COLUMNS', at, count: 1, to: 1 });
      },
    ],
    [
      'a column was renamed',
      (desk) => desk.fillAt('Contacts', 1, desk.column('Introduced by'), [['Door opener']]),
    ],
    [
      'to-dos moved',
      (desk) =>
        desk.sheet('To-dos').restructure({
          ...{ kind: 'insert', dimension: 'ROWS', at: 2, count: 1, inherit: 'after' },
        }),
    ],
  ])('is the same where %s after it was asked for', (_, change) => {
    const desk = prepared();
    desk.type(3, 'Introduced by', 'Zelda Quint');
    const id = idOf(desk, 2);
    desk.ask('previewErase', { id });
    change(desk);
    desk.ask('erasePerson', { id, clearIntroducedBy: true });
    expect(left(desk, [id])).toEqual([]);
    expect(
      desk
        .table(['Name'])
        .flat()
        .filter((name) => name !== ''),
    ).toEqual(['Bo']);
  });

  it('clears the name from Introduced by when asked to, with what is asked for because of it', () => {
    const desk = prepared();
    desk.do(
      'importContacts',
      'Name,Email,Introduced by,Notes\nCy,cy@x.org,Zelda Quint & Bo,\nDi,di@x.org,,knows Zelda Quint',
    );
    desk.type(3, 'Introduced by', 'zelda quint');
    desk.type(3, 'Stage', 'Ask for introduction');
    const bo = idOf(desk, 3);
    expect(desk.cell(3, 'Next action')).toContain('zelda quint');
    expect(desk.ask('previewErase', { id: idOf(desk, 2) })).toMatchObject({ introduced: 1, mentions: 2 });
    const { message } = desk.ask('erasePerson', { id: idOf(desk, 2), clearIntroducedBy: true });
    expect(message).toMatch('Introduced by in 1 row of others');
    expect(message).toMatch('2 rows of others still name them.');
    expect(desk.table(['Name', 'Introduced by', 'Notes'])).toEqual([
      ['Bo', '', ''],
      ['Cy', 'Zelda Quint & Bo', ''],
      ['Di', '', 'knows Zelda Quint'],
    ]);
    expect(desk.cell(2, 'Next action')).not.toMatch(/zelda/i);
    const { timeline } = desk.ask('getPerson', { id: bo });
    expect(timeline[0]?.what).toBe('Introduced by was emptied: that person was erased');
  });

  it('no line of what happened to others names the person any more', () => {
    const desk = prepared();
    const id = idOf(desk, 3);
    desk.ask('saveNotes', { id, notes: 'met Zelda Quint', base: '' });
    desk.ask('addTodo', { personId: id, kind: 'Advice', what: 'thank Zelda Quint', by: '' });
    desk.ask('recordEvent', { id, event: 'retry', text: 'Zelda Quint told me' });
    desk.ask('recordEvent', { id, event: 'retry', text: 'another reason' });
    desk.ask('erasePerson', { id: idOf(desk, 2) });
    const tabs = left(desk).map((cell) => cell.replace(/ \d+:.*/, ''));
    expect([...new Set(tabs)]).toEqual(['Contacts', 'To-dos']);
  });

  it('cannot be undone, and nothing before it either: undo records may hold something of the person', () => {
    const desk = prepared();
    desk.ask('erasePerson', { id: idOf(desk, 2) });
    expect(desk.ask('undoLast', null).message).toMatch('What was done before a person was erased stays');
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'replied' });
    expect(desk.ask('undoLast', null).message).toMatch('Taken back: They replied');
  });

  it('an older tab without undo records is emptied too', () => {
    const desk = prepared();
    const activity = desk.sheet('Activity');
    activity.restructure({ kind: 'delete', dimension: 'COLUMNS', at: 9, count: activity.maxColumns - 8 });
    desk.ask('erasePerson', { id: idOf(desk, 2) });
    expect(left(desk)).toEqual([]);
  });

  it('the only person in the sheet goes too', () => {
    const desk = new Desk({ contacts: 'Name,Email\nZelda Quint,zelda@example.org' });
    const sheet = desk.sheet();
    sheet.restructure({ kind: 'delete', dimension: 'ROWS', at: 3, count: sheet.maxRows - 2 });
    desk.ask('erasePerson', { id: idOf(desk, 2) });
    expect(left(desk)).toEqual([]);
    expect(desk.do('importContacts', 'Name\nCy').message).toBe('1 person added.');
  });

  it('somebody who is not there is told', () => {
    const desk = prepared();
    expect(desk.refusal('erasePerson', { id: 'nobody' }).code).toBe('gone');
    expect(desk.refusal('previewErase', { id: '' }).code).toBe('gone');
  });
});

describe('when something goes wrong', () => {
  it('an erasing that was stopped after its first row went is completed by a second click', () => {
    const desk = introduced();
    const request = { id: idOf(desk, 2), clearIntroducedBy: true };
    const faults = [{ method: 'Sheet.deleteRow', nth: 1, when: 'after', error: { kill: true } }] as const;
    expect(
      desk.run('erasePerson', [JSON.stringify(request)], { origin: 'page', faults }).error,
    ).not.toBeNull();
    desk.ask('erasePerson', request);
    expect(left(desk, [request.id])).toEqual([]);
  });

  it('someone who sorts while Introduced by is cleared loses nothing, and it is cleared where it belongs', () => {
    const desk = introduced();
    desk.do('importContacts', 'Name,Email,Introduced by\nAl,al@x.org,Cy');
    const id = idOf(desk, 2);
    const between = [{ method: 'Range.setValues', nth: 1, callback: () => desk.reverse() }];
    const request = JSON.stringify({ id, clearIntroducedBy: true });
    expect(desk.run('erasePerson', [request], { origin: 'page', between }).error).toBeNull();
    expect(desk.table(['Name', 'Introduced by']).sort()).toEqual([
      ['Al', 'Cy'],
      ['Bo', ''],
    ]);
  });

  it('a row that was deleted in the place of another comes back, at the end of the grid too', () => {
    const desk = prepared();
    const id = idOf(desk, 2);
    const sheet = desk.sheet();
    desk.sortBy('Name');
    sheet.restructure({ kind: 'delete', dimension: 'ROWS', at: 4, count: sheet.maxRows - 3 });
    const between = [{ method: 'Sheet.deleteRow', nth: 3, callback: () => desk.reverse() }];
    desk.run('erasePerson', [JSON.stringify({ id })], { origin: 'page', between });
    expect(desk.table(['Name', 'Email'])).toEqual([['Bo', 'bo@example.org']]);
  });

  it('someone who sorts or inserts in the same blink loses no row', () => {
    for (const [tab, nth] of [
      ['To-dos', 2],
      ['Contacts', 3],
    ] as const) {
      const desk = prepared();
      const id = idOf(desk, 2);
      const own = desk.sheet().lastColumn() + 1;
      desk.fillAt('Contacts', 3, own, [['=ROW()']]);
      const callback = (): void => {
        if (tab === 'Contacts') desk.sortBy('Name');
        else
          desk
            .sheet(tab)
            .restructure({ kind: 'insert', dimension: 'ROWS', at: 2, count: 1, inherit: 'after' });
      };
      const between = [{ method: 'Sheet.deleteRow', nth, callback }];
      const { error } = desk.run('erasePerson', [JSON.stringify({ id })], { origin: 'page', between });
      expect(error).toBeNull();
      expect([tab, left(desk, [id])]).toEqual([tab, []]);
      expect([tab, desk.table(['Name']).flat()]).toEqual([tab, ['Bo']]);
      expect(desk.sheet().formula(2, own)).toBe('=ROW()');
      expect(desk.cell(2, 'Email')).toBe('bo@example.org');
      expect(desk.ask('getPerson', { id: idOf(desk, 2) }).tasks).toHaveLength(1);
    }
  });
});
