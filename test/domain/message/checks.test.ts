import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOBODY } from '../../../src/domain/contact.ts';
import { type Check, checksOf, type DraftToCheck } from '../../../src/domain/message/checks.ts';
import type { MessageTemplate } from '../../../src/domain/message/messageTemplate.ts';
import { OCCASIONS, type Occasion } from '../../../src/domain/message/occasions.ts';
import { day } from '../plan/people.ts';

const template: MessageTemplate = {
  id: 'x',
  name: 'x',
  occasion: 'first-message',
  channel: 'Mail',
  sources: [],
  subject: '',
  body: '',
  limit: { unit: 'words', most: 90 },
  isReply: false,
  personal: 'hook',
};
const ana = { ...NOBODY, name: 'Ana García', email: 'ana@example.com', organization: 'Harbor Labs' };
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
const letter = (body: string): string => `Dear Ana,\n\n${body}\n\nWith kind regards,\nRobin Meyer`;
const fine: DraftToCheck = {
  template,
  occasion: 'first-message',
  subject: 'Fellow Harbor student, quick question',
  text: letter(`${words(57)}. Would you be open to a call?`),
  to: { name: 'Ana García', address: 'ana@example.com' },
  missing: [],
  fields: [
    {
      name: 'hook',
      label: 'What draws you to them',
      example: 'Your talk on maps stays with me',
      from: 'asked',
    },
    { name: 'my_full', label: 'Your name', example: 'Robin', from: 'sheet' },
  ],
  known: {},
  signature: '',
  contact: ana,
  typed: { hook: 'Your talk on tides stays with me.' },
  attachments: 0,
  today: day('2026-11-24'),
  hour: 10,
  week: { weekend: [0, 6], holidays: new Set([day('2026-11-26')]) },
  earlier: { lastMessage: null, wroteSince: false, drafted: false },
  others: [],
};

type Change = Partial<DraftToCheck>;
const check = (id: string, change: Change): string => {
  const found: Check | undefined = checksOf({ ...fine, ...change }).find((one) => one.id === id);
  return found === undefined ? '' : `${found.level}: ${found.words}`;
};
const occasion = (name: Occasion): Change => ({ occasion: name, template: { ...template, occasion: name } });
const said = (sentence: string): Change => ({ text: letter(sentence) });

test('a good first message is praised for its length and its one request, and nothing else is said', () => {
  expect(checksOf(fine).map(({ level, words: text }) => `${level}: ${text}`)).toEqual([
    'good: 64 words, easy to read',
    'good: One clear request',
  ]);
});

describe('length', () => {
  const first = (count: number, most = 90): Change => ({
    ...said(words(count)),
    template: { ...template, limit: { unit: 'words', most } },
  });
  const later = (count: number): Change => ({ ...first(count), ...{ occasion: 'hello' as const } });
  const note = (count: number): Change => ({
    text: 'x'.repeat(count),
    template: { ...template, channel: 'LinkedIn', limit: { unit: 'characters', most: 190 } },
  });
  test.each([
    [first(90), 'good: 90 words, easy to read'],
    [first(91), 'advice: 91 words; 90 is kinder to read'],
    [first(50), 'good: 50 words, easy to read'],
    [first(49), 'advice: 49 words; 50 say enough to answer'],
    [first(1), 'advice: 1 word; 50 say enough to answer'],
    [first(125, 300), 'good: 125 words, easy to read'],
    [first(126, 300), 'advice: 126 words; 125 is kinder to read'],
    [later(10), 'good: 10 words, easy to read'],
    [later(91), 'advice: 91 words; 90 is kinder to read'],
    [note(190), 'good: 190 of 190 characters'],
    [note(191), 'advice: 191 of 190 characters'],
    [{ text: ' \n ' }, 'stop: The message is empty'],
  ])('%#', (change, expected) => expect(check('length', change)).toBe(expected));

  test.each([
    ['Dear Ana,\n\none two three\n\nBest,\nRobin', 3],
    ['Hi Ana, one two three', 3],
    ['Dear Dr. García,\n\none two three', 3],
    ['Dear Ana.\none two three', 3],
    ['Dear Ana\n\none two three', 3],
    ['Dear sir or madam of the house of tides, one', 10],
    ['one two three\n\nRobin\n\n-- \nRobin Meyer\nStudent', 4],
    ['Hello,\none two — three', 3],
    ['Best wishes,\nRobin', 3],
    ['Dear Ana,\n\none\n\nFor all the kind advice of yours,\nRobin', 9],
  ])('%j has %d words beside greeting, closing and signature', (text, count) => {
    expect(check('length', { text, occasion: 'hello' })).toMatch(new RegExp(`: ${count} words?,`));
  });
});

