/** First messages by mail. Each needs one sentence that only its writer can know, and asks for time once. */
import type { MessageTemplate } from '../../domain/message/messageTemplate.ts';
import { mail, words } from './kinds.ts';

/** What draws me to you, who I am, one request, a written answer is welcome. Source: SFU (the five-point mail). */
const ANYONE = mail({
  id: 'T00',
  name: 'First message',
  occasion: 'first-message',
  limit: words(95),
  personal: 'hook',
  subject: 'A question about {{topic|your work}}',
  body: `Hello {{salutation|there}},

[[We have not met, but we share {{shared}}.]] {{hook}}. [[I am {{my_status}}.]] I would like to better understand {{topic|your work}}, and you would be the right person to ask.

Could you spare {{minutes}} minutes by phone or video in the next two weeks? I will come with questions, fit your calendar and keep to the time. If this is a busy month, a short written reply would be just as welcome.

[[With kind regards,
{{my_full}}]]`,
});

/** The school, one thing about your path, one request, an easy way out. Source: Northeastern (name the link). */
const SCHOOL = mail({
  id: 'T01',
  name: 'Same school',
  occasion: 'first-message',
  sources: ['Alumni', 'School recruiting'],
  limit: words(90),
  personal: 'hook',
  subject: '{{school|Your path}}, and a question',
  body: `Hello {{salutation|there}},

[[I found your name through {{school}}.]] [[I am {{my_status}}.]] {{hook}}. I would like to understand how a path like yours comes about[[, and what it teaches about {{topic}}]].

Would you be open to a {{minutes}}-minute call in the next two weeks about how you found your way[[ to {{org}}]]? I will come with questions and keep to the time. If this is a busy month, I completely understand.

[[With kind regards,
{{my_full}}]]`,
});

/** What I read, what it changed, my questions, one request, a written answer is welcome. Source: FlexJobs (send questions ahead). */
const READ_ABOUT = mail({
  id: 'T02',
  name: 'I read about you',
  occasion: 'first-message',
  sources: ['Read about them', 'Company website'],
  limit: words(95),
  personal: 'hook',
  subject: 'A question about {{topic|your work}}',
  body: `Hello {{salutation|there}},

{{hook}}. It gave me a new view of {{topic|your line of work}}. [[I am {{my_status}}.]]

[[What I would love to ask you: {{q1}}]] [[I also wonder: {{q2}}]]

Could you spare {{minutes}} minutes this month, by phone or video, to tell me what this work is really like? A short written reply would be just as welcome.

[[With kind regards,
{{my_full}}]]`,
});

/** Why you, how long, feedback wanted. Source: begin with friends (a career blog). */
const FRIEND = mail({
  id: 'T03',
  name: 'Friend, for practice',
  occasion: 'first-message',
  sources: ['Friend or family'],
  limit: words(60),
  personal: 'why_you',
  subject: 'May I interview you?',
  body: `Hi {{first|there}},

I am starting a small project: asking people what their work is really like. You came to mind first because {{why_you}}.

Could I ask you about yours for {{minutes}} minutes, this week or next? It would also be my practice before I write to strangers, so I would be glad of honest feedback.

[[Thank you,
{{my_first}}]]`,
});

/** Who sent me comes first, then what draws me, who I am, one request. Source: Northeastern (name the link). */
const REFERRED = mail({
  id: 'T04',
  name: 'Recommended by someone',
  occasion: 'first-message',
  sources: ['Referral'],
  limit: words(80),
  personal: 'hook',
  subject: '{{introducer}} suggested I write',
  body: `Hello {{salutation|there}},

{{introducer}} and I talked about {{topic|your line of work}}, and I came away with your name. {{hook}}. [[I am {{my_status}}.]]

Would you be willing to talk for {{minutes}} minutes in the next two weeks? [[What I would most like to ask: {{q1}}]] I will work around your calendar and call you.

[[With kind regards,
{{my_full}}]]`,
});

/** Who I am and why, who might be willing, what becomes of the answers. Source: Kansas State (advice, not a job). */
const NO_NAME_YET = mail({
  id: 'T06',
  name: 'No name yet',
  occasion: 'first-message',
  sources: ['Front desk'],
  limit: words(95),
  personal: 'hook',
  subject: 'Whom to ask about {{topic|your work}}?',
  body: `Hello[[ {{salutation}}]],

[[I am {{my_status}}.]] I would like to learn about {{topic|your work}} from someone[[ at {{org}}]] who knows it well. {{hook}}. [[This is for {{assignment}}.]]

Could you tell me who might be willing to give {{minutes}} minutes, in person or by phone, in the next three weeks? I am only asking for information, and will quote nobody by name. [[My number is {{my_phone}}.]]

[[With thanks,
{{my_full}}]]`,
});

/** Where we met, what you said, one request. Source: Roghanizad and Bohns (asking in person is far stronger). */
const EVENT = mail({
  id: 'T11',
  name: 'After an event',
  occasion: 'first-message',
  sources: ['Event'],
  limit: words(70),
  personal: 'specific',
  subject: 'We met at {{event|the event}}',
  body: `Hello {{salutation|there}},

It was good to meet you[[ at {{event}}]]. What has stayed with me is {{specific}}.

Could we go on with that for {{minutes}} minutes, by phone or over a coffee near you, in the next two weeks? I would like to hear more about {{topic|your work}} and how you came to it.

[[With kind regards,
{{my_full}}]]`,
});

/** A memory we share, your news, why now, one request. Source: Levin (dormant ties). */
const PAST = mail({
  id: 'T35',
  name: 'Someone from the past',
  occasion: 'first-message',
  sources: ['Past colleague'],
  limit: words(85),
  personal: 'shared_memory',
  subject: 'Long time, and a question',
  body: `Hello {{salutation|there}},

It has been far too long since {{shared_memory}}. [[I heard that {{their_news}}, and was glad.]]

I am looking more closely at {{topic|the kind of work you do}}, and you came to mind as someone whose view I would trust. Could we catch up for {{minutes}} minutes this month? I would enjoy hearing how you are as much as asking my questions.

[[With kind regards,
{{my_full}}]]`,
});

export const FIRST_CONTACT: readonly MessageTemplate[] = [
  ANYONE,
  SCHOOL,
  READ_ABOUT,
  FRIEND,
  REFERRED,
  NO_NAME_YET,
  EVENT,
  PAST,
];
