/** Months later: what came of it, news, a short hello, the search, and passing it on. */
import type { MessageTemplate } from '../../domain/message/messageTemplate.ts';
import { mail, words } from './kinds.ts';

/** What you advised, what I did, what came of it, what is next. Source: ASBMB (three to four weeks later, tied to a suggestion). */
const ADVICE = mail({
  id: 'T27',
  name: 'I took your advice',
  occasion: 'advice',
  limit: words(75),
  personal: 'advice',
  subject: 'I did what you suggested',
  body: `Hello {{salutation|there}},

When we talked[[ in {{month}}]], you advised me to {{advice}}, and I did. [[{{result}}.]] I would not have tried it on my own, so thank you again.

[[My next step: {{plan}}. If you see a mistake in that, I would like to hear it.]]

[[With thanks,
{{my_full}}]]`,
});

/** Which talk, my news, what they had to do with it, no request. Source: University of Portland (a few times a year). */
const UPDATE = mail({
  id: 'T28',
  name: 'Update',
  occasion: 'update',
  limit: words(90),
  personal: 'news',
  subject: 'A short update[[ from {{my_first}}]]',
  body: `Hello {{salutation|there}},

There is news since our talk[[ in {{month}}]][[ about {{topic}}]]:

- {{news}}
[[- {{news2}}]]

[[What I often come back to is {{specific}}.]] [[The next step: {{plan}}.]]

[[I hope {{their_project}} is coming along well.]] There is no need to answer; I only wanted you to know that your time had an effect.

[[With kind regards,
{{my_full}}]]`,
});

/** The reason, the link to our talk, no answer needed. Source: Wickre (a short note that asks nothing). */
const HELLO = mail({
  id: 'T29',
  name: 'Short hello',
  occasion: 'hello',
  limit: words(40),
  personal: 'thought',
  subject: 'Thought of you',
  body: `Hello {{salutation|there}},

{{thought}}. I thought of you at once. [[What came back to me was {{specific}}.]] You need not reply; I only wanted to share it.

[[With kind regards,
{{my_full}}]]`,
});

/** The effect so far, my goal, how often and how much effort, an easy no. Source: Recruiter's Couch (let it grow and have a goal). */
const MENTOR = mail({
  id: 'T30',
  name: 'Asking a mentor',
  occasion: 'mentor',
  limit: words(95),
  personal: 'goal',
  subject: 'A question about the coming months',
  body: `Hello {{salutation|there}},

More than once now, your advice has changed what I did next. [[What I keep in mind above all is {{specific}}.]] My goal for the next six months is {{goal}}.

Would you be willing to talk for {{minutes}} minutes every {{cadence|two months}} until then? I would send three lines beforehand and tell you afterwards what came of it. A plain no is fine; I would still be glad to write now and then.

[[With kind regards,
{{my_full}}]]`,
});

/** Which talk and its effect, why now, one question for advice and none for a job. Source: UNC Charlotte (who you are, why now). */
const SEARCH = mail({
  id: 'T31',
  name: 'The search begins',
  occasion: 'search',
  limit: words(100),
  isReply: true,
  personal: 'q1',
  subject: 'My search begins, and a question',
  body: `Hello {{salutation|there}},

Our talk[[ in {{month}}]][[ about {{topic}}]] has stayed with me. [[What I often come back to is {{specific}}.]] [[My news: {{news}}.]]

I am now looking for {{target}}[[, starting {{start}}]]. I am not asking you to find it for me, only for your view on a question: {{q1}}

A line by mail or ten minutes by phone would help. [[I hope {{their_project}} is going well.]]

[[With kind regards,
{{my_full}}]]`,
});

/** The role, why it fits, an honest view, a pointer if that is comfortable. Own choice. */
const OPENING = mail({
  id: 'T32',
  name: 'A specific opening',
  occasion: 'opening',
  limit: words(85),
  personal: 'reason',
  subject: '{{opening}}[[ at {{org}}]]',
  body: `Hello {{salutation|there}},

I saw an opening[[ at {{org}}]] ({{opening}}) and thought of our talk. I believe it suits me, mainly because {{reason}}.

Before I apply, may I ask whether it looks like a sensible match to you, and whether there is anything I should know about the team? If you feel comfortable pointing me to the right person, that would be kind, but your honest view matters more.

[[With kind regards,
{{my_full}}]]`,
});

/** The news, their part in it, pass it on. Source: Yale (tell everyone when you land). */
const LANDED = mail({
  id: 'T33',
  name: 'Good news',
  occasion: 'landed',
  limit: words(80),
  personal: 'news',
  subject: 'Good news, and thank you',
  body: `Hello {{salutation|there}},

I wanted you to hear it from me: {{news}}. [[I start {{start}}.]]

Our talk[[ in {{month}}]] is part of how I got here. [[What I thought of most often was {{specific}}.]] Thank you for giving me your time.

If you ever meet someone who stands where I stood, please send them to me. I would like to pass it on.

[[With thanks,
{{my_full}}]]`,
});

/** What I was given, what I offer, within which limits. Source: Penn (give back, small things count). */
const PASS_ON = mail({
  id: 'T34',
  name: 'Offer to the next ones',
  occasion: 'pass-on',
  limit: words(60),
  subject: 'Happy to talk with your students',
  body: `Hello {{salutation|there}},

When I was learning about {{topic|this work}}, people I had never met gave me their time. I would like to do the same. Please feel free to pass my name to students who have questions; {{minutes}} minutes by phone is easy for me, about twice a month.

[[With kind regards,
{{my_full}}]]`,
});

/** The deadline, how long answers take, three people at two organizations, help. Own choice. */
const CLASS = mail({
  id: 'C1',
  name: 'Reminder to a class',
  occasion: 'class',
  limit: words(70),
  subject: 'Please send your first messages',
  body: `Hello all,

A reminder: {{assignment}} is due {{deadline}}. About two weeks pass between a first message and a talk, so please send your first messages {{first_by|this week}}. Write to three people at two organizations, not to one. If you do not know whom to ask, bring it to class; most of us have the same question.

[[With kind regards,
{{my_full}}]]`,
});

export const STAYING_IN_TOUCH: readonly MessageTemplate[] = [
  ADVICE,
  UPDATE,
  HELLO,
  MENTOR,
  SEARCH,
  OPENING,
  LANDED,
  PASS_ON,
  CLASS,
];
