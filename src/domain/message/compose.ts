/** Writes one message to one contact: a template filled with what is known of the person and what was typed for them. */
import { partsOf, weekdayOf } from '../calendar.ts';
import type { Contact } from '../contact.ts';
import { firstName, greetingName } from '../names.ts';
import type { Settings } from '../settings.ts';
import type { Day, Moment, Zone } from '../time.ts';
import { dayAt } from '../zone.ts';
import type { Field, MessageTemplate } from './messageTemplate.ts';
import type { Mailbox } from './mime.ts';
import { oneLine, wellFormed } from './plainText.ts';
import { fieldsOf, parseTemplate, renderTemplate } from './template.ts';

interface Writing {
  readonly settings: Pick<Settings, 'myName' | 'talkMinutes'>;
  readonly zone: Zone;
  readonly now: Moment;
  /** Every field a template may name. */
  readonly fields: readonly Field[];
}

export interface Composed {
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  /** What the person may still type for this message: each makes its sentence appear. */
  readonly fields: readonly { readonly name: string; readonly label: string; readonly value: string }[];
  /** All other values, so that a page can show the message while it is typed. */
  readonly values: Readonly<Record<string, string>>;
  /** Why it must not be drafted as it is, in words that follow the person's name: faults of the template, empty fields it cannot do without. */
  readonly problems: readonly string[];
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS_A_WEEK = 7;

/** `typed`: values by field name; a typed one goes before what the sheet knows. Whether the person may be written to is not asked here: see `whyNotDraft`. */
export function composeMessage(
  template: MessageTemplate,
  contact: Contact,
  typed: Readonly<Record<string, string>>,
  writing: Writing,
): Composed {
  const known = knownValues(contact, writing);
  const names = writing.fields.map(({ name }) => name);
  const { template: parsed, errors } = parseTemplate(template.subject, template.body, names);
  const valueOf = (name: string): string => own(typed, name) || own(known, name);
  const all = Object.fromEntries(names.map((name) => [name, valueOf(name)]));
  const { subject, text, missing } = renderTemplate(parsed, all);
  const label = (name: string): string => writing.fields.find((field) => field.name === name)?.label ?? name;
  const asked = fieldsOf(parsed).filter(
    ({ name, required }) =>
      own(typed, name) !== '' ||
      (own(known, name) === '' && (required || name === 'my_full' || isAsked(writing.fields, name))),
  );
  const askedNames = new Set(asked.map(({ name }) => name));
  return {
    to: { name: oneLine(contact.name), address: contact.email },
    subject,
    text,
    fields: asked.map(({ name }) => ({ name, label: label(name), value: own(typed, name) })),
    values: Object.fromEntries(Object.entries(all).filter(([name]) => !askedNames.has(name))),
    problems: [
      ...errors.map(({ message }) => `cannot be drafted: ${message}`),
      ...missing.map((name) => `still needs "${label(name)}"`),
    ],
  };
}

/** A link that opens Gmail with the message filled in, for those who did not allow drafts. */
export function composeUrl(
  message: Pick<Composed, 'subject' | 'text'> & { readonly to: Pick<Mailbox, 'address'> },
): string {
  const parameters = { to: message.to.address, su: message.subject, body: message.text };
  const query = Object.entries(parameters).map(
    ([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`,
  );
  return `https://mail.google.com/mail/?view=cm&fs=1&${query.join('&')}`;
}

/** The day in the words of a letter written at `now`: "today", "yesterday", "on Friday", else "on November 12". */
export function dayInWords(day: Day, today: Day): string {
  const ago = today - day;
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  if (ago > 1 && ago < DAYS_A_WEEK) return `on ${WEEKDAYS[weekdayOf(day)] ?? ''}`;
  const { year, month, date } = partsOf(day);
  const yearIfOther = year === partsOf(today).year ? '' : `, ${String(year)}`;
  return `on ${MONTHS[month - 1] ?? ''} ${String(date)}${yearIfOther}`;
}

function knownValues(contact: Contact, { settings, zone, now }: Writing): Readonly<Record<string, string>> {
  const today = dayAt(zone, now);
  return {
    first: firstName(contact.name),
    salutation: greetingName(contact.name, contact.salutation),
    full_name: oneLine(contact.name),
    org: oneLine(contact.organization),
    role: oneLine(contact.role),
    introducer: oneLine(contact.introducedBy),
    minutes: String(contact.minutes ?? settings.talkMinutes),
    when_short: contact.meeting === null ? '' : dayInWords(dayAt(zone, contact.meeting), today),
    wrote_short: contact.contacted === null ? '' : dayInWords(contact.contacted, today),
    my_full: oneLine(settings.myName),
    my_first: firstName(settings.myName),
  };
}

function isAsked(fields: readonly Field[], name: string): boolean {
  return fields.some((field) => field.name === name && field.from === 'asked');
}

/** The value of an own key, trimmed; never something inherited, whatever a template or a request names. */
function own(values: Readonly<Record<string, string>>, name: string): string {
  return Object.prototype.hasOwnProperty.call(values, name) ? (values[name] ?? '').trim() : '';
}
