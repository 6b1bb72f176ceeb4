/** A first message that has no fault, and what the checks say of it once something is changed. */
import { NOBODY } from '../../../src/domain/contact.ts';
import { type Check, checksOf, type DraftToCheck } from '../../../src/domain/message/checks.ts';
import type { MessageTemplate } from '../../../src/domain/message/messageTemplate.ts';
import type { Occasion } from '../../../src/domain/message/occasions.ts';
import { day } from '../plan/people.ts';

export const template: MessageTemplate = {
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
export const ana = { ...NOBODY, name: 'Ana García', email: 'ana@example.com', organization: 'Harbor Labs' };
export const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
export const letter = (body: string): string => `Dear Ana,\n\n${body}\n\nWith kind regards,\nRobin Meyer`;
export const fine: DraftToCheck = {
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

export type Change = Partial<DraftToCheck>;
export const check = (id: string, change: Change): string => {
  const found: Check | undefined = checksOf({ ...fine, ...change }).find((one) => one.id === id);
  return found === undefined ? '' : `${found.level}: ${found.words}`;
};
export const occasion = (name: Occasion): Change => ({
  occasion: name,
  template: { ...template, occasion: name },
});
export const said = (sentence: string): Change => ({ text: letter(sentence) });
