/** Tasks in the sidebar: to-dos and duties about a person, one click on them, and to-dos typed there. */
import { describe, expect, it } from 'vitest';
import type { PersonView, TaskView } from '../../src/contract.ts';
import { Desk } from './desk.ts';

const PEOPLE = [
  'Name,Email,Organization,Stage,Contacted,Meeting,Thanked,Debriefed,Last contact',
  'Ana García,ana@example.org,Harbor Labs,Contacted,2026-11-10,,,,',
  'Bo Li,bo@example.org,Acme,Keep in touch,,2026-11-02 10:00,2026-11-02,2026-11-03,2026-11-03',
].join('\n');
const TODOS = [
  ['Read the study', 'Advice', 'Bo Li', 'Done', '2026-11-10'],
  ['Send the article', 'I promised', 'Bo Li', 'To do', '2026-11-20'],
  ['', 'Mentor', 'Bo Li', 'Potential', '2026-11-03'],
  ['Call back', 'They asked me', 'A neighbour', 'Asked', '2026-11-20'],
];

function deskWithTodos(): Desk {
  const desk = new Desk({ contacts: PEOPLE });
  desk.tab = 'To-dos';
  desk.paste(2, 'What', TODOS);
  return desk;
}

const idOf = (desk: Desk, row: number): string => desk.sheet('Contacts').displayed(row, 28);
const viewOf = (desk: Desk, row: number): PersonView => desk.ask('getPerson', { id: idOf(desk, row) });
const taskOf = ({ tasks }: PersonView, kind: TaskView['kind']): TaskView | undefined =>
  tasks.find((task) => task.kind === kind);

describe('the tasks about a person', () => {
  it('come by due date, what is only waited for last, with all that a page shows', () => {
    const desk = deskWithTodos();
    desk.paste(6, 'What', [['', 'Pay it forward', 'Bo Li', 'To do']]);
    const { tasks } = viewOf(desk, 3);
    expect(tasks.map(({ kind }) => kind)).toEqual(['Advice', 'I promised', 'Pay it forward', 'Mentor']);
    expect(tasks[1]).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{10}$/) as unknown,
      what: 'Send the article',
      state: 'To do',
      action: 'Keep your promise: Send the article',
      due: '2026-11-24',
      status: 'Due today',
      urgency: 1,
    });
    expect(tasks[3]).toMatchObject({ action: '', due: '' });
  });

  it('stand in Today beside the next actions; those about nobody in the sheet too', () => {
    const { today } = deskWithTodos().ask('getSidebar', null);
    const tasks = today.flatMap(({ id, name, task }) =>
      task === undefined ? [] : [[name, task.kind, id === '']],
    );
    expect(tasks).toContainEqual(['A neighbour', 'They asked me', true]);
    expect(tasks).toContainEqual(['Bo Li', 'I promised', false]);
  });

  it('of a row typed where onEdit does not run are known by an ID too', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.tab = 'To-dos';
    desk.write(2, 'What', TODOS);
    expect(taskOf(viewOf(desk, 3), 'Mentor')?.id).toBe(desk.cell(4, 'ID'));
    expect(desk.cell(4, 'ID')).not.toBe('');
  });
});

