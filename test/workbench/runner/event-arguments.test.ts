import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../workbench/emulator/create-world.ts';
import { handlerCall } from '../../../workbench/runner/event-arguments.ts';

const world = () => {
  const made = createWorld();
  made.book.insertSheet('Contacts');
  return made;
};
const edit = (
  rowStart: number,
  rowEnd: number,
  columnStart: number,
  columnEnd: number,
  sheet = 'Contacts',
) => ({
  kind: 'edit',
  sheet,
  rowStart,
  rowEnd,
  columnStart,
  columnEnd,
});

describe('the event of onEdit', () => {
  it.each([
    [{ sheet: 'Contacts', range: 'F2:F5' }, edit(2, 5, 6, 6)],
    [{ range: 'Contacts!F2' }, edit(2, 2, 6, 6)],
    [{ range: "'Contacts'!A1:B2" }, edit(1, 2, 1, 2)],
    [{ sheet: 'Contacts', range: '3:4' }, edit(3, 4, 1, 26)],
    [{ sheet: 'Contacts', range: 'B:B' }, edit(1, 1000, 2, 2)],
    [{ sheet: 'Contacts', rowStart: 2, rowEnd: 9, columnStart: 1, columnEnd: 3 }, edit(2, 9, 1, 3)],
    [{ sheet: 'Contacts', range: { rowStart: 2, columnStart: 6 } }, edit(2, 2, 6, 6)],
    [{ range: 'A1' }, edit(1, 1, 1, 1, 'Sheet1')],
    [{}, edit(1, 1, 1, 1, 'Sheet1')],
    [
      { range: 'A1', value: 3, oldValue: 'x' },
      { ...edit(1, 1, 1, 1, 'Sheet1'), value: '3', oldValue: 'x' },
    ],
  ])('%j', (given, event) => {
    expect(handlerCall(world(), 'onEdit', [given])).toEqual({
      event,
      origin: 'simple-trigger',
      authMode: 'LIMITED',
    });
  });

  it.each([
    [{ range: 'F2 and F3' }, '"F2 and F3" is not a range. Write it like F2 or Contacts!F2:F5.'],
    [{ sheet: 'People', range: 'F2' }, 'There is no tab "People" to edit.'],
  ])('refuses %j', (given, message) => {
    expect(() => handlerCall(world(), 'onEdit', [given])).toThrow(message);
  });
});

describe('the events of other handlers', () => {
  it.each([
    ['onOpen', null, { event: { kind: 'open' }, origin: 'simple-trigger', authMode: 'LIMITED' }],
    [
      'onOpen',
      [{ authMode: 'NONE' }],
      { event: { kind: 'open' }, origin: 'simple-trigger', authMode: 'NONE' },
    ],
    ['onInstall', null, { event: { kind: 'install' }, origin: 'menu', authMode: 'FULL' }],
    [
      'refreshFollowUps',
      null,
      { event: { kind: 'clock', triggerId: '0' }, origin: 'trigger', authMode: 'FULL' },
    ],
    ['refreshFollowUps', [{ a: 1 }], { origin: 'trigger', authMode: 'FULL' }],
    ['draftThankYous', null, null],
  ])('%s %j', (name, args, call) => {
    expect(handlerCall(world(), name, args)).toEqual(call);
  });

  it('whatever a trigger calls is a handler', () => {
    const here = world();
    const trigger = {
      id: '7',
      function: 'nightly',
      type: 'CLOCK',
      owner: 'me@example.com',
      hour: 3,
      everyHours: null,
      everyDays: 1,
      timeZone: 'UTC',
      minute: null,
      everyMinutes: null,
      due: null,
    } as const;
    here.triggers.push(trigger);
    expect(handlerCall(here, 'nightly', null)).toMatchObject({
      event: { kind: 'clock', triggerId: '7' },
      origin: 'trigger',
    });
  });
});
