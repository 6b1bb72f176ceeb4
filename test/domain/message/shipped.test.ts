/** Every message we ship, as three unlike people would send it; `shipped/` holds them all, to be read. */
import { describe, expect, it, test } from 'vitest';
import { FIELDS } from '../../../src/content/fields.ts';
import { TEMPLATES } from '../../../src/content/templates.ts';
import { SOURCES } from '../../../src/domain/columns.ts';
import { templateFor } from '../../../src/domain/message/choose.ts';
import { composeMessage } from '../../../src/domain/message/compose.ts';
import type { MessageTemplate } from '../../../src/domain/message/messageTemplate.ts';
import { isOccasion, OCCASIONS } from '../../../src/domain/message/occasions.ts';
import { plainText } from '../../../src/domain/message/plainText.ts';
import { parseTemplate } from '../../../src/domain/message/template.ts';
import { HOSTILE, NAMES, usedBy, WRITERS, writtenBy } from './shippedPeople.ts';

const OCCASION_NAMES = Object.keys(OCCASIONS).filter(isOccasion);
const each = TEMPLATES.map((template) => [template.id, template] as const);
const firstMessages = each.filter(([, { occasion }]) => occasion === 'first-message');
const mails = each.filter(([, { channel }]) => channel === 'Mail');
const chosenFor = (source: (typeof SOURCES)[number] | '') =>
  templateFor('first-message', { source }, TEMPLATES)?.id;

const GREETING = /^(?:Dear|Hello|Hi)(?: [^\n]*)?,\n/;
const SIGNATURE = /\n(?:With kind regards|With thanks|Thank you),\n[^\n]*$|\n\n[^\n.]*$/;

/** What is left of a passage that vanished badly: brackets, doubled space, a lonely stop, an empty list item. */
const GAP = /\{\{|\}\}|\[\[|\]\]|  |\n\n\n| [.,;:?]|\.\.|\(\)|^[-\d.]+ *$|\n[.,;:]/m;

