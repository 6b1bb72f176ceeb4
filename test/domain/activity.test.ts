import { describe, expect, test } from 'vitest';
import { type Entry, idsOf, isNews, lastActionOf, linesAbout, standing } from '../../src/domain/activity.ts';
import type { Moment } from '../../src/domain/time.ts';

let clock = 0;
const line = (what: string, more: Partial<Entry> = {}): Entry => ({
  ...{ at: (clock += 1) as Moment, contactId: 'a', what, by: 'me', ...more },
});
const undone = (key: string): Entry => line(`undo ${key}`, { about: { kind: 'undo', key } });
const failed = (key: string): Entry => line(`failed ${key}`, { about: { kind: 'failed', key } });
const merged = (from: string, into: string, action: string): Entry =>
  line(`${from} into ${into}`, { contactId: into, about: { kind: 'merge', key: from }, action });
const draft = (what: string): Entry =>
  line(what, { message: { occasion: 'thank-you', key: 'k', state: 'made', draftId: 'd' } });
const people = (count: number, action: string): Entry =>
  line('people', { contactId: '', about: { kind: 'import', key: String(count) }, action });

describe('the lines that stand', () => {
  const words = (lines: readonly Entry[]): string[] =>
    standing(lines).map(({ what, contactId }) => `${contactId}: ${what}`);

  test.each<[string, Entry[], string[]]>([
    ['all', [line('one'), line('two', { action: '1' })], ['a: one', 'a: two']],
    ['not one that was taken back', [line('one', { action: '1' }), undone('1')], ['a: undo 1']],
    ['not one that did not happen', [line('one', { action: '1' }), failed('1')], ['a: failed 1']],
    ['not any line of an action', [people(1, '1'), people(2, '1'), undone('1')], ['a: undo 1']],
    [
      'under the ID of the row they were merged into',
      [line('x', { contactId: 'b' }), merged('b', 'a', '1'), line('y', { contactId: 'b' })],
      ['a: x', 'a: b into a', 'a: y'],
    ],
    [
      'through merges of merges',
      [line('x', { contactId: 'c' }), merged('c', 'b', '1'), merged('b', 'a', '2')],
      ['a: x', 'a: c into b', 'a: b into a'],
    ],
    [
      'under their own ID once the merge was taken back',
      [line('x', { contactId: 'b' }), merged('b', 'a', '1'), undone('1')],
      ['b: x', 'a: undo 1'],
    ],
  ])('%s', (_, lines, expected) => expect(words(lines)).toEqual(expected));

  test('a circle of merges, which only a hand can make, comes to an end', () => {
    const lines = [merged('a', 'b', '1'), merged('b', 'a', '2'), line('x', { contactId: 'b' })];
    expect(standing(lines)).toHaveLength(3);
  });
});

describe('what somebody did last', () => {
  test.each<[string, Entry[], object | null]>([
    ['nothing', [line('no action')], null],
    ['an action', [line('one', { action: '1' })], { kind: 'action', id: '1', what: 'one', contactId: 'a' }],
    ['the latest', [line('one', { action: '1' }), line('two', { action: '2' })], { id: '2' }],
    [
      'not what somebody else did',
      [line('one', { action: '1' }), line('two', { action: '2', by: 'you' })],
      { id: '1' },
    ],
    [
      'not what was taken back',
      [line('one', { action: '1' }), line('two', { action: '2' }), undone('2')],
      { id: '1' },
    ],
    [
      'not what failed',
      [line('one', { action: '1' }), line('two', { action: '2' }), failed('2')],
      { id: '1' },
    ],
    ['nothing more', [line('one', { action: '1' }), undone('1')], null],
    ['people of all chunks', [people(3, '1'), people(4, '1')], { id: '1', added: 7 }],
    ['people of the last import', [people(3, '1'), people(4, '2')], { id: '2', added: 4 }],
    ['drafts', [line('one', { action: '1' }), draft('x'), draft('y')], { kind: 'drafts', count: 2 }],
    ['what came after drafts', [draft('x'), line('one', { action: '1' })], { id: '1' }],
    ['drafts since the last action', [draft('x'), line('one', { action: '1' }), draft('y')], { count: 1 }],
  ])('%s', (_, lines, expected) => {
    const last = lastActionOf(lines, 'me');
    if (expected === null) expect(last).toBeNull();
    else expect(last).toMatchObject(expected);
  });
});

describe('the lines about a person', () => {
  const all = [
    line('own'),
    line('of another', { contactId: 'z' }),
    line('of the merged', { contactId: 'b', action: '1' }),
    merged('b', 'a', '2'),
    merged('a', 'q', '3'),
    undone('3'),
    line('undo of the merged', { contactId: 'z', about: { kind: 'undo', key: '1' } }),
    line('done by another', { contactId: 'z', action: '9' }),
    line('undo of another', { contactId: 'z', about: { kind: 'undo', key: '9' } }),
    line('failed', { action: '8' }),
    line('did not happen', { contactId: '', about: { kind: 'failed', key: '8' } }),
    line('notes of another', { contactId: 'z', about: { kind: 'notes', key: '1' } }),
  ];

  test('are theirs, those of rows merged into theirs, merges of theirs, and what took them back', () => {
    expect(all.filter(linesAbout(all, 'a')).map(({ what }) => what)).toEqual([
      ...['own', 'of the merged', 'b into a', 'a into q', 'undo 3', 'undo of the merged'],
      ...['failed', 'did not happen'],
    ]);
  });

  test('go by every ID that was merged into theirs', () => {
    expect([...idsOf(all, 'a')].sort()).toEqual(['a', 'b']);
    expect([...idsOf(all, 'q')].sort()).toEqual(['q']);
    expect([...idsOf(all, '')]).toEqual(['']);
  });
});

test.each<[string, Entry, boolean]>([
  ['an event', line('x'), true],
  ['a merge', merged('b', 'a', '1'), true],
  ['a taking back', undone('1'), true],
  ['what did not happen', failed('1'), false],
  ['notes', line('x', { about: { kind: 'notes', key: '' } }), false],
  ['an import', people(1, '1'), false],
  ['a draft', draft('x'), true],
  [
    'a planned draft',
    line('x', { message: { occasion: 'thank-you', key: '', state: 'planned', draftId: '' } }),
    false,
  ],
])('news or not: %s', (_, entry, expected) => expect(isNews(entry)).toBe(expected));
