/**
 * The messages we ship, in the order of a campaign. Everything in double brackets vanishes when a field in it is empty.
 * Where several fit an occasion, the first is the one chosen: see `templateFor`.
 */
import type { MessageTemplate } from '../domain/message/messageTemplate.ts';
import { AFTER_THE_TALK, REMINDING } from './templates/afterTheTalk.ts';
import { ARRANGING } from './templates/arranging.ts';
import { FIRST_CONTACT } from './templates/firstContact.ts';
import { ASKING_AN_INTRODUCER, TELLING_THE_INTRODUCER } from './templates/introducers.ts';
import { BY_HAND, BY_PHONE, ON_LINKEDIN } from './templates/otherChannels.ts';
import { STAYING_IN_TOUCH } from './templates/stayingInTouch.ts';

export const TEMPLATES: readonly MessageTemplate[] = [
  ...ASKING_AN_INTRODUCER,
  ...FIRST_CONTACT,
  ...ON_LINKEDIN,
  ...BY_PHONE,
  ...ARRANGING,
  ...AFTER_THE_TALK,
  ...BY_HAND,
  ...TELLING_THE_INTRODUCER,
  ...REMINDING,
  ...STAYING_IN_TOUCH,
];
