/** Whether a message is finished, says something of its own, and holds nothing of somebody else’s. */
import { describe, expect, test } from 'vitest';
import { checksOf, type DraftToCheck } from '../../../src/domain/message/checks.ts';
import { ana, type Change, check, fine, letter, occasion, said, template } from './checksDraft.ts';

describe('what is unfinished', () => {
  test.each([
    [{ missing: ['Their role'] }, 'stop: "Their role" is still empty'],
    [{ missing: ['Their role', 'b', 'c'] }, 'stop: "Their role" is still empty, and 2 more'],
    [{ typed: { hook: ' ' } }, 'advice: One sentence of your own is missing'],
    [{ typed: {} }, 'advice: One sentence of your own is missing'],
    [{ typed: {}, template: { ...template, personal: '' } }, ''],
    [
      { typed: {}, template: { ...template, personal: 'constructor' } },
      'advice: One sentence of your own is missing',
    ],
  ])('%#', (change, expected) => expect(check('fields', change)).toBe(expected));

  test.each([
    ['Hi [Name]', '[Name]'],
    ['at [your company]', '[your company]'],
    ['at [insert city here]', '[insert city here]'],
    ['at {{org}}', '{{org}}'],
    ['[[a', '[['],
    ['a]]', ']]'],
    ['I like XXX', 'XXX'],
    ['XXXX is', 'XXXX'],
    ['on ___', '___'],
    ['<first name>', '<first name>'],
    ['Lorem ipsum dolor', 'Lorem ipsum'],
  ])('%j', (text, gap) => expect(check('gap', said(text))).toBe(`stop: "${gap}" waits to be filled`));

  test('a field that waits is told by its label, once, whatever the text shows meanwhile', () => {
    const text = letter('{{hook}}. Would you talk with me?');
    const checks = checksOf({
      ...fine,
      text,
      subject: 'For {{hook}}',
      missing: ['What draws you to them'],
      typed: {},
    });
    const open = checks.filter(({ level }) => level !== 'good').map(({ words: shown }) => shown);
    expect(open).toEqual(['"What draws you to them" is still empty']);
  });

  test('a slip in the name of a field is told with its place, and not as a gap as well', () => {
    const problems = ['{{frist}} in Text, line 1: did you mean {{first}}?'];
    expect(check('gap', { ...said('Hi {{frist}}'), template: { ...template, problems } })).toBe('');
    expect(check('gap', { ...said('Hi {{frist}}'), template: { ...template, problems: [] } })).toBe(
      'stop: "{{frist}}" waits to be filled',
    );
  });

  test('another gap beside it is told as well', () => {
    const change = { ...said('{{hook}}, [Name]'), missing: ['What draws you to them'] };
    expect(check('gap', change)).toBe('stop: "[Name]" waits to be filled');
  });

  test('in the subject too', () => {
    expect(check('gap', { subject: 'Hello [Name]' })).toBe('stop: "[Name]" waits to be filled');
  });

  test.each(['note [1]', '[sic]', 'a[0]', 'XX', 'XXL', 'xxx', '__', '{a}', '[a blue name]', 'a < b > c'])(
    '%j is no gap',
    (text) => expect(check('gap', said(text))).toBe(''),
  );
});

describe('the sentence of one’s own', () => {
  const SHORT = 'advice: Your own sentence is very short';
  const EXAMPLE = 'advice: Your own sentence is our example';
  const PRAISED = 'advice: Your own sentence could be said to anyone';
  const typed = (hook: string): Change => ({ typed: { hook } });
  test.each([
    ['x', SHORT],
    ['You draw maps', SHORT],
    ['You draw tidal maps', ''],
    ['your talk on maps stays with me.', EXAMPLE],
    ['What draws you to them', EXAMPLE],
    ['Your talk on tides stays with me', ''],
    ['Your impressive background', PRAISED],
    ['I was deeply impressed by your career at Harbor Labs.', PRAISED],
    ['Your profile caught my eye', PRAISED],
    ['I’ve always admired what you do, Ana', PRAISED],
    ['I admire how you left law for maps', ''],
    ['You have been in this field a long time', ''],
    ['潮汐について書かれた本を読みました', ''],
    ['潮汐', SHORT],
  ])('%j', (hook, expected) => expect(check('sentence', typed(hook))).toBe(expected));

  test('later only the end of a sentence is typed', () => {
    expect(check('sentence', { ...typed('how you draw'), ...occasion('thank-you') })).toBe('');
    expect(check('sentence', { ...typed('tide tables'), ...occasion('thank-you') })).toBe(SHORT);
  });

  test('without one, or where none is asked for, there is nothing to judge', () => {
    expect(check('sentence', typed(' '))).toBe('');
    expect(check('sentence', { ...typed('x'), template: { ...template, personal: '' } })).toBe('');
  });
});