/** As a reader counts: words without greeting and signature, or characters in all. */
function length(text: string, unit: MessageTemplate['limit']['unit']): number {
  if (unit === 'characters') return Array.from(text).length;
  const letter = text.replace(GREETING, '').replace(SIGNATURE, '');
  return letter.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const visible = (text: string): string =>
  text.replace(/[\u200b-\u200f\u2060]/g, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase()}>`);

describe('the set', () => {
  it('has permanent ids, once each, and names that fit a picker', () => {
    const ids = TEMPLATES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(ids.length);
    expect(TEMPLATES.filter(({ name }) => name.length > 24).map(({ name }) => name)).toEqual([]);
    const numbered = [...Array(38).keys()]
      .filter((n) => n !== 10)
      .map((n) => `T${String(n).padStart(2, '0')}`);
    expect([...ids].sort()).toEqual([...numbered, 'T05b', 'C1', 'P1', 'P2', 'P3'].sort());
  });

  it.each(OCCASION_NAMES)('has words for the occasion %s', (occasion) => {
    expect(TEMPLATES.some((template) => template.occasion === occasion)).toBe(true);
  });

  it.each([
    ['Friend or family', 'T03'],
    ['Alumni', 'T01'],
    ['School recruiting', 'T01'],
    ['LinkedIn', 'T07'],
    ['Event', 'T11'],
    ['Referral', 'T04'],
    ['Company website', 'T02'],
    ['Front desk', 'T06'],
    ['Read about them', 'T02'],
    ['Past colleague', 'T35'],
    ['Other', 'T00'],
    ['', 'T00'],
  ] as const)('begins with the first message that fits the source "%s": %s', (source, id) => {
    expect(chosenFor(source)).toBe(id);
  });

  it.each([
    ['introduction', 'T05'],
    ['thank-you', 'T19'],
  ] as const)('chooses for %s the one that asks or thanks', (occasion, id) => {
    expect(templateFor(occasion, { source: '' }, TEMPLATES)?.id).toBe(id);
  });

  it('uses every field that only its writer can know, and each has its own label and an example', () => {
    const used = new Set(TEMPLATES.flatMap((template) => usedBy(template).map(({ name }) => name)));
    const unused = FIELDS.filter(({ from, name }) => from === 'asked' && !used.has(name));
    expect(unused).toEqual([]);
    expect(new Set(FIELDS.map(({ label }) => label)).size).toBe(FIELDS.length);
    expect(FIELDS.filter(({ example }) => example === '')).toEqual([]);
  });

  it('replies where the thread of the person goes on', () => {
    const replies = TEMPLATES.filter(({ isReply }) => isReply).map(({ id }) => id);
    expect([...replies].sort()).toEqual(['T09', 'T12', 'T15', 'T18', 'T31', 'T36']);
  });
});

describe.each(each)('%s', (id, template) => {
  it('is as these three would send it', async () => {
    const parts = Object.entries(WRITERS).map(([who, writer]) => {
      const { subject, text, problems } = writtenBy(writer, template);
      const { unit, most } = template.limit;
      const head = `${who}: ${String(length(text, unit))} of ${String(most)} ${unit}`;
      const why = problems.map((problem) => `\nNot drafted: it ${problem}`).join('');
      return visible(`---- ${head}${why}\n\n${subject === '' ? '' : `Subject: ${subject}\n\n`}${text}\n`);
    });
    await expect(`${template.name} (${template.channel})\n\n${parts.join('\n')}`).toMatchFileSnapshot(
      `./shipped/${id}.txt`,
    );
  });

  it('is without errors', () => {
    expect(parseTemplate(template.subject, template.body, NAMES).errors).toEqual([]);
  });

  it('is complete, within its limit, with everything known', () => {
    const { text, problems } = writtenBy(WRITERS.full, template);
    expect(problems).toEqual([]);
    expect(length(text, template.limit.unit)).toBeGreaterThan(15);
    expect(length(text, template.limit.unit)).toBeLessThanOrEqual(template.limit.most);
  });

  it('can be sent with what it cannot do without', () => {
    const { subject, text, problems } = writtenBy(WRITERS.few, template);
    expect(problems).toEqual([]);
    expect(`${subject}\n${text}`).not.toMatch(GAP);
  });

  it('shows no gap, whichever sentence is missing and whichever stands alone', () => {
    const used = usedBy(template);
    const fill = (isGiven: (name: string) => boolean) =>
      composeMessage(
        template,
        {},
        Object.fromEntries(used.map(({ name }) => [name, isGiven(name) ? `<${name}>` : ''])),
        FIELDS,
      );
    const optional = used.filter(({ required }) => !required).map(({ name }) => name);
    for (const one of optional) {
      const without = fill((name) => name !== one);
      const alone = fill((name) => name === one || !optional.includes(name));
      for (const { subject, text } of [without, alone]) expect(`${subject}\n${text}`).not.toMatch(GAP);
    }
  });

  it('puts hostile facts in as plain words and nothing else', () => {
    const names = usedBy(template).map(({ name }) => name);
    const fill = (value: (name: string) => string) =>
      composeMessage(template, {}, Object.fromEntries(names.map((name) => [name, value(name)])), FIELDS);
    const marked = fill((name) => `<${name}>`);
    for (const value of HOSTILE) {
      const { subject, text, missing, errors } = fill(() => value);
      expect([...missing, ...errors]).toEqual([]);
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text).toBe(marked.text.replace(/<[a-z0-9_]+>/g, () => plainText(value)));
    }
  });

  it('never shouts', () => {
    expect(template.subject + template.body).not.toMatch(/!|[A-ZÄÖÜ]{4,}/);
  });

  it('holds the field that makes it personal', () => {
    if (template.personal === '') return;
    expect(template.body).toContain(`{{${template.personal}}}`);
    expect(FIELDS.find(({ name }) => name === template.personal)?.from).toBe('asked');
  });
});

describe.each(mails)('the mail %s', (_id, template) => {
  it('has a subject of a few words, and a greeting that stands without a name', () => {
    const nameless = { ...WRITERS.few, contact: { ...WRITERS.few.contact, name: '' } };
    const { text } = writtenBy(nameless, template);
    expect(text).toMatch(/^(?:Dear friend|Hello|Hello there|Hello all|Hi there),\n/);
    const { subject } = writtenBy(WRITERS.full, template);
    expect(subject.split(' ').length).toBeLessThanOrEqual(12);
    expect(writtenBy(WRITERS.few, template).subject).not.toBe('');
  });

  it('ends with the name of its writer, or without a signature', () => {
    expect(writtenBy(WRITERS.full, template).text).toMatch(
      /\n\n(?:With kind regards|With thanks|Thank you),\nRobin(?: Meyer)?$/,
    );
    expect(writtenBy({ ...WRITERS.full, settings: {} }, template).text).toMatch(/[.?,;:\p{L}]$/u);
    expect(writtenBy({ ...WRITERS.full, settings: {} }, template).text).not.toMatch(
      /(?:regards|thanks|Thank you),$/,
    );
  });
});

describe.each(firstMessages)('the first message %s', (_id, template) => {
  it('cannot be drafted without the sentence that only its writer can write', () => {
    expect(template.personal).not.toBe('');
    expect(usedBy(template)).toContainEqual({ name: template.personal, required: true });
    const without = {
      ...WRITERS.full,
      typed: () => ({ ...WRITERS.full.typed(template), [template.personal]: '' }),
    };
    const label = FIELDS.find(({ name }) => name === template.personal)?.label ?? '';
    expect(writtenBy(without, template).problems).toEqual([`still needs "${label}"`]);
  });

  it('asks once, for minutes', () => {
    const questions = template.body.match(/[^.?\n]*\?/g) ?? [];
    expect(questions).toHaveLength(1);
    expect(questions[0]).toContain('{{minutes}}');
  });

  it('does not speak of jobs', () => {
    expect(template.subject + template.body).not.toMatch(
      /\b(?:jobs?|hir(?:e|ing)|vacanc(?:y|ies)|r[eé]sum[eé]s?|attached|opening|position)\b/i,
    );
  });
});

test('a message to many about news is not made without news', () => {
  const update = TEMPLATES.find(({ id }) => id === 'T28') ?? expect.unreachable();
  expect(usedBy(update).filter(({ required }) => required)).toEqual([{ name: 'news', required: true }]);
});

test('a thank-you and a follow-up need nothing that the sheet does not know', () => {
  for (const id of ['T19', 'T09']) {
    const template = TEMPLATES.find((one) => one.id === id) ?? expect.unreachable();
    expect(usedBy(template).filter(({ required, name }) => required && name !== 'minutes')).toEqual([]);
  }
});
