/** What a person says of themselves in every message, as it is read from the Settings tab. */
import { describe, expect, it } from 'vitest';
import { type SettingLine, readSettings } from '../../../src/domain/settings/read.ts';
import { SENDER_ROWS, type Sender } from '../../../src/domain/settings/sender.ts';

function read(key: keyof Sender, value: string) {
  const line: SettingLine = { label: SENDER_ROWS[key].label, values: [value] };
  const { settings, problems } = readSettings([line]);
  return [settings[key], problems.map(({ message }) => message)] as const;
}

const LINES = ['myName', 'myStatus', 'topic', 'school', 'myPhone', 'myLink'] as const;

describe('a line about the sender', () => {
  it.each(LINES)('%s is one line of at most 100 characters, never refused', (key) => {
    expect(read(key, '  Lund\r\nBcc: x@y.example\u0000 ')).toEqual(['Lund Bcc: x@y.example', []]);
    expect(read(key, 'x'.repeat(100))[0]).toHaveLength(100);
    expect(read(key, 'x'.repeat(101))[0]).toHaveLength(100);
    expect(read(key, '')).toEqual(['', []]);
  });
});

it('the signature keeps its lines, up to 1,000 characters', () => {
  expect(read('signature', ' Robin\r\nLund University ')).toEqual(['Robin\nLund University', []]);
  expect(read('signature', 'x'.repeat(1000))[0]).toHaveLength(1000);
  expect(read('signature', 'x'.repeat(1001))[0]).toHaveLength(1000);
});

describe('an address of the sender', () => {
  it.each(['sendAs', 'replyTo'] as const)('%s is exactly one address, else told and left out', (key) => {
    expect(read(key, ' me@school.example ')).toEqual(['me@school.example', []]);
    expect(read(key, '')).toEqual(['', []]);
    for (const wrong of [
      'me',
      'a@b.example, c@d.example',
      'Me <a@b.example>',
      'a@b.example\nBcc: c@d.example',
    ]) {
      const [value, problems] = read(key, wrong);
      expect([value, problems.length]).toEqual(['', 1]);
      expect(problems[0]).toMatch(/is not one e-mail address\. Your own is used until you change it\.$/);
      expect(problems[0]).toContain(SENDER_ROWS[key].label);
    }
  });
});