describe('one click', () => {
  it('brings a to-do into its next state from today on, is told in the timeline, and the plan follows', () => {
    const desk = deskWithTodos();
    const personId = idOf(desk, 3);
    const task = taskOf(viewOf(desk, 3), 'I promised');
    const view = desk.ask('changeTask', { id: task?.id, personId, kind: 'I promised', state: 'Done' });
    expect([desk.cell(3, 'State'), desk.cell(3, 'Since'), desk.cell(3, 'Next action')]).toEqual([
      'Done',
      '11/24/2026',
      '',
    ]);
    expect(view?.tasks.map(({ kind }) => kind)).toEqual(['Advice', 'Mentor']);
    expect(view?.timeline[0]?.what).toBe('I promised (Send the article): Done');
  });

  it('says that the person was told, which is being in touch', () => {
    const desk = deskWithTodos();
    const personId = idOf(desk, 3);
    const { id } = taskOf(viewOf(desk, 3), 'Advice') ?? { id: '' };
    const view = desk.ask('changeTask', { id, personId, kind: 'Advice', told: true });
    expect([desk.cell(2, 'Told'), desk.cell(2, 'Since'), desk.cell(2, 'State')]).toEqual([
      '11/24/2026',
      '11/10/2026',
      'Done',
    ]);
    expect(view?.facts).toContainEqual({ key: 'lastContact', label: 'Last contact', value: '2026-11-24' });
    expect(taskOf(viewOf(desk, 3), 'Advice')).toBeUndefined();
  });

  it('on a duty makes a row of it, and a second click does not make another', () => {
    const desk = deskWithTodos();
    const personId = idOf(desk, 2);
    const duty = taskOf(viewOf(desk, 2), 'Second person');
    expect([duty?.id, duty?.state, duty?.offers.length]).toEqual(['', '', 2]);
    const click = { id: '', personId, kind: 'Second person', state: 'Done' };
    const view = desk.ask('changeTask', click);
    desk.ask('changeTask', click);
    expect(desk.sheet().lastRow()).toBe(6);
    expect(['Kind', 'Person', 'State', 'Since', 'Person ID'].map((header) => desk.cell(6, header))).toEqual([
      'Second person',
      'Ana García',
      'Done',
      '11/24/2026',
      personId,
    ]);
    expect(view === null ? undefined : taskOf(view, 'Second person')).toBeUndefined();
  });

  it('on a to-do about nobody in the sheet answers with nobody', () => {
    const desk = deskWithTodos();
    const id = desk.cell(5, 'ID');
    expect(desk.ask('changeTask', { id, personId: '', kind: 'They asked me', state: 'Helped' })).toBeNull();
    expect(desk.cell(5, 'State')).toBe('Helped');
  });

  it('lands in the right row when the tab is sorted in the same blink', () => {
    const desk = deskWithTodos();
    const personId = idOf(desk, 3);
    const { id } = taskOf(viewOf(desk, 3), 'I promised') ?? { id: '' };
    const sort = { method: 'Range.setValues', nth: 1, callback: () => desk.sortBy('Kind') };
    const request = { id, personId, kind: 'I promised', state: 'Done' };
    expect(desk.call('changeTask', request, { between: [sort] }).ok).toBe(true);
    desk.do('refreshFollowUps');
    expect(desk.table(['What', 'Kind', 'State']).sort()).toEqual(
      TODOS.map(([what, kind, , state]) => [what, kind, kind === 'I promised' ? 'Done' : state]).sort(),
    );
  });

  it.each([
    [
      { kind: 'Advice', state: 'Offer' },
      'bad-input',
      '"Offer" is not a state of Advice. Nothing was changed.',
    ],
    [
      { kind: 'Homework', state: 'Done' },
      'bad-input',
      '"Homework" is not a kind of to-do. Nothing was changed.',
    ],
    [
      { kind: 'toString', state: 'Done' },
      'bad-input',
      '"toString" is not a kind of to-do. Nothing was changed.',
    ],
    [
      { id: 'gone', kind: 'Advice', state: 'Done' },
      'gone',
      'This to-do is no longer in the sheet. Nothing was changed.',
    ],
  ])('%j is refused in words', (request, code, message) => {
    const desk = deskWithTodos();
    const before = JSON.stringify(desk.sheet().saved());
    const refused = desk.refusal('changeTask', {
      id: desk.cell(2, 'ID'),
      personId: idOf(desk, 3),
      ...request,
    });
    expect(refused).toMatchObject({ code, message });
    expect(JSON.stringify(desk.sheet().saved())).toBe(before);
  });
});

describe('a to-do typed in the sidebar', () => {
  it('begins today in the first state of its kind, below the others, and is text whatever it looks like', () => {
    const desk = deskWithTodos();
    const what = '=HYPERLINK("http://x")';
    const request = { personId: idOf(desk, 2), kind: 'I promised', what: ` ${what} `, by: '2026-12-01' };
    const view = desk.ask('addTodo', request);
    expect(['What', 'Kind', 'Person', 'State', 'Since', 'By'].map((header) => desk.cell(6, header))).toEqual([
      what,
      'I promised',
      'Ana García',
      'To do',
      '11/24/2026',
      '12/01/2026',
    ]);
    expect(desk.sheet().formula(6, 1)).toBe('');
    expect(taskOf(view, 'I promised')).toMatchObject({ what, due: '2026-12-01' });
    expect(view.timeline[0]?.what).toBe(`New to-do: I promised (${what})`);
  });

  it.each([
    [{ by: 'soon' }, 'bad-input', '"soon" is not a date. Nothing was added. Choose a day and try again.'],
    [{ kind: 'Homework' }, 'bad-input', '"Homework" is not a kind of to-do. Nothing was changed.'],
    [
      { personId: 'gone' },
      'gone',
      'This person is no longer in the sheet. Nothing was added. Choose another row.',
    ],
  ])('with %j is refused in words', (odd, code, message) => {
    const desk = deskWithTodos();
    const request = { personId: idOf(desk, 2), kind: 'Advice', what: 'Read', by: '', ...odd };
    expect(desk.refusal('addTodo', request)).toMatchObject({ code, message });
    expect(desk.sheet().lastRow()).toBe(5);
  });

  it('in a spreadsheet without the tab is told what to do', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.world.book.deleteSheet(desk.sheet('To-dos'));
    const request = { personId: idOf(desk, 2), kind: 'Advice', what: 'Read', by: '' };
    expect(desk.refusal('addTodo', request).message).toMatch(/no tab "To-dos" of Interviews yet.*Set up/);
  });
});
