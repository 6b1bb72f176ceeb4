import { describe, expect, it } from 'vitest';
import { clickTodo } from '../../../src/domain/todoClick.ts';
import { day, person } from '../plan/people.ts';

const today = day('2026-11-22');
const ana = person({ lastContact: '2026-11-01' });

describe('a click on a to-do', () => {
  it('brings it into a state that begins today, and is no contact with its person', () => {
    expect(clickTodo({ state: 'Done' }, ana, today)).toStrictEqual({
      todo: { state: 'Done', since: today },
      person: {},
    });
  });

  it('that tells its person how it stands leaves the state, and is a contact', () => {
    expect(clickTodo({ told: true }, ana, today)).toStrictEqual({
      todo: { told: today },
      person: { lastContact: today },
    });
  });

  it('can do both', () => {
    expect(clickTodo({ state: 'Shown', told: true }, ana, today)).toStrictEqual({
      todo: { state: 'Shown', since: today, told: today },
      person: { lastContact: today },
    });
  });

  it('may be about nobody in the sheet', () => {
    expect(clickTodo({ told: true }, null, today)).toStrictEqual({ todo: { told: today }, person: {} });
  });

  it('never takes Last contact back', () => {
    const later = person({ lastContact: '2026-11-22' });
    expect(clickTodo({ told: true }, later, today).person).toStrictEqual({});
  });
});
