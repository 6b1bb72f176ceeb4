import { expect, test } from 'vitest';
import { FIELDS } from '../../../src/content/fields.ts';
import { TEMPLATES } from '../../../src/content/templates.ts';
import { NOBODY } from '../../../src/domain/contact.ts';
import { checksOf } from '../../../src/domain/message/checks.ts';
import { composeMessage } from '../../../src/domain/message/compose.ts';
import { day } from '../plan/people.ts';

const examples = Object.fromEntries(FIELDS.map(({ name, example }) => [name, example]));
const ana = { ...NOBODY, name: 'Ana García', email: 'ana@example.com', salutation: 'Dr. García' };

test.each(TEMPLATES.map((template) => [template.id, template] as const))(
  '%s, filled in, follows our own advice on length, requests and words',
  (_id, template) => {
    const { subject, text, missing } = composeMessage(template, {}, examples, FIELDS);
    const checks = checksOf({
      ...{ template, occasion: template.occasion, subject, text, missing, typed: examples, attachments: 0 },
      ...{ to: { name: ana.name, address: ana.email }, contact: ana, others: [] },
      ...{ today: day('2026-11-24'), hour: 10, week: { weekend: [0, 6], holidays: new Set() } },
      earlier: { lastMessage: null, wroteSince: false, drafted: false },
      ...{ fields: FIELDS, known: {}, signature: '' },
    });
    const kept = ['length', 'request', 'job-words', 'links'];
    const broken = checks.filter(
      ({ id, level }) => level === 'stop' || (level === 'advice' && kept.includes(id)),
    );
    expect(broken.map(({ words }) => words)).toEqual([]);
  },
);