describe('subject', () => {
  const of60 = `${'x'.repeat(28)} yy ${'z'.repeat(28)}`;
  test.each([
    [{ subject: ' ' }, 'advice: No subject yet'],
    [{ subject: 'Two words' }, 'advice: The subject has 2 words; 3 to 6 work best'],
    [{ subject: 'Question' }, 'advice: The subject has 1 word; 3 to 6 work best'],
    [{ subject: 'One two three' }, ''],
    [{ subject: 'One two three four five six' }, ''],
    [{ subject: 'One two three four five six seven' }, 'advice: The subject has 7 words; 3 to 6 work best'],
    [{ subject: 'Note', template: { ...template, isReply: true } }, ''],
    [{ subject: 'QUESTION ABOUT TIDES' }, 'advice: The subject is all capitals'],
    [{ subject: 'A UX Q' }, ''],
    [{ subject: '問題 問題 問題' }, ''],
    [{ subject: of60 }, ''],
    [{ subject: `${of60}z` }, 'advice: The subject has 61 characters; 60 can be seen'],
    [{ subject: '', template: { ...template, channel: 'LinkedIn' as const } }, ''],
  ])('%#', (change, expected) => expect(check('subject', change)).toBe(expected));
});

describe('request', () => {
  test.each([
    [said('Hello.'), 'advice: No request yet; one question is enough'],
    [said('Would you talk with me?'), 'good: One clear request'],
    [said('A short call?'), 'good: One clear request'],
    [
      said('Would you talk with me? Could you also read this?'),
      'advice: 2 requests; one is easier to answer',
    ],
    [said('What would you do again? How did you start? Would you talk with me?'), 'good: One clear request'],
    [
      { ...said('Would you talk? Would we meet?'), ...occasion('follow-up') },
      'advice: 2 requests; one is easier to answer',
    ],
    [{ ...said('Thanks.'), ...occasion('thank-you') }, ''],
    [
      { ...said('Thanks. Could you send it?'), ...occasion('thank-you') },
      'advice: It asks for something new',
    ],
    [{ ...said('Thanks. How is your dog?'), ...occasion('thank-you') }, ''],
    [{ ...said('Would you? Could you?'), ...occasion('times') }, ''],
  ])('%#', (change, expected) => expect(check('request', change)).toBe(expected));
});

