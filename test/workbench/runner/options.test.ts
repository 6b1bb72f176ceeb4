import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../workbench/runner/decode-text.ts';
import { momentOfLocal } from '../../../workbench/runner/local-time.ts';
import { parseRunnerOptions } from '../../../workbench/runner/options.ts';

describe('the command line of the runner', () => {
  it('has defaults', () => {
    expect(parseRunnerOptions(['onOpen'])).toEqual({
      function: 'onOpen',
      args: null,
      file: null,
      contacts: null,
      bare: false,
      now: null,
      timeZone: null,
      user: 'me@example.com',
      features: null,
      save: null,
      dist: null,
    });
  });

  it.each([
    ['[]', []],
    ['["a",1]', ['a', 1]],
    ['{"range":"F2"}', [{ range: 'F2' }]],
    ['"text"', ['text']],
    ['null', [null]],
  ])('takes --args %s', (text, args) => {
    expect(parseRunnerOptions(['f', '--args', text]).args).toEqual(args);
  });

  it.each([
    ['drafts,tracking', ['drafts', 'tracking']],
    ['none', []],
    ['', []],
  ])('takes --grant %s', (text, features) => {
    expect(parseRunnerOptions(['f', `--grant=${text}`]).features).toEqual(features);
  });

  it.each([
    [[], 'Name the function to run'],
    [['f', 'g'], 'Only one function can be run, and "g" came after f.'],
    [['f', '--args', '{'], '--args is not JSON'],
    [['f', '--tz', 'Mars/Base'], '"Mars/Base" is not a time zone'],
    [
      ['f', '--grant', 'everything'],
      'There is no feature "everything" to grant. Choose from drafts, tracking, calendar, digest, or none.',
    ],
    [['f', '--nonsense'], '--nonsense'],
  ])('refuses %j', (argv, message) => {
    expect(() => parseRunnerOptions(argv)).toThrow(message);
  });
});

describe('--now', () => {
  it.each([
    ['2026-11-22T08:00', 'UTC', '2026-11-22T08:00:00.000Z'],
    ['2026-11-22T08:00', 'America/New_York', '2026-11-22T13:00:00.000Z'],
    ['2026-07-01T08:00:30', 'America/New_York', '2026-07-01T12:00:30.000Z'],
    ['2026-11-22', 'Asia/Tokyo', '2026-11-21T15:00:00.000Z'],
    ['2026-11-22T08:00Z', 'Asia/Tokyo', '2026-11-22T08:00:00.000Z'],
    ['2026-11-22T08:00+05:30', 'UTC', '2026-11-22T02:30:00.000Z'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ])('%s in %s', (text, zone, moment) => {
    expect(new Date(momentOfLocal(text, zone)).toISOString()).toBe(moment);
  });

  it.each([
    ['1900-01-01', '1900-01-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2026-12-31T23:59:59.999', '2026-12-31T23:59:59.999Z'],
    ['2026-01-01T00:00:00.5', '2026-01-01T00:00:00.500Z'],
    ['2026-11-22T08:00+23:59', '2026-11-21T08:01:00.000Z'],
  ])('takes %s, the last of its kind', (text, moment) => {
    expect(new Date(momentOfLocal(text, 'UTC')).toISOString()).toBe(moment);
  });

  it.each([
    'tomorrow',
    '22.11.2026',
    '1899-12-31',
    '0001-01-01',
    '2026-00-10',
    '2026-13-01',
    '2026-11-00',
    '2026-02-29',
    '2026-02-31',
    '2026-11-22T24:00',
    '2026-11-22T08:60',
    '2026-11-22T08:00:60',
    '2026-11-22T08:00+24:00',
    '2026-11-22T08:00+05:60',
  ])('refuses %s', (text) => {
    expect(() => momentOfLocal(text, 'UTC')).toThrow(
      `"${text}" is not a time. Write it like 2026-11-22T08:00.`,
    );
  });
});

describe('a file of unknown encoding', () => {
  const text = 'Name,Zoë’s';
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['UTF-16 LE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-16 BE', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
    ['Windows-1252', Buffer.from([...Buffer.from('Name,Zo'), 0xeb, 0x92, 0x73])],
  ])('is read: %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });
});
