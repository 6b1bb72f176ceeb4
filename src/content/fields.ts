/** The merge fields of messages: their names in templates, and the words under which people meet them. */
import type { Field } from '../domain/message/messageTemplate.ts';

const sheet = (name: string, label: string, example: string): Field => ({
  name,
  label,
  example,
  from: 'sheet',
});
const asked = (name: string, label: string, example: string): Field => ({
  name,
  label,
  example,
  from: 'asked',
});

export const FIELDS: readonly Field[] = [
  sheet('first', 'Their first name', 'Ana'),
  sheet('salutation', 'Their name in a greeting', 'Dr. García'),
  sheet('full_name', 'Their full name', 'Ana María García'),
  sheet('org', 'Their organization', 'Harbor Labs'),
  sheet('role', 'Their role', 'Product designer'),
  sheet('introducer', 'Who introduced you', 'Sam Okafor'),
  sheet('minutes', 'Minutes you ask for', '20'),
  sheet('when_short', 'The day you talked', 'yesterday'),
  sheet('wrote_short', 'The day you wrote first', 'on November 12'),
  sheet('my_full', 'Your name', 'Robin Meyer'),
  sheet('my_first', 'Your first name', 'Robin'),
  asked('specific', 'One thing they said that stays with you', 'how you test an idea on paper first'),
  asked('plan', 'What you will do with it', 'I will sketch my next project before I open the laptop'),
  asked('promise', 'A sentence about something promised', 'As promised, here is the article I mentioned: …'),
  asked('topic', 'What you would like to talk about', 'how designers work with engineers'),
];