describe('words about jobs in a first message', () => {
  const JOB = (word: string): string => `advice: "${word}" reads like asking for a job`;
  test.each([
    ['Is there a job?', JOB('job')],
    ['My résumé', JOB('resume')],
    ['My CV is here', JOB('cv')],
    ['Are you hiring?', JOB('hiring')],
    ['An internship', JOB('internship')],
    ['a vacancy', JOB('vacancy')],
    ['an opening', JOB('opening')],
    ['open positions', JOB('open positions')],
    ['a referral', JOB('referral')],
    ['(jobs)', JOB('jobs')],
    ['Do you know of an opening for me?', JOB('opening')],
    ['Could you refer me?', JOB('refer me')],
    ['Could you refer me to the recruiter?', JOB('refer me')],
    ['Would you recommend me to your manager?', JOB('recommend me')],
    ['A referral for the role', JOB('referral')],
    ['Would you put in a good word?', JOB('put in a good word')],
    ['a good word for me', JOB('good word for me')],
    ['get my foot in the door', JOB('foot in the door')],
    ['Do you have any vacancies?', JOB('vacancies')],
    ['Is the role still open?', JOB('role still open')],
    ['a role that is open', JOB('role that is open')],
    ['I am looking for a new position.', JOB('looking for a new position')],
    ['seeking employment', JOB('seeking employment')],
    ['I would love to work for your company.', JOB('love to work for your company')],
    ['I want to join your lab.', JOB('want to join your lab')],
    ['Please pass on my profile.', JOB('pass on my profile')],
    ['Do you take interns?', JOB('take interns')],
    ['job opportunities', JOB('job')],
    ['opportunities in your team', JOB('opportunities in your team')],
    ['about your job opening', JOB('job')],
    ['my cover letter', JOB('cover letter')],
    ['jobless, hired hands, cvx, referred, reopening', ''],
    ['a position paper', ''],
    ['Anna referred me to you.', ''],
    ['It was Anna who referred me.', ''],
    ['Anna was so kind to refer me to you.', ''],
    ['I come by referral, Anna’s referral, with a referral from Anna', ''],
    ['Could you refer me to somebody who knows?', ''],
    ['What is the best part of your job?', ''],
    ['You did a great job on the panel.', ''],
    ['Your talk was eye-opening.', ''],
    ['your opening keynote, the opening of the museum, a gallery opening', ''],
    ['When could we resume it?', ''],
    ['My summer internship was on tides.', ''],
    ['I am looking for a role model.', ''],
    ['Any opportunity to listen would help.', ''],
    ['Which role would be right for me?', ''],
    ['What did you do before joining your team?', ''],
  ])('%j', (text, expected) => expect(check('job-words', said(text))).toBe(expected));

  test.each([
    ['in the subject', { subject: 'A job for me' }, JOB('job')],
    [
      'as the name of their organization',
      { ...said('I like Jobs Now'), contact: { ...ana, organization: 'Jobs Now' } },
      '',
    ],
    ['when asking for an introduction', { ...said('job'), ...occasion('introduction') }, JOB('job')],
    ['after the first', { ...said('a job'), ...occasion('landed') }, ''],
  ])('%s', (_what, change, expected) => expect(check('job-words', change)).toBe(expected));
});

describe('files and links', () => {
  const attached = said('I attached the note.');
  const RESUME = 'advice: Attach your résumé in Gmail before you send';
  test.each([
    ['attachment', { attachments: 1 }, 'stop: A first message has no attachment'],
    ['attachment', { attachments: 1, ...occasion('resume') }, ''],
    ['attachment', attached, 'advice: It speaks of an attachment; a first message has none'],
    ['attachment', said('I am attached to your town.'), ''],
    ['attachment', said('unattached'), ''],
    [
      'attachment',
      { ...attached, ...occasion('promise') },
      'advice: Attach the file in Gmail before you send',
    ],
    ['attachment', { ...attached, ...occasion('resume') }, RESUME],
    ['attachment', { ...attached, ...occasion('critique') }, RESUME],
    ['attachment', { ...said('May I send it?'), ...occasion('resume') }, ''],
    ['attachment', { ...attached, ...occasion('resume'), attachments: 1 }, ''],
    ['links', said('https://a.example http://b.example'), ''],
    [
      'links',
      said('https://a.example http://b.example www.c.example'),
      'advice: 3 links; one or two are enough',
    ],
  ])('%s %#', (id, change, expected) => expect(check(id, change)).toBe(expected));
});

