/** Messages to draft, for the tests of the composer and the dialogs. */
import type { DraftPreview, DraftsPreview } from '../../../src/contract.ts';
import { NOBODY } from '../../../src/domain/contact.ts';
import type { Field, MessageTemplate } from '../../../src/domain/message/messageTemplate.ts';
import type { Day } from '../../../src/domain/time.ts';

/** A Monday. */
export const TODAY = (Date.UTC(2026, 10, 23) / 86_400_000) as Day;

export const THANK_YOU: MessageTemplate = {
  id: 'T19',
  name: 'Thank-you',
  occasion: 'thank-you',
  channel: 'Mail',
  sources: [],
  limit: { unit: 'words', most: 110 },
  isReply: false,
  personal: 'specific',
  subject: 'Thank you, {{first}}',
  body: 'Dear {{first}},\n\nThank you for your time {{when_short}}.[[ What I keep thinking about is {{specific}}.]]\n\n[[My next step: {{plan}}.]]\n\nWith thanks,\n{{my_full}}',
};

const template = (more: Partial<MessageTemplate>): MessageTemplate => ({ ...THANK_YOU, ...more });

export const TEMPLATES: readonly MessageTemplate[] = [
  template({
    ...{ id: 'T01', name: 'Alumni', occasion: 'first-message', personal: 'hook' },
    ...{ subject: 'A question for {{first}}', body: 'Hello {{first}},\n\n{{hook}}\n\n{{my_full}}' },
  }),
  template({
    ...{ id: 'T07', name: 'LinkedIn note', occasion: 'first-message', channel: 'LinkedIn', personal: 'hook' },
    ...{ limit: { unit: 'characters', most: 190 }, subject: '', body: 'Hi {{first}}, {{hook}}' },
  }),
  template({
    ...{ id: 'P2', name: 'Call: the person', occasion: 'call', channel: 'Phone', personal: '' },
    ...{ subject: '', body: 'Hello, this is {{my_full}}. Do you have one minute?' },
  }),
  THANK_YOU,
  template({
    ...{ id: 'T20', name: 'Thank-you when it is not for me' },
    body: 'Dear {{first}},\n\nThank you.[[ Hearing about {{specific}} helped.]]\n\n{{my_full}}',
  }),
  template({
    ...{ id: 'T21', name: 'Card', occasion: 'card', channel: 'Card', limit: { unit: 'words', most: 40 } },
    ...{ subject: '', body: 'Dear {{first}},\nThank you for {{specific|your time}}.\n{{my_full}}' },
  }),
  template({ id: 'T09', name: 'Follow-up', occasion: 'follow-up', personal: '', isReply: true }),
];

const field = (name: string, label: string, from: Field['from'], example = ''): Field => ({
  ...{ name, label, from, example },
});

const FIELDS: readonly Field[] = [
  field('first', 'Their first name', 'sheet'),
  field('when_short', 'The day of the talk', 'sheet'),
  field('my_full', 'Your name', 'sheet', 'Robin Meyer'),
  field('specific', 'One thing they said', 'asked', 'how you test an idea on paper first'),
  field('plan', 'What you will do with it', 'asked', 'I will sketch my next project'),
  field('hook', 'What drew you to them', 'asked', 'your talk about tides'),
];

/** `my`: the own name where Settings know it. */
export function messageTo(name: string, my = 'Mira Okafor', more: Partial<DraftPreview> = {}): DraftPreview {
  const first = name.split(' ')[0] ?? name;
  const id = first.toLowerCase();
  const address = `${id.replace(/[^a-z]/g, '').slice(0, 20) || 'someone'}@example.com`;
  return {
    id,
    name,
    to: { name, address },
    template: 'T19',
    values: { first, when_short: 'yesterday', my_full: my },
    whyNot: '',
    isDrafted: false,
    thread: '',
    contact: { ...NOBODY, id, name, email: address, stage: 'Met' },
    earlier: { lastMessage: null, wroteSince: false, drafted: false },
    ...more,
  };
}

export function previewOf(
  messages: readonly DraftPreview[],
  more: Partial<DraftsPreview> = {},
): DraftsPreview {
  return {
    spreadsheet: 'book-1',
    me: 'me@example.com',
    occasion: 'thank-you',
    draftsAllowed: true,
    authorizationUrl: '',
    templates: TEMPLATES,
    fields: FIELDS,
    calendar: { today: TODAY, hour: 9, weekend: [0, 6], holidays: [] },
    sender: { signature: '', sendAs: '', replyTo: '' },
    messages,
    skipped: [],
    ...more,
  };
}
