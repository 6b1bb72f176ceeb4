/** Messages to whoever introduces us: asking for it, and telling them what became of it. */
import type { MessageTemplate } from '../../domain/message/messageTemplate.ts';
import { mail, words } from './kinds.ts';

/** The link I noticed, my wish, an easy no, and below it a note to forward, so that it takes no effort. Source: Boomerang (double opt-in). */
const ASKING = mail({
  id: 'T05',
  name: 'Asking to be introduced',
  occasion: 'introduction',
  limit: words(140),
  personal: 'why_them',
  subject: 'An introduction to {{new_person}}?',
  body: `Hi {{first|there}},

I noticed that you know {{new_person}}[[ at {{org}}]]. I am trying to understand {{topic|their work}} and would value {{minutes}} minutes of their time. [[I thought of them because {{why_them}}.]]

Would you feel comfortable asking whether they are open to it? If it is awkward for any reason, just say so; no harm done. Below is a short note that you can forward.

Thank you either way.

[[{{my_first}}]]

_ _ _

To {{new_person}}:

[[I am {{my_status}}.]] [[{{hook}}.]] I would be glad of {{minutes}} minutes about {{topic|your work}} this month. [[My question: {{q1}}]] [[More about me: {{my_link}}]]

[[With kind regards,
{{my_full}}]]`,
});

/** A note that speaks to the new person: who, why you, how long, one question, where to read more. Source: CB Insights (a note to forward). */
const NOTE_TO_FORWARD = mail({
  id: 'T05b',
  name: 'Note to forward',
  occasion: 'introduction',
  limit: words(60),
  personal: 'hook',
  subject: 'A note for {{new_person}}',
  body: `Hi {{first|there}},

Thank you. Here is the note for {{new_person}}:

[[I am {{my_status}}.]] {{hook}}. Could we talk about {{topic|your work}} for {{minutes}} minutes this month? [[My question: {{q1}}]] [[More about me: {{my_link}}]]

[[With thanks,
{{my_full}}]]`,
});

/** It is used, where it stands, thanks. Source: nifty50s (keep whoever referred you informed). */
const UNDER_WAY = mail({
  id: 'T24',
  name: 'It is under way',
  occasion: 'introducer-wrote',
  limit: words(45),
  subject: 'Thanks to you: {{new_person}}',
  body: `Hi {{first|there}},

A short note so that you know: I have written to {{new_person}}[[, and {{state}}]]. Thank you for opening that door. I will tell you what I learn.

[[With thanks,
{{my_full}}]]`,
});

/** We talked, what I take from it, a favor in return. Source: nifty50s (also when you meet). */
const HOW_IT_WENT = mail({
  id: 'T25',
  name: 'How it went',
  occasion: 'introducer-met',
  limit: words(65),
  personal: 'learned',
  subject: 'I talked with {{new_person}}',
  body: `Hi {{first|there}},

{{new_person}} and I talked[[ {{when_short}}]], and it was time very well spent. [[What I take with me is {{learned}}.]]

Thank you for your trust. If I can ever do the same for you or for someone you know, please tell me.

[[With thanks,
{{my_full}}]]`,
});

/** I tried, please do not chase, thanks all the same. Source: nifty50s (also when you cannot reach them). */
const NO_LUCK = mail({
  id: 'T26',
  name: 'No answer from them',
  occasion: 'introducer-unreached',
  limit: words(50),
  subject: 'My note to {{new_person}}',
  body: `Hi {{first|there}},

I wrote to {{new_person}} and have not heard back; it is surely a busy time. I will leave it there, so please do not chase on my account. I am still grateful that you opened the door.

[[With thanks,
{{my_full}}]]`,
});

/** The first of them is the one that is chosen unless the note was asked for. */
export const ASKING_AN_INTRODUCER: readonly MessageTemplate[] = [ASKING, NOTE_TO_FORWARD];

export const TELLING_THE_INTRODUCER: readonly MessageTemplate[] = [UNDER_WAY, HOW_IT_WENT, NO_LUCK];
