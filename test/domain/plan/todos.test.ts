import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import type { TaskOffer } from '../../../src/domain/campaign.ts';
import { TODO_KINDS, TODO_STATES, type TodoKind, type TodoState } from '../../../src/domain/todoColumns.ts';
import { TODO_RULES } from '../../../src/domain/plan/todoRules.ts';
import { zone, ZONES } from '../zones.ts';
import { type Around, planAll, type Told, type ToldTodo } from './people.ts';

/** Monday. */
const SINCE = '2026-11-02';
const NOW = '2026-11-10';
const ANA: Told = { stage: 'Parked' };

const of = (kind: TodoKind, state: TodoState, more: ToldTodo = {}): ToldTodo => ({
  kind,
  state,
  since: SINCE,
  ...more,
});

function planned(told: ToldTodo, now = NOW, around: Around = {}) {
  const { todos, tasks } = planAll([ANA], now, { ...around, todos: [told] });
  const [row] = todos;
  const [task] = tasks.filter(({ todo }) => todo === 0);
  return { row, task, due: row?.due?.kind === 'day' ? isoDay(row.due.day) : null };
}

describe('what each open to-do asks for, and by when', () => {
  it.each<[TodoKind, TodoState, string, string | null]>([
    ['Advice', 'To do', 'Act on their advice, or decide not to', '2026-11-23'],
    ['Advice', 'Doing', 'Finish what they advised, or decide not to', '2026-11-23'],
    ['Advice', 'Done', 'Tell them what came of their advice', '2026-11-05'],
    ['I promised', 'To do', 'Keep your promise', '2026-11-04'],
    ['They promised', 'Waiting', 'Remind them gently, once', '2026-11-11'],
    ['Introduction', 'To ask', 'Ask for the introduction', '2026-11-02'],
    ['Introduction', 'Asked', 'Remind the introducer, once', '2026-11-09'],
    ['Introduction', 'Agreed', 'Remind the introducer, once', '2026-11-09'],
    [
      'Introduction',
      'Reminded',
      'Ask whether you may write directly, or find another introducer',
      '2026-11-09',
    ],
    ['Open offer', 'To do', 'Take up their offer to talk', '2026-11-04'],
    ['Tell introducer', 'To do', 'Tell the introducer how it goes', '2026-11-02'],
    ['Second person', 'To do', 'Find a second person there', '2026-11-02'],
    ['Résumé', 'May ask', 'Ask whether they would look at your résumé', null],
    ['Résumé', 'Requested', 'Send your résumé as a PDF', '2026-11-03'],
    ['Résumé', 'Sent', '', null],
    ['Résumé', 'Critique received', 'Thank them for the critique', '2026-11-03'],
    ['Résumé', 'Revised', 'Show them what you changed', '2026-11-09'],
    ['Mentor', 'Potential', '', null],
    ['Mentor', 'Candidate', 'Ask for regular advice, with a goal', null],
    ['Mentor', 'Asked', '', null],
    ['Mentor', 'Mentor', '', null],
    ['Opportunity', 'Heard', 'Ask whether you may pursue it', '2026-11-04'],
    ['Opportunity', 'Asked', '', null],
    ['Opportunity', 'Applied', '', null],
    ['Opportunity', 'Interview', 'Thank the person you have this interview from', '2026-11-03'],
    ['Opportunity', 'Offer', 'Tell the person you have this offer from', '2026-11-04'],
    ['Opportunity', 'Accepted', 'Tell everyone who helped, and thank them', '2026-11-05'],
    ['Pay it forward', 'To do', 'Help someone as you were helped', null],
    ['They asked me', 'Asked', 'Answer them', '2026-11-03'],
    ['They asked me', 'Helped', '', null],
    ['Job search', 'Waiting', '', null],
    ['They moved it', 'To do', 'Offer three new times', '2026-11-02'],
    ['They moved it', 'Wrote', 'Ask once more for a date, and offer a phone call', '2026-11-05'],
    ['They moved it', 'Wrote again', 'Park, or try someone else there', '2026-11-11'],
    ['I moved it', 'To do', 'Offer three new times', '2026-11-02'],
    ['They did not appear', 'To do', 'Write a short note without blame, and offer new times', '2026-11-02'],
    ['They did not appear', 'Wrote', 'Write once more and offer three times', '2026-11-04'],
    ['They did not appear', 'Wrote again', 'Park, or try someone else there', '2026-11-09'],
    ['I missed it', 'To do', 'Apologize and offer new times', '2026-11-02'],
    ['I missed it', 'Wrote', 'Ask once more for a date, and offer a phone call', '2026-11-05'],
    ['Out of office', 'Away', '', null],
    ['Wrong person', 'To do', 'Add the person they named', '2026-11-03'],
    ['Left the organization', 'To do', 'Find out where they went, and congratulate them', '2026-11-09'],
    ['Other', 'To do', 'Do it', null],
  ])('%s, %s: %s', (kind, state, action, due) => {
    const { row, due: on } = planned(of(kind, state));
    expect([row?.nextAction, on, row?.status]).toEqual([action, due, '']);
  });

  it('every other state is closed: nothing is asked, and no task stands', () => {
    for (const kind of TODO_KINDS) {
      const rules: object = TODO_RULES[kind];
      for (const state of TODO_STATES[kind].filter((each) => !(each in rules))) {
        const { row, task } = planned(of(kind, state));
        expect([kind, state, row?.nextAction, row?.due, task]).toEqual([kind, state, '', null, undefined]);
      }
    }
  });
});

