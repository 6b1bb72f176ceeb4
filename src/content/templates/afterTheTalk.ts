/** After the talk: thanks, the résumé track, and a reminder of something that was offered. */
import type { MessageTemplate } from '../../domain/message/messageTemplate.ts';
import { mail, words } from './kinds.ts';

/** Thanks, one specific thing, what it leads to, anything promised; no new request. Source: rcelconnect (structure of a thank-you). */
const THANK_YOU = mail({
  id: 'T19',
  name: 'Thank-you',
  occasion: 'thank-you',
  limit: words(110),
  personal: 'specific',
  subject: 'Thank you[[, {{salutation}}]]',
  body: `Dear {{salutation|friend}},

Thank you for taking the time to talk with me[[ {{when_short}}]]. I am grateful that you shared your experience so openly. [[What I keep coming back to is {{specific}}.]]

[[It has already led to a next step: {{plan}}.]] [[{{promise}}.]]

I will let you know how things go from here.

[[With thanks,
{{my_full}}]]`,
});

/** Thanks, what it made clear, where I lean, pass it on. Source: Toppel (thank them even if you lost interest). */
const NOT_FOR_ME = mail({
  id: 'T20',
  name: 'Thank-you, not for me',
  occasion: 'thank-you',
  limit: words(80),
  personal: 'specific',
  subject: 'Thank you[[, {{salutation}}]]',
  body: `Dear {{salutation|friend}},

Thank you for speaking with me so openly[[ {{when_short}}]]. You helped me see what I am really looking for, and that is worth more to me than any brochure. [[What I keep thinking of is {{specific}}.]] [[I now lean towards {{direction}}, thanks to your frankness.]]

I hope I can be as generous to the next person who asks me.

[[With thanks,
{{my_full}}]]`,
});

/** Their offer or my question, two doubts, little effort. Source: Mac’s List and a career handout (only after a warm talk). */
const RESUME = mail({
  id: 'T22',
  name: 'Résumé',
  occasion: 'resume',
  limit: words(70),
  subject: 'My résumé, and two doubts',
  body: `Hello {{salutation|there}},

{{resume_line|Thank you for offering to look at my résumé. It is attached}}.

There are two points where I am least sure: whether the upper third would interest someone in {{field|your field}}, and what I should leave out. Three honest remarks would help me more than praise, and there is no hurry.

[[With thanks,
{{my_full}}]]`,
});

/** Thanks, what I changed, no duty to read again. Source: Yale (report what came of advice). */
const AFTER_CRITIQUE = mail({
  id: 'T23',
  name: 'After the critique',
  occasion: 'critique',
  limit: words(80),
  personal: 'changes',
  subject: 'Your remarks, put to use',
  body: `Hello {{salutation|there}},

Thank you for going through my résumé. This is what I changed because of you:

{{changes}}

The new version is attached in case you are curious; you need not read it again. It already looks more like the work I want to do.

[[With thanks,
{{my_full}}]]`,
});

/** The offer by name, an easy way out, thanks. Source: Schofield (mention a promise gently). */
const OFFER = mail({
  id: 'T36',
  name: 'Reminder of an offer',
  occasion: 'promise',
  limit: words(50),
  isReply: true,
  personal: 'offer',
  subject: 'Your kind offer',
  body: `Hello {{salutation|there}},

When we talked, you kindly offered {{offer}}. If that is still easy for you, I would be glad of it. If it has become a bother, please forget that I asked; our talk alone was a great help.

[[With kind regards,
{{my_full}}]]`,
});

export const AFTER_THE_TALK: readonly MessageTemplate[] = [THANK_YOU, NOT_FOR_ME, RESUME, AFTER_CRITIQUE];

export const REMINDING: readonly MessageTemplate[] = [OFFER];
