/** Words that are typed elsewhere, written by hand or said: LinkedIn, a card, the telephone. */
import type { MessageTemplate } from '../../domain/message/messageTemplate.ts';
import { characters, unmailed, words } from './kinds.ts';

/** The link, what draws me, a small request. Source: LinkedIn's limit of 200 characters. */
const NOTE = unmailed({
  id: 'T07',
  name: 'LinkedIn note',
  occasion: 'first-message',
  channel: 'LinkedIn',
  sources: ['LinkedIn'],
  limit: characters(190),
  personal: 'hook',
  body: `Hi {{first|there}},
[[We share {{shared}}.]] {{hook}}. Could I ask you about it in a call of {{minutes}} minutes?
[[{{my_first}}]]`,
});

/** Thanks, what draws me, who I am, one request. Source: LinkedIn's data (under 400 characters is answered more). */
const MESSAGE = unmailed({
  id: 'T08',
  name: 'LinkedIn message',
  occasion: 'first-message',
  channel: 'LinkedIn',
  sources: ['LinkedIn'],
  limit: characters(390),
  personal: 'hook',
  body: `Hi {{first|there}},
Thank you for connecting. {{hook}}. [[I am {{my_status}}.]] I would like to better understand {{topic|your work}}. Would a call of {{minutes}} minutes be possible in the next two weeks? I can call whenever it suits you.
[[{{my_first}}]]`,
});

/** One gift, one effect; after the mail, not instead of it. Source: Climb the Ladder (a card as an extra). */
const CARD = unmailed({
  id: 'T21',
  name: 'Card',
  occasion: 'card',
  channel: 'Card',
  limit: words(40),
  personal: 'specific',
  body: `Dear {{salutation|friend}},

You gave me {{minutes}} minutes and a new way to look at {{topic|this work}}. [[What stays with me is {{specific}}.]] It was a gift. Thank you.

[[{{my_full}}]]`,
});

/** Who I am, which department and who leads it, that I do not apply, name and way to write, the helper's name. Source: Kansas State (say that you seek advice). */
const FRONT_DESK = unmailed({
  id: 'P1',
  name: 'Call: front desk',
  occasion: 'call',
  channel: 'Phone',
  sources: ['Front desk'],
  limit: words(90),
  body: `Good day. My name is {{my_full}}.[[ I am {{my_status}}.]]

I would like to learn about {{topic|the work I hope to do}}. Which department would that be[[ at {{org}}]], and who leads it?

(They answer.) I am not applying for anything. I would only like to ask that person, or a colleague, for {{minutes}} minutes. What is the name, and what is the best way to write?

(They answer.) And may I have your name, so that I can thank you?`,
});

/** Who sent me, is this a good minute, why you, one request; a name if they say no. Source: Stanford (ask whether they have time). */
const PERSON = unmailed({
  id: 'P2',
  name: 'Call: the person',
  occasion: 'call',
  channel: 'Phone',
  limit: words(80),
  body: `Hello, this is {{my_full}}.[[ {{introducer}} suggested that I call.]] Do you have one minute, or should I call at a better time?

(If yes.) I am trying to understand {{topic|your work}}. [[{{hook}}.]] Could we find {{minutes}} minutes in the next two weeks? I can come to you or call.

(If no.) Thank you for telling me. Is there someone who likes talking about this?`,
});

/** Who I am, who sent me, that I call again. Source: Stanford (you call again). */
const VOICEMAIL = unmailed({
  id: 'P3',
  name: 'Call: voicemail',
  occasion: 'call',
  channel: 'Phone',
  limit: words(50),
  body: `Hello[[ {{salutation}}]], this is {{my_full}}.[[ {{introducer}} gave me your name.]] I have a short question about {{topic|your work}}. I will try again {{next_try|tomorrow}}[[; my number is {{my_phone}}]]. Thank you.`,
});

export const ON_LINKEDIN: readonly MessageTemplate[] = [NOTE, MESSAGE];

export const BY_HAND: readonly MessageTemplate[] = [CARD];

export const BY_PHONE: readonly MessageTemplate[] = [FRONT_DESK, PERSON, VOICEMAIL];