it.each(ZONES)('a to-do is due and overdue at midnight in %s, across changes of the clock', (where) => {
  for (const [since, before, on, after] of [
    ['2026-03-05', '2026-03-08', '2026-03-09', '2026-03-10'],
    ['2026-03-26', '2026-03-29', '2026-03-30', '2026-03-31'],
    ['2026-10-22', '2026-10-25', '2026-10-26', '2026-10-27'],
    ['2026-10-29', '2026-11-01', '2026-11-02', '2026-11-03'],
    ['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01'],
  ]) {
    const says = (now: string) => {
      const { task } = planned(of('I promised', 'To do', { since: since ?? '' }), now, { zone: zone(where) });
      return [task?.status, task?.urgency];
    };
    expect([`${before}T23:59`, `${on}T00:00`, `${on}T23:59`, `${after}T00:00`].map(says)).toEqual([
      ['Due in 1 day', 0],
      ['Due today', 1],
      ['Due today', 1],
      ['Overdue 1 day', 2],
    ]);
  }
});

describe('the person’s own words and dates', () => {
  it('stand behind the action, on one line and not too long; in the tab they have a column', () => {
    const { row, task } = planned(of('I promised', 'To do', { what: 'send\nthe   article' }));
    expect(task?.action).toBe('Keep your promise: send the article');
    expect(row?.nextAction).toBe('Keep your promise');
    const long = planned(of('I promised', 'To do', { what: 'x'.repeat(500) })).task?.action ?? '';
    expect(long).toBe(`Keep your promise: ${'x'.repeat(80)}…`);
  });

  it('By goes before the rule, and moves off a free day', () => {
    expect(planned(of('I promised', 'To do', { by: '2026-11-20' })).due).toBe('2026-11-20');
    expect(planned(of('I promised', 'To do', { by: '2026-11-21' })).due).toBe('2026-11-23');
    expect(planned(of('Other', 'To do', { by: '2026-11-20' })).due).toBe('2026-11-20');
    expect(planned(of('Out of office', 'Away', { by: '2026-11-20' })).due).toBeNull();
  });

  it('the numbers of Settings are used', () => {
    const settings = { adviceWithin: 10, promiseWithin: 5, remindAfter: 3, introducerAfter: 2 };
    const due = (kind: TodoKind, state: TodoState) => planned(of(kind, state), NOW, { settings }).due;
    expect([
      due('Advice', 'To do'),
      due('I promised', 'To do'),
      due('They promised', 'Waiting'),
      due('Introduction', 'Asked'),
    ]).toEqual(['2026-11-12', '2026-11-09', '2026-11-05', '2026-11-04']);
  });
});

describe('telling the person it came from', () => {
  const offers = (told: ToldTodo): readonly TaskOffer[] => planned(told).task?.offers ?? [];

  it('closes advice that was acted on', () => {
    expect(offers(of('Advice', 'Done'))[0]).toEqual({ kind: 'told', primary: true });
    expect(planned(of('Advice', 'Done', { told: '2026-11-01' })).task).toBeDefined();
    expect(planned(of('Advice', 'Done', { told: SINCE })).task).toBeUndefined();
  });

  it('after the thanks for a critique the résumé is revised within a week', () => {
    const { row, due } = planned(of('Résumé', 'Critique received', { told: SINCE }));
    expect([row?.nextAction, due]).toEqual(['Revise your résumé', '2026-11-09']);
  });

  it.each<[TodoState, TodoState]>([
    ['Interview', 'Offer'],
    ['Offer', 'Accepted'],
  ])('an opportunity at %s waits for %s once they know', (state, next) => {
    const { row, task } = planned(of('Opportunity', state, { told: '2026-11-03' }));
    expect(row?.nextAction).toBe('');
    expect(task?.offers[0]).toEqual({ kind: 'state', todo: 'Opportunity', state: next, primary: true });
  });

  it('the origin stays with the opportunity, months later too', () => {
    const { row } = planned(of('Opportunity', 'Accepted'), '2027-06-01');
    expect(row?.contact).toBe(0);
  });
});

