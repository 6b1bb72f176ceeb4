/** What is known for the merge fields of a message: of the contact, of whom it goes to, and of whoever writes. */
import { partsOf, weekdayOf } from '../calendar.ts';
import type { Contact } from '../contact.ts';
import { firstName, fullName, greetingName, ownFirstName } from '../names.ts';
import type { Settings } from '../settings.ts';
import type { Sender } from '../settings/sender.ts';
import type { Day, Moment, Zone } from '../time.ts';
import { clockTime, dayAt } from '../zone.ts';
import { oneLine } from './plainText.ts';

export type Values = Readonly<Record<string, string>>;

/** Whom a message goes to: the contact, or their introducer. */
export type Recipient = Pick<Contact, 'name' | 'email' | 'salutation'>;

export interface Writing {
  readonly settings: Omit<Sender, 'signature' | 'sendAs' | 'replyTo'> & Pick<Settings, 'talkMinutes'>;
  readonly zone: Zone;
  readonly now: Moment;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS_A_WEEK = 7;

/** By field name; `''` where nothing is known. */
export function knownValues(
  contact: Contact,
  recipient: Recipient,
  { settings, zone, now }: Writing,
): Values {
  const today = dayAt(zone, now);
  const talk = contact.meeting === null ? null : dayAt(zone, contact.meeting);
  return {
    first: firstName(recipient.name),
    salutation: greetingName(recipient.name, recipient.salutation),
    full_name: fullName(recipient.name),
    new_person: fullName(contact.name),
    org: oneLine(contact.organization),
    role: oneLine(contact.role),
    shared: oneLine(contact.shared),
    introducer: oneLine(contact.introducedBy),
    introducer_first: firstName(contact.introducedBy),
    minutes: String(contact.minutes ?? settings.talkMinutes),
    when: contact.meeting === null ? '' : talkInWords(contact.meeting, zone),
    when_short: talk === null ? '' : dayInWords(talk, today),
    month: talk === null ? '' : (MONTHS[partsOf(talk).month - 1] ?? ''),
    wrote_short: contact.contacted === null ? '' : dayInWords(contact.contacted, today),
    timezone: zone.name,
    my_full: oneLine(settings.myName),
    my_first: ownFirstName(settings.myName),
    my_status: settings.myStatus,
    my_phone: settings.myPhone,
    my_link: settings.myLink,
    school: settings.school,
    topic: settings.topic,
  };
}

/** What a message is filled with: what was typed, unless it is blank, before what is known. A name brings its first one. */
export function withTyped(known: Values, typed: Values): Values {
  const said = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  );
  const first = ownFirstName(said['my_full'] ?? '');
  return { ...known, ...(first !== '' && { my_first: first }), ...said };
}

/** The day in the words of a letter written at `now`: "today", "yesterday", "on Friday", else "on November 12". */
export function dayInWords(day: Day, today: Day): string {
  const ago = today - day;
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  if (ago > 1 && ago < DAYS_A_WEEK) return `on ${weekdayName(day)}`;
  const { year } = partsOf(day);
  return `on ${dateInWords(day)}${year === partsOf(today).year ? '' : `, ${String(year)}`}`;
}

/** "on Thursday, November 26 at 10:00": the reader may be anywhere, so the weekday stands with the date. */
function talkInWords(start: Moment, zone: Zone): string {
  const day = dayAt(zone, start);
  return `on ${weekdayName(day)}, ${dateInWords(day)} at ${clockTime(zone, start)}`;
}

function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day)] ?? '';
}

function dateInWords(day: Day): string {
  const { month, date } = partsOf(day);
  return `${MONTHS[month - 1] ?? ''} ${String(date)}`;
}
