/** The messages we ship. Everything in double brackets vanishes when a field in it is empty. */
import type { MessageTemplate } from '../domain/message/messageTemplate.ts';

/** Thanks, one specific thing, what it leads to, anything promised; no new request. Source: rcelconnect (structure of a thank-you). */
const THANK_YOU: MessageTemplate = {
  id: 'T19',
  name: 'Thank-you',
  occasion: 'thank-you',
  channel: 'Mail',
  sources: [],
  limit: { unit: 'words', most: 110 },
  isReply: false,
  personal: 'specific',
  subject: 'Thank you[[, {{salutation}}]]',
  body: `Dear {{salutation|friend}},

Thank you for taking the time to talk with me[[ {{when_short}}]]. I am grateful that you shared your experience so openly. [[What I keep coming back to is {{specific}}.]]

[[It has already led to a next step: {{plan}}.]] [[{{promise}}]]

I will let you know how things go from here.

[[With thanks,
{{my_full}}]]`,
};

/** One short reminder, the request again, and an easy way to say no. Source: 3B7 (one follow-up, then stop). */
const FOLLOW_UP: MessageTemplate = {
  id: 'T09',
  name: 'Follow-up',
  occasion: 'follow-up',
  channel: 'Mail',
  sources: [],
  limit: { unit: 'words', most: 50 },
  isReply: true,
  personal: '',
  subject: 'A short reminder of my note',
  body: `Hello {{salutation|there}},

I know your days are full, so this is the only reminder of the note I sent you[[ {{wrote_short}}]]. Could you spare {{minutes}} minutes[[ for a talk about {{topic}}]] this month? I would be grateful. If not, a "not now" is perfectly fine.

[[With kind regards,
{{my_full}}]]`,
};

export const TEMPLATES: readonly MessageTemplate[] = [THANK_YOU, FOLLOW_UP];
