/** From silence to a date that holds: one reminder, times, changes, and thanks for a no. */
import type { MessageTemplate } from '../../domain/message/messageTemplate.ts';
import { mail, words } from './kinds.ts';

/** One short reminder, the request again, and an easy way to say no. Source: 3B7 (one follow-up, then stop). */
const FOLLOW_UP = mail({
  id: 'T09',
  name: 'Follow-up',
  occasion: 'follow-up',
  limit: words(50),
  isReply: true,
  subject: 'A short reminder of my note',
  body: `Hello {{salutation|there}},

I know your days are full, so this is the only reminder of the note I sent you[[ {{wrote_short}}]]. Could you spare {{minutes}} minutes[[ for a talk about {{topic}}]] this month? I would be grateful. If not, a "not now" is perfectly fine.

[[With kind regards,
{{my_full}}]]`,
});

/** Thanks, three times with their zone, who calls, that I confirm. Source: Bethel (fit their schedule, you call them). */
const TIMES = mail({
  id: 'T12',
  name: 'Offering times',
  occasion: 'times',
  limit: words(70),
  isReply: true,
  subject: 'Times for our talk',
  body: `Hello {{salutation|there}},

Thank you, that is very kind. Would one of these times suit you?[[ (Time zone: {{timezone}}.)]]

{{slots}}

If none does, name any {{minutes}} minutes that are better. I will call you, unless you prefer video or a visit to your office. [[My number is {{my_phone}}.]] I will confirm once you have picked one.

[[With kind regards,
{{my_full}}]]`,
});

/** When and where, my number, two questions, nothing to prepare. Source: rcelconnect (confirm the day before, with your number). */
const CONFIRM = mail({
  id: 'T13',
  name: 'Confirmation',
  occasion: 'confirm',
  limit: words(65),
  subject: 'Our talk[[ {{when_short}}]]',
  body: `Hello {{salutation|there}},

I am looking forward to our talk[[ {{when}}]][[, {{where}}]]. [[If anything changes, my number is {{my_phone}}.]]

[[What I hope to ask you: {{q1}}]] [[I also wonder: {{q2}}]] You need not prepare anything.

[[With kind regards,
{{my_full}}]]`,
});

/** An apology, new times, writing instead. Source: Bethel (only in an emergency). */
const I_MOVE = mail({
  id: 'T14',
  name: 'I need to move it',
  occasion: 'move',
  limit: words(55),
  subject: 'May I move our talk?',
  body: `Hello {{salutation|there}},

I am sorry: I cannot make our talk[[ {{when}}]]. I know that you set this time aside for me. Could one of these work instead?

{{slots}}

If this month has become difficult, I can wait, or send you my questions in writing.

[[With kind regards,
{{my_full}}]]`,
});

/** No problem, new times, a shorter talk instead. Source: ns-careers (moving is normal). */
const THEY_MOVE = mail({
  id: 'T15',
  name: 'They need to move it',
  occasion: 'moved',
  limit: words(45),
  isReply: true,
  subject: 'New times for our talk',
  body: `Hello {{salutation|there}},

That is no problem at all. Any of these would suit me:

{{slots}}

If a ten-minute call is easier to fit in, I am glad to do that too.

[[With kind regards,
{{my_full}}]]`,
});

/** No blame, wait or another day, my number. Source: Climb the Ladder (no blame, after ten minutes). */
const NOT_THERE = mail({
  id: 'T16',
  name: 'They are not there',
  occasion: 'no-show',
  limit: words(40),
  subject: 'Still fine for today?',
  body: `Hello {{salutation|there}},

I am here for our talk and wonder whether I mixed something up. I can wait, or we pick another day, whichever is easier for you. [[My number is {{my_phone}}.]]

[[With kind regards,
{{my_full}}]]`,
});

/** My fault, an offer, a no is accepted. Own choice. */
const I_MISSED = mail({
  id: 'T17',
  name: 'I missed it',
  occasion: 'missed',
  limit: words(60),
  subject: 'My apologies for missing our talk',
  body: `Hello {{salutation|there}},

I missed our talk, and that is my fault alone. I am sorry for the time it cost you. If you are still willing, I will fit whatever time you choose.

[[These would work for me:
{{slots}}]]

If you would rather leave it, I understand. Thank you for having offered.

[[With kind regards,
{{my_full}}]]`,
});

/** The reason, the questions, one line each. Own choice, after the third move. */
const IN_WRITING = mail({
  id: 'T37',
  name: 'Questions in writing',
  occasion: 'questions',
  limit: words(75),
  personal: 'q1',
  subject: 'My questions in writing',
  body: `Hello {{salutation|there}},

So that you can answer whenever it suits you, here is what I would have asked. One line each is plenty:

- {{q1}}
[[- {{q2}}]]
[[- {{q3}}]]

Thank you for thinking about it.

[[With thanks,
{{my_full}}]]`,
});

/** Thanks, one name if one comes to mind, release. Own choice. */
const DECLINED = mail({
  id: 'T18',
  name: 'Thanks for a no',
  occasion: 'declined',
  limit: words(45),
  isReply: true,
  subject: 'Thank you for your answer',
  body: `Hello {{salutation|there}},

Thank you for answering so clearly; I appreciate it. If someone comes to mind who enjoys talking about {{topic|this work}}, a name would be a great help. If not, please do not give it another thought.

[[With kind regards,
{{my_full}}]]`,
});

export const ARRANGING: readonly MessageTemplate[] = [
  FOLLOW_UP,
  TIMES,
  CONFIRM,
  I_MOVE,
  THEY_MOVE,
  NOT_THERE,
  I_MISSED,
  IN_WRITING,
  DECLINED,
];
