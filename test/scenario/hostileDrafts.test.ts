/** A sheet full of tricks, drafted by the built add-on: none reaches a header, becomes markup, a field or a formula. */
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import { HOSTILE, type HostileCase } from '../domain/message/hostile.ts';
import { Desk } from './desk.ts';

const COLUMNS = {
  name: 'Name',
  email: 'Email',
  notes: 'Notes',
  salutation: 'Salutation',
  organization: 'Organization',
} as const satisfies Partial<Record<keyof Contact, string>>;

/** More than a cell takes never gets that far. */
const CELL = 50_000;
const inCells = HOSTILE.filter(({ field, value }) => field in COLUMNS && value.length < CELL);
const inFields = HOSTILE.filter(({ field }) => ['specific', 'plan', 'promise'].includes(field));

/** One person a case, each as a program writes them: nothing is read as a formula that was not typed as one. */
function deskOf(cases: readonly HostileCase[]): Desk {
  const people = cases.map(({ field, value }, index) => {
    const told: Readonly<Record<string, string>> = {
      name: `Person ${index}`,
      email: `p${index}@example.org`,
      meeting: '2026-11-23 15:00',
      [field]: value,
    };
    const keys = ['name', 'email', 'meeting', 'organization', 'salutation', 'notes'];
    return keys.map((key) => told[key] ?? '');
  });
  const quoted = people.map((cells) => cells.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(','));
  return new Desk({ contacts: ['Name,Email,Meeting,Organization,Salutation,Notes', ...quoted].join('\n') });
}

/** What must hold of a draft, whatever the sheet holds: one reader, our headers only, no markup but ours. */
async function expectHarmless(raw: string): Promise<void> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]/g, ' ');
  const names = head.split('\r\n').map((line) => line.slice(0, line.indexOf(':')));
  expect(new Set(names)).toEqual(
    new Set(['To', 'Subject', 'X-Informational-Interviews-Key', 'MIME-Version', 'Content-Type']),
  );
  expect(raw).toMatch(/^[\r\n -~]*$/);
  const mail = await PostalMime.parse(raw);
  expect([mail.to?.length, mail.cc, mail.bcc]).toEqual([1, undefined, undefined]);
  expect(mail.html).not.toMatch(/<(?!\/?(?:div|p|br)\b)/i);
  expect(mail.attachments).toEqual([]);
}

describe('tricks in the cells of Contacts', () => {
  it('are many', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(100);
    expect(inCells.length + inFields.length).toBeGreaterThanOrEqual(100);
  });

  it('make harmless drafts, or none', async () => {
    const desk = deskOf(inCells);
    const report = desk.do('draftThankYous');
    expect(desk.drafts().length).toBeGreaterThan(40);
    expect(report.done).toHaveLength(desk.drafts().length);
    for (const raw of desk.drafts()) await expectHarmless(raw);
  });

  it('are never formulas, neither theirs nor what we write beside them', () => {
    const desk = deskOf(inCells);
    desk.do('draftThankYous');
    desk.do('refreshFollowUps');
    for (const name of ['Contacts', 'Activity']) {
      const sheet = desk.sheet(name);
      for (let row = 2; row <= sheet.lastRow(); row++) {
        for (let column = 1; column <= sheet.maxColumns; column++) {
          expect([name, row, column, sheet.formula(row, column)]).toEqual([name, row, column, '']);
        }
      }
    }
  });
});

it('tricks in what is typed make harmless drafts, or none', async () => {
  const desk = deskOf(inFields.map((one) => ({ ...one, field: 'notes', value: '' })));
  const { messages } = desk.ask('previewDrafts', { occasion: 'thank-you' });
  const people = messages.map(({ id, template, name }) => {
    const { field = 'specific', value = '' } = inFields[Number(name.replace('Person ', ''))] ?? {};
    return { id, template, fields: { [field]: value } };
  });
  const report = desk.ask('makeDrafts', { due: 'thank-you', people });
  expect(report.done.length + report.skipped.length).toBe(inFields.length);
  expect(report.done.length).toBeGreaterThan(inFields.length / 2);
  for (const raw of desk.drafts()) await expectHarmless(raw);
});