describe('timing', () => {
  const WEEKEND = 'advice: It is the weekend';
  const BEFORE = 'advice: The weekend is about to begin';
  test.each([
    ['2026-11-27', 16, ''],
    ['2026-11-27', 17, BEFORE],
    ['2026-11-28', 0, WEEKEND],
    ['2026-11-29', 23, WEEKEND],
    ['2026-11-30', 0, ''],
    ['2026-11-26', 23, ''],
  ])('%s at %d', (today, hour, expected) => {
    expect(check('weekend', { today: day(today), hour })).toBe(expected);
    for (const answer of ['thank-you', 'times', 'confirm'] as const) {
      expect(check('weekend', { today: day(today), hour, occasion: answer })).toBe('');
    }
  });

  test('the weekend is the sender’s own', () => {
    const week = { weekend: [5], holidays: new Set<never>() };
    expect(check('weekend', { today: day('2026-11-27'), week })).toBe(WEEKEND);
    expect(check('weekend', { today: day('2026-11-28'), week })).toBe('');
  });

  const AGAIN = 'advice: You wrote to them within three business days';
  const after = (lastMessage: string, change: Partial<DraftToCheck['earlier']> = {}): Change => ({
    earlier: { lastMessage: day(lastMessage), wroteSince: false, drafted: false, ...change },
  });
  test.each([
    ['two business days before', after('2026-11-20'), AGAIN],
    ['three business days before', after('2026-11-19'), ''],
    ['on the same day', after('2026-11-24'), AGAIN],
    ['before a holiday', { ...after('2026-11-24'), today: day('2026-11-29') }, AGAIN],
    ['three business days and a holiday before', { ...after('2026-11-24'), today: day('2026-11-30') }, ''],
    ['and they wrote', after('2026-11-24', { wroteSince: true }), ''],
    ['and thanks are due', { ...after('2026-11-24'), ...occasion('thank-you') }, ''],
    [
      'and drafted, whatever the occasion',
      { ...after('2026-01-01', { drafted: true, wroteSince: true }), ...occasion('thank-you') },
      'advice: This was drafted before',
    ],
  ])('written %s', (_what, change, expected) => {
    expect(check('again', change)).toBe(expected);
  });
});

describe('the recipient', () => {
  const to = (address: string, name = 'Ana García'): Change => ({ to: { name, address } });
  test.each([
    ['address', to(''), 'stop: Ana García has no e-mail address'],
    ['address', to('a@x.example, b@x.example'), 'stop: Ana García has two e-mail addresses'],
    ['address', to('ana'), 'stop: Ana García has "ana" in Email, which is not an e-mail address'],
    ['address', to('', ''), 'stop: This person has no e-mail address'],
    ['address', { ...to(''), template: { ...template, channel: 'LinkedIn' as const } }, ''],
    ['address-slip', to('ana@gmial.com'), 'advice: gmial.com: did you mean gmail.com?'],
    ['address-team', to('info@example.com'), 'advice: info@ is probably read by a team'],
  ])('%s %#', (id, change, expected) => expect(check(id, change)).toBe(expected));

  const never = { contact: { ...ana, stage: 'Do not contact' as const } };
  const odd = { contact: { ...ana, problems: [{ column: 'stage' as const, text: 'dnt', message: '' }] } };
  test.each([
    [never, 'stop: They are marked Do not contact'],
    [{ ...never, ...occasion('thank-you') }, 'stop: They are marked Do not contact'],
    [{ ...never, ...occasion('introduction') }, 'stop: They are marked Do not contact'],
    [{ ...never, ...occasion('introducer-unreached') }, ''],
    [odd, 'stop: Their Stage cannot be read'],
  ])('may be written to: %#', (change, expected) => {
    expect(check('do-not-contact', change)).toBe(expected);
  });
});

