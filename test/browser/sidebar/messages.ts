/** Messages to draft, for the tests of the dialogs. */
import type { DraftPreview, DraftsPreview } from '../../../src/contract.ts';

export const TEMPLATE = {
  subject: 'Thank you, {{first}}',
  body: 'Dear {{first}},\n\nThank you for your time {{when_short}}.[[ What I keep thinking about is {{specific}}.]]\n\nWith thanks,\n{{my_full}}',
};

export function messageTo(name: string, my = 'Mira Okafor'): DraftPreview {
  const first = name.split(' ')[0] ?? name;
  return {
    id: first.toLowerCase(),
    name,
    email: `${first.toLowerCase()}@example.com`,
    subject: `Thank you, ${first}`,
    text: `Dear ${first},\n\nThank you for your time yesterday.\n\nWith thanks,\n${my}`,
    fields: [
      { name: 'specific', label: 'One thing they said', value: '' },
      ...(my === '' ? [{ name: 'my_full', label: 'Your name', value: '' }] : []),
    ],
    values: { first, when_short: 'yesterday', ...(my === '' ? {} : { my_full: my }) },
    composeUrl: `https://mail.google.com/mail/?view=cm&fs=1&to=${first.toLowerCase()}%40example.com&su=x&body=y`,
  };
}

export function previewOf(
  messages: readonly DraftPreview[],
  more: Partial<DraftsPreview> = {},
): DraftsPreview {
  return {
    me: 'me@example.com',
    occasion: 'thank-you',
    draftsAllowed: true,
    authorizationUrl: '',
    template: TEMPLATE,
    messages,
    skipped: [],
    ...more,
  };
}