describe('who writes', () => {
  const NAMELESS = 'advice: They will not know who writes';
  const ANYBODY = 'advice: They will not know who you are';
  const signed = { ...template, body: 'I am {{my_status}}. [[{{ my_full }}]]' };
  const by = (known: DraftToCheck['known'], change: Change = {}): Change => ({
    template: signed,
    known,
    ...change,
  });
  test.each([
    ['nothing is known', by({}), NAMELESS],
    ['a name alone is known', by({ my_full: 'Robin' }), ANYBODY],
    ['all is known', by({ my_full: 'Robin', my_status: 'a student' }), ''],
    ['all is typed', by({}, { typed: { my_full: 'Robin', my_status: 'a student' } }), ''],
    ['who they are is known, and the name is not', by({ my_status: 'a student' }), NAMELESS],
    ['the signature tells the name', by({ my_status: 'a student' }, { signature: 'Robin' }), ''],
    ['the message has no place for it', { known: {} }, ''],
    [
      'a first name is enough',
      { template: { ...template, body: '{{my_first}}' }, known: { my_first: 'Robin' } },
      '',
    ],
    ['it is no mail', by({}, { template: { ...signed, channel: 'LinkedIn' } }), ''],
    ['they know each other', by({}, { occasion: 'thank-you' }), ''],
  ])('where %s', (_what, change, expected) => expect(check('sender', change)).toBe(expected));

  test.each([
    [{}, 'Add your name and who you are, in Settings or here; people answer somebody they can place.'],
    [{ my_full: 'R' }, 'Add who you are, in Settings or here; people answer somebody they can place.'],
    [{ my_status: 's' }, 'Add your name, in Settings or here; people answer somebody they can place.'],
  ])('what to add is named: %#', (known, why) => {
    expect(checksOf({ ...fine, ...by(known) }).find(({ id }) => id === 'sender')?.why).toBe(why);
  });
});

test('what must be read before a message leaves shows in a list of many as well, and nothing else', () => {
  const bo = { name: 'Bo Chen', address: '', organization: '', personal: '' };
  const change = {
    ...said('I attached what Bo Chen wrote.'),
    ...occasion('critique'),
    others: [bo],
    typed: {},
  };
  const atSight = checksOf({ ...fine, ...change }).filter((one) => one.atSight === true);
  expect(atSight.map(({ id }) => id).sort()).toEqual(['attachment', 'stray']);
});

describe('what belongs to somebody else', () => {
  const bo = {
    name: 'Bo Chen',
    address: 'Bo@example.com',
    organization: 'Tidal Works',
    personal: 'Your maps.',
  };
  const told = (sentence: string, change: Change = {}): Change => ({
    ...said(sentence),
    others: [bo],
    ...change,
  });
  const NAMED = 'advice: Do you mean to name Bo Chen?';
  const MAIL = 'stop: It holds the address Bo@example.com';
  const WORKS = 'advice: It speaks of Tidal Works';
  test.each([
    [told('As bo  chen said.'), NAMED],
    [told('x', { subject: 'From Bo Chen here' }), NAMED],
    [told('As Bo Chenoweth said.'), ''],
    [told('As Bo said.'), ''],
    [told('x', { text: 'Dear Bo Chen,\n\nx' }), ''],
    [told('As Bo Chen said.', { known: { full_name: 'Bo Chen' } }), ''],
    [told('x', { text: 'Dear Ana,\n\nx\n\nWith thanks,\nBo Chen' }), ''],
    [told('As Bo Chen said.', { typed: { hook: 'x', introducer: 'Bo Chen' } }), ''],
    [told('As Bo Chen said.', { typed: { hook: 'x', new_person: 'Bo Chen' } }), ''],
    [told('As Bo Chen said.', { contact: { ...ana, introducedBy: 'Bo Chen (uncle)' } }), ''],
    [told('As Bo Chen said.', { to: { name: 'Bo Chen', address: 'bo@example.com' } }), ''],
    [told('Write to bo@example.com.'), MAIL],
    [told('Write to <bo@example.com>?', { to: { name: 'Ana', address: 'BO@example.com' } }), ''],
    [told('Write to bo@example.comx'), ''],
    [told('How is Tidal Works?'), WORKS],
    [told('How is tidal works?'), ''],
    [told('How is Tidal Workshop?'), ''],
    [told('How is Tidal Works?', { contact: { ...ana, shared: 'We were at Tidal Works' } }), ''],
    [told('How is Tidal Works?', { template: { ...template, body: 'Tidal Works' } }), ''],
    [told('Visa', { others: [{ ...bo, organization: 'Visa' }] }), ''],
  ])('%#', (change, expected) => expect(check('stray', change)).toBe(expected));

  test.each([
    [told('x', { typed: { hook: 'your  maps.' } }), 'advice: The same sentence as for Bo Chen'],
    [told('x', { typed: { hook: 'Your map.' } }), ''],
    [told('x', { typed: {}, others: [{ ...bo, personal: '' }] }), ''],
  ])('typed for both: %#', (change, expected) => expect(check('shared', change)).toBe(expected));
});