describe('what cannot be used is said in Status', () => {
  it.each<[ToldTodo, string]>([
    [{ what: 'send the article' }, 'Kind: choose one from the list'],
    [{ kind: 'Advice', since: SINCE }, 'State: choose one, for example To do'],
    [of('Advice', 'Waiting'), 'State: Advice can be To do, Doing, Done, Decided not to'],
    [{ kind: 'I promised', state: 'To do' }, 'Fill in Since: the day it came to this'],
    [
      of('Advice', 'To do', { personId: '', person: 'Nobody Known' }),
      'Person: nobody in Contacts has this name',
    ],
    [
      of('Advice', 'To do', { problems: [{ column: 'by', text: 'soon', message: '"soon" is not a date.' }] }),
      'By: "soon" is not a date',
    ],
    [{}, ''],
    [{ kind: 'I promised', state: 'To do', by: '2026-11-20' }, ''],
    [of('They asked me', 'Asked', { personId: '', person: 'Nobody Known' }), ''],
  ])('%o: %s', (told, status) => {
    expect(planned(told).row?.status).toBe(status);
  });
});

describe('whom a to-do is about', () => {
  const people: Told[] = [
    { id: 'a1', name: 'Ana  García', email: 'ana@example.com' },
    { id: 'b2', name: 'Ben Ito', email: 'ben@example.com' },
    { id: 'c3', name: 'ben ito' },
  ];
  it.each<[ToldTodo, number | null, string]>([
    [{ personId: 'b2', person: 'Ana García' }, 0, ''],
    [{ personId: '', person: 'ana garcia' }, 0, ''],
    [{ personId: 'gone', person: 'ANA GARCÍA' }, 0, ''],
    [{ personId: '', person: 'BEN@example.com' }, 1, ''],
    [{ personId: '', person: 'Ben Ito' }, null, 'Person: 2 people have this name; type the e-mail address'],
    [{ personId: '', person: '' }, null, ''],
  ])('%o', (told, contact, status) => {
    const [row] = planAll(people, NOW, { todos: [of('Advice', 'To do', told)] }).todos;
    expect([row?.contact, row?.status]).toEqual([contact, status]);
  });
});

describe('in Today', () => {
  const lines = (people: Told[], todos: ToldTodo[], now = NOW, around: Around = {}) => {
    const planned = planAll(people, now, { ...around, todos });
    return planned.today.map(({ contact, task, priority }) => {
      const action = task === null ? planned.people[contact ?? 0]?.nextAction : planned.tasks[task]?.action;
      return `${String(priority)} ${action ?? ''}`;
    });
  };

  it('stands what is overdue or due, in the order of what cannot wait', () => {
    const todos = [
      of('Advice', 'Done'),
      of('I promised', 'To do'),
      of('They asked me', 'Asked'),
      of('Résumé', 'Requested'),
      of('Opportunity', 'Interview'),
      of('Advice', 'To do'),
      of('Mentor', 'Candidate'),
    ];
    expect(lines([ANA], todos)).toEqual([
      '1 Answer them',
      '5 Keep your promise',
      '6 Thank the person you have this interview from',
      '8 Send your résumé as a PDF',
      '9 Tell them what came of their advice',
    ]);
  });

  it('a to-do that is the next action of its person stands once', () => {
    const wrapping: Told = { meeting: '2026-11-02T15:00', thanked: '2026-11-02', debriefed: '2026-11-02' };
    expect(lines([wrapping], [of('I promised', 'To do', { what: 'send it' })])).toEqual([
      '5 Keep your promise: send it',
    ]);
  });

  it('nothing about somebody who must not be contacted, or is closed, or is another’s', () => {
    const todos = [of('I promised', 'To do')];
    expect(lines([{ stage: 'Do not contact' }], todos)).toEqual([]);
    expect(lines([{ stage: 'Closed' }], todos)).toEqual([]);
  });
});