describe('the greeting', () => {
  const greet = (text: string, change: Change = {}): Change => ({ text: `${text}\n\nHello.`, ...change });
  const called = (salutation: string): Change => ({ contact: { ...ana, salutation } });
  const answered: Change = { contact: { ...ana, salutation: 'Dr. García', replied: day('2026-11-20') } };
  const bo = { name: 'Bo Chen', address: 'bo@example.com', organization: '', personal: '' };
  test.each([
    [greet('Dear Ana,'), ''],
    [greet('Dear Ana García:'), ''],
    [greet('Hello Ms. Garcia,'), ''],
    [greet('Hello there,'), ''],
    [greet('Hello,'), ''],
    [greet('Hello, my name is Robin'), ''],
    [greet('Dear Anna,'), 'advice: "Anna" in the greeting; the row says Ana García'],
    [greet('Hi Anna, a question'), 'advice: "Anna" in the greeting; the row says Ana García'],
    [greet('Dear Liz,'), 'advice: "Liz" in the greeting; the row says Ana García'],
    [greet('Dear Bo,', { others: [bo] }), 'stop: It greets Bo'],
    [greet('Dear Dr. Chen,'), 'advice: "Dr. Chen" in the greeting; the row says Ana García'],
    [greet('Dear Dr. Chen,', { others: [bo] }), 'stop: It greets Dr. Chen'],
    [greet('Dear Bo Chen,', { others: [bo] }), 'stop: It greets Bo Chen'],
    [greet('Dear Ana and Bo,', { others: [bo] }), 'stop: It greets Ana and Bo'],
    [
      greet('Dear Anna,', { others: [{ ...bo, name: 'Anna Li' }] }),
      'advice: "Anna" in the greeting; the row says Ana García',
    ],
    [greet('Dear Ana.'), ''],
    [greet('Dear Bo,'), 'advice: "Bo" in the greeting; the row says Ana García'],
    [greet('Dear Bo,', { others: [bo], to: { name: 'Bo Chen', address: 'bo@example.com' } }), ''],
    [greet('Dear Nita,', called('Nita')), ''],
    [greet('Dear Dr. García,', called('Dr.')), ''],
    [greet('Dear Ana,', called('Dr.')), 'advice: Their row says Dr. García'],
    [greet('Dear Ana,', answered), ''],
    [greet('Hey Ana,'), 'advice: "Hey" to somebody who has not answered yet'],
    [greet('Hey Ana,', answered), ''],
    [greet('Dear Bo,', { to: { name: '', address: 'x@example.com' } }), ''],
  ])('%#', (change, expected) => expect(check('greeting', change)).toBe(expected));
});

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

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    ...[
      'Dear ',
      'Hey ',
      'Bo Chen',
      'bo@example.com',
      '?',
      '.',
      '\n\n',
      'Would you',
      'job',
      '[Name]',
      '{{',
      '___',
    ],
    ...['attached', 'https://', 'With thanks,\n', '-- \n', 'Tidal Works', ' ', '\u0000', '\ud800', '🦔', 'é'],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const anyDraft = fc.record({
    occasion: fc.constantFrom(...(Object.keys(OCCASIONS) as Occasion[])),
    subject: text,
    text,
    to: fc.record({ name: text, address: text }),
    missing: fc.array(text, { maxLength: 2 }),
    contact: fc.record({ name: text, email: text, salutation: text, organization: text }).map((facts) => ({
      ...ana,
      ...facts,
      stage: 'Do not contact' as const,
    })),
    typed: fc.dictionary(fc.constantFrom('hook', '__proto__', 'introducer'), text),
    attachments: fc.nat(2),
    hour: fc.nat(23),
    earlier: fc.constant({ lastMessage: fine.today, wroteSince: false, drafted: false }),
    others: fc.array(fc.record({ name: text, address: text, organization: text, personal: text }), {
      maxLength: 3,
    }),
  });

  test('there are at most twelve checks, no two of one kind, what stops first, all in short words', () => {
    fc.assert(
      fc.property(anyDraft, (change) => {
        const checks = checksOf({ ...fine, ...change });
        const levels = checks.map(({ level }) => ['stop', 'advice', 'good'].indexOf(level));
        expect(checks.length).toBeLessThanOrEqual(12);
        expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
        expect(levels).toEqual([...levels].sort());
        for (const { words: shown, why } of checks) {
          expect(shown.length).toBeLessThan(140);
          expect(why).toMatch(/^[^]+[.]$/);
        }
      }),
    );
  });

  test.each(['x', '?', 'a@b.c ', '{', '[', '[your ', 'Dear ', '.', '\n', 'hi ', 'www.'])(
    'a hundred thousand characters of %j are no trouble',
    (part) => {
      const long = part.repeat(100_000 / part.length);
      const began = performance.now();
      checksOf({ ...fine, text: long, subject: long, to: { name: long, address: long } });
      expect(performance.now() - began).toBeLessThan(2000);
    },
  );
});
