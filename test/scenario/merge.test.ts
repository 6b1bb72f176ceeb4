/** Merge duplicates: two rows of one person become one, with nothing lost, and come apart again. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';
import { idOf, KEPT, merge, pairOf, PEOPLE, people, prepared, requestOf, seen } from './mergeDesk.ts';

function moveFirst(desk: Desk, header: string): void {
  const at = desk.column(header);
  desk.sheet().restructure({ kind: 'move', dimension: 'COLUMNS', at, count: 1, to: 1 });
}

describe('the preview', () => {
  it('shows pairs side by side, with what goes along', () => {
    const desk = prepared();
    const { me, pairs } = desk.ask('previewMerges', null);
    expect(me).toBe('me@example.com');
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({
      why: 'same e-mail',
      keep: { id: idOf(desk, 2), row: 2, name: 'Ana García', todos: 1 },
      drop: { id: idOf(desk, 4), row: 4, name: 'Ana G.', todos: 2, history: 3 },
    });
    const fields = pairs[0]?.fields.map(({ header, keep, drop, chosen }) => [header, keep, drop, chosen]);
    expect(fields).toEqual([
      ['Name', 'Ana García', 'Ana G.', 'keep'],
      ['Email', 'ana@example.org', 'ana@example.org', 'keep'],
      ['Organization', 'Acme', '', 'keep'],
      ['Role', 'Designer', 'Lead designer', 'keep'],
      ['Stage', 'Contacted', 'Met', 'drop'],
      ['Last contact', '2026-11-10', '2026-11-20', 'drop'],
      ['Meeting', '', '2026-11-20 15:00', 'drop'],
      ['Notes', 'first', 'second', 'keep'],
      ['Contacted', '2026-11-10', '', 'keep'],
      ['Debriefed', '', '2026-11-24', 'drop'],
      ['Owner', 'me@example.com', 'me@example.com', 'keep'],
      ['Score', '5', '7', 'keep'],
      ['Friend', 'TRUE', '', 'keep'],
      ['Column AG', 'x', '', 'keep'],
      ['Column AH', '', '4ana@example.org', 'drop'],
    ]);
  });

  it('is empty where nobody is there twice', () => {
    expect(new Desk({ contacts: PEOPLE }).ask('previewMerges', null).pairs).toEqual([]);
  });

  it('writes nothing', () => {
    const desk = prepared();
    const before = [seen(desk), seen(desk, 'Activity')];
    desk.ask('previewMerges', null);
    expect([seen(desk), seen(desk, 'Activity')]).toEqual(before);
  });
});

describe('somebody who has another address now', () => {
  const BOUNCED = 'Ana,ana@old.example.org,Acme,Engineer,Bounced,2026-11-10';

  it('is proposed, with the new address, and merged', () => {
    const desk = new Desk({ contacts: `Name,Email,Organization,Role,Stage,Contacted\n${BOUNCED}` });
    // Import asks nobody, so it takes them for two.
    const added = desk.do(
      'importContacts',
      'Name,Email,Organization,Stage\nAna,ana@new.example.org,Acme,Idea',
    );
    expect(added.message).toBe('1 person added.');
    const pair = pairOf(desk);
    expect(pair.why).toBe('same name and organization');
    desk.ask('mergePeople', requestOf(pair));
    expect(desk.table(['Name', 'Email', 'Stage', 'Role'])).toEqual([
      ['Ana', 'ana@new.example.org', 'Idea', 'Engineer'],
    ]);
    expect(desk.cell(KEPT, 'Notes')).toContain('Email was ana@old.example.org');
  });
});

describe('a merge', () => {
  it('takes over what was chosen, keeps the rest in Notes, and deletes the other row', () => {
    const desk = prepared();
    const { message } = merge(desk, { Name: 'drop', Score: 'drop' });
    expect(message).toMatch(/^Ana G\. \(row 4\) was merged into Ana García \(row 2\), with 2 to-dos/);
    expect(desk.table(['Name'])).toEqual([['Ana G.'], ['Bo']]);
    expect(desk.row(KEPT)).toMatchObject({
      ...{ Name: 'Ana G.', Email: 'ana@example.org', Organization: 'Acme', Role: 'Designer', Stage: 'Met' },
      ...{ 'Last contact': '11/20/2026', Meeting: '11/20/2026 15:00', Contacted: '11/10/2026' },
      Debriefed: '11/24/2026',
    });
    expect(desk.cell(KEPT, 'Notes').split('\n')).toEqual([
      ...['first', 'second', 'Name was Ana García', 'Role was Lead designer', 'Stage was Contacted'],
      ...['Last contact was 2026-11-10', 'Score was 5', 'Note at Role: from her card'],
    ]);
    const sheet = desk.sheet();
    const own = desk.column('Score');
    expect(sheet.displayed(KEPT, own)).toBe('7');
    expect(sheet.formula(KEPT, own + 1)).toBe('=LEN(A2)');
    expect(sheet.formula(KEPT, own + 4)).toBe('=ROW()&B2');
  });

  it('its to-dos and its timeline go along, and the plan follows', () => {
    const desk = prepared();
    const id = idOf(desk, KEPT);
    merge(desk);
    const { tasks, timeline, nextAction } = desk.ask('getPerson', { id });
    expect(tasks.map(({ what }) => what).sort()).toEqual(['one', 'three', 'two']);
    expect(timeline.map(({ what }) => what)).toEqual([
      'Merged with Ana G.',
      'You noted what you learned',
      ...['New to-do: Advice (three)', 'New to-do: Advice (two)', 'New to-do: Advice (one)'],
    ]);
    expect(nextAction).toBe(desk.cell(KEPT, 'Next action'));
    expect(desk.ask('previewMerges', null).pairs).toEqual([]);
  });

  it('a message that was drafted for either is not drafted again', () => {
    const desk = prepared();
    desk.type(4, 'Email', '');
    desk.type(4, 'Debriefed', '');
    desk.type(4, 'Email', 'ana2@example.org');
    desk.do('draftThankYous');
    expect(desk.drafts()).toHaveLength(1);
    desk.type(4, 'Email', 'ana@example.org');
    merge(desk);
    expect(desk.cell(KEPT, 'Next action')).toBe('Send your draft');
    desk.do('draftThankYous');
    expect(desk.drafts()).toHaveLength(1);
  });

  it.each<[string, (desk: Desk) => void]>([
    ['a cell of the row that stays', (desk) => desk.type(2, 'Role', 'CTO')],
    ['a cell of the row that goes', (desk) => desk.type(4, 'Role', 'CTO')],
    ["a column of the person's own", (desk) => desk.fillAt('Contacts', 4, desk.column('Score'), [['8']])],
    ['a formula', (desk) => desk.fillAt('Contacts', 4, desk.column('Letters'), [['=LEN(B4)']])],
  ])('does nothing when someone changed %s since it was shown', (_, change) => {
    const desk = prepared();
    const request = requestOf(pairOf(desk));
    change(desk);
    const before = [seen(desk), seen(desk, 'To-dos'), seen(desk, 'Activity')];
    const { code, message } = desk.refusal('mergePeople', request);
    expect(code).toBe('gone');
    expect(message).toMatch('nothing was merged');
    expect([seen(desk), seen(desk, 'To-dos'), seen(desk, 'Activity')]).toEqual(before);
  });

  it('does nothing when one of the two is gone, or is the same row', () => {
    const desk = prepared();
    const request = requestOf(pairOf(desk));
    expect(desk.refusal('mergePeople', { ...request, drop: request.keep }).code).toBe('bad-input');
    desk.deleteRow(4);
    expect(desk.refusal('mergePeople', request).code).toBe('gone');
    expect(desk.table(['Name'])).toEqual([['Ana García'], ['Bo']]);
  });

  it('finds both rows where they are when they were sorted since', () => {
    const desk = prepared();
    const request = requestOf(pairOf(desk));
    desk.reverse();
    desk.ask('mergePeople', request);
    expect(desk.table(['Name']).flat()).toEqual(['Bo', 'Ana García']);
    expect(desk.cell(3, 'Stage')).toBe('Met');
  });

  it('is refused in words where Notes would not hold what differs', () => {
    const desk = prepared();
    desk.write(2, 'Notes', [['a'.repeat(30_000)]]);
    desk.write(4, 'Notes', [['b'.repeat(30_000)]]);
    const { code, message } = desk.refusal('mergePeople', requestOf(pairOf(desk)));
    expect([code, message]).toEqual(['bad-input', expect.stringMatching(/longer than a cell takes/)]);
    expect(desk.table(['Name'])).toHaveLength(3);
  });

  it('nobody is written to who may not be contacted: that stage wins', () => {
    const desk = prepared();
    desk.type(2, 'Stage', 'Do not contact');
    merge(desk);
    expect(desk.cell(KEPT, 'Stage')).toBe('Do not contact');
  });
});

describe('a merge is taken back', () => {
  it('with own columns, formulas, notes on cells, number formats and to-dos', () => {
    const desk = prepared();
    const before = people(desk);
    const todos = seen(desk, 'To-dos');
    const id = idOf(desk, 4);
    merge(desk, { Name: 'drop' });
    const { message, skipped } = desk.ask('undoLast', null);
    expect(skipped).toEqual([]);
    expect(message).toMatch(
      /^Taken back: Merged with Ana G\. \d+ cells put back\. The row that was merged is back, as row 4\.$/,
    );
    expect(people(desk)).toEqual(before);
    expect(seen(desk, 'To-dos')).toEqual(todos);
    expect(desk.sheet().displayed(4, desk.column('Score'))).toBe('7.00');
    const { timeline } = desk.ask('getPerson', { id });
    expect(timeline.map(({ what }) => what)).toContain('You noted what you learned');
    expect(pairOf(desk).drop.id).toBe(id);
  });

  it('below everybody who came since, with formulas that read there', () => {
    const desk = prepared();
    merge(desk);
    desk.type(4, 'Name', 'Zoe');
    expect(desk.ask('undoLast', null).message).toMatch('back, as row 5');
    const own = desk.column('Score');
    const formulas = [own + 1, own + 4].map((column) => desk.sheet().formula(5, column));
    expect(formulas).toEqual(['=LEN(A5)', '=ROW()&B5']);
  });

  it('what was changed in the row that stayed stays, and is named', () => {
    const desk = prepared();
    merge(desk);
    desk.type(KEPT, 'Stage', 'Keep in touch');
    const { skipped } = desk.ask('undoLast', null);
    expect(skipped).toEqual([{ who: 'Ana García (row 2)', why: 'Stage was changed since, so it stays' }]);
    expect(desk.cell(KEPT, 'Stage')).toBe('Keep in touch');
    expect(desk.table(['Name', 'Stage'])).toContainEqual(['Ana G.', 'Met']);
  });

  it.each<[string, (desk: Desk) => void]>([
    ['sorted', (desk) => desk.reverse()],
    ['moved down', (desk) => desk.insertRow(2)],
    ['with a column moved', (desk) => moveFirst(desk, 'Stage')],
    ["with a column of the person's own moved", (desk) => moveFirst(desk, 'Score')],
    ['with a column renamed', (desk) => desk.fillAt('Contacts', 1, desk.column('Email'), [['Mail']])],
  ])('with rows %s since', (_, change) => {
    const desk = prepared();
    const known = ['Name', 'Role', 'Stage', 'Notes', 'Last contact', 'Score', 'Friend'];
    const table = (): string[][] =>
      desk
        .table(known)
        .filter(([name]) => name !== '')
        .map((row) => row.map((text) => text.replace(/\.00$/, '')))
        .sort();
    const before = table();
    // The two columns without a header are known by all that stands left of them, so they are not for this.
    for (const row of [2, 4]) desk.fillAt('Contacts', row, desk.column('Friend') + 1, [['', '']]);
    merge(desk, { Name: 'drop', Score: 'drop' });
    change(desk);
    expect(desk.ask('undoLast', null).skipped).toEqual([]);
    expect(table()).toEqual(before);
  });

  it('also where the row that stayed was deleted since: the other one is back', () => {
    const desk = prepared();
    merge(desk);
    desk.deleteRow(KEPT);
    const { skipped } = desk.ask('undoLast', null);
    expect(skipped).toContainEqual({ who: 'A person', why: 'no longer in the sheet' });
    expect(desk.table(['Name', 'Email', 'Stage'])).toEqual([
      ['Bo', 'bo@example.org', 'Arranging'],
      ['Ana G.', 'ana@example.org', 'Met'],
    ]);
  });

  it('but for what somebody else did since, whose action is taken back before or after', () => {
    const desk = prepared();
    desk.letIn('editor', 'friend@example.com');
    const id = idOf(desk, KEPT);
    // A duty that follows from the stage has no words of its own.
    const advice = (): string[] =>
      desk
        .ask('getPerson', { id })
        .tasks.flatMap(({ kind, what }) => (kind === 'Advice' ? [what] : []))
        .sort();
    merge(desk);
    desk.user = 'friend@example.com';
    expect(desk.ask('getSidebar', null).undo).toBe('');
    desk.ask('setStage', { id, stage: 'Keep in touch' });
    desk.ask('addTodo', { personId: id, kind: 'Advice', what: 'four', by: '' });
    desk.user = 'me@example.com';
    const { skipped } = desk.ask('undoLast', null);
    expect(skipped).toEqual([{ who: 'Ana García (row 2)', why: 'Stage was changed since, so it stays' }]);
    expect(advice()).toEqual(['four', 'one']);
    desk.user = 'friend@example.com';
    desk.ask('undoLast', null);
    desk.ask('undoLast', null);
    expect(desk.cell(KEPT, 'Stage')).toBe('Met');
    expect(advice()).toEqual(['one']);
  });

  it('a column that was deleted since is named', () => {
    const desk = prepared();
    merge(desk);
    const at = desk.column('Score');
    desk.sheet().restructure({ kind: 'delete', dimension: 'COLUMNS', at, count: 1 });
    const { skipped } = desk.ask('undoLast', null);
    expect(skipped).toEqual(
      [
        ['Row 4', 'Score'],
        ['Row 4', 'Column 34'],
        ['Ana García (row 2)', 'Column 34'],
      ].map(([who, column]) => ({ who, why: `${column} was not put back, because the column is gone` })),
    );
  });
});

describe('when something goes wrong', () => {
  it('a merge that was stopped right before the row goes is completed by a second one', () => {
    const desk = prepared();
    const request = JSON.stringify(requestOf(pairOf(desk)));
    const faults = [{ method: 'Sheet.deleteRow', nth: 1, when: 'before', error: { kill: true } }] as const;
    expect(desk.run('mergePeople', [request], { origin: 'page', faults }).error).not.toBeNull();
    merge(desk);
    expect(desk.table(['Name', 'Stage'])).toEqual([
      ['Ana García', 'Met'],
      ['Bo', 'Arranging'],
    ]);
  });

  it('someone who sorts in the same blink loses no row', () => {
    for (const [method, nth] of [
      ...[1, 2, 3, 4].map((count) => ['Range.setValues', count] as const),
      ['Sheet.deleteRow', 1] as const,
    ]) {
      const desk = prepared();
      const between = [{ method, nth, callback: () => desk.reverse() }];
      const request = JSON.stringify(requestOf(pairOf(desk)));
      desk.run('mergePeople', [request], { origin: 'page', between });
      expect([method, nth, desk.table(['Name', 'Stage']).sort()]).toEqual([
        ...[method, nth],
        [
          ['Ana García', 'Met'],
          ['Bo', 'Arranging'],
        ],
      ]);
    }
  });

  it('someone who types into the row that goes, right before it goes, keeps it', () => {
    const desk = prepared();
    const request = JSON.stringify(requestOf(pairOf(desk)));
    const between = [
      { method: 'Range.setValues', nth: 2, callback: () => desk.write(4, 'Role', [['typed just now']]) },
    ];
    const { result } = desk.run('mergePeople', [request], { origin: 'page', between });
    expect(result).toMatch('is still there');
    expect(desk.cell(4, 'Role')).toBe('typed just now');
  });
});

it('two rows alone in the sheet can be merged, and the last row below the header deleted', () => {
  const desk = new Desk({ contacts: 'Name,Email\nAna,ana@example.org\nAna,' });
  desk.do('importContacts', 'Name,Email\nZoe,');
  desk.deleteRow(4);
  const sheet = desk.sheet();
  sheet.restructure({ kind: 'delete', dimension: 'ROWS', at: 4, count: sheet.maxRows - 3 });
  desk.type(3, 'Name', 'Ana');
  desk.type(3, 'Email', 'ana@example.org');
  merge(desk);
  expect(desk.table(['Name'])).toEqual([['Ana']]);
});
