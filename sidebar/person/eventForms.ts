/** What an event asks for before it can be recorded, as a table. An event that is not in it takes one click. */
import type { EventRequest } from '../../src/contract.ts';
import type { EventKind } from '../../src/domain/campaign.ts';
import { daysAfter, nextMonday } from '../parts/days.ts';

/** One thing to fill in; a form holds each kind at most once. */
export type Field =
  | { readonly kind: 'day'; readonly label: string; readonly from: 'today' | 'tomorrow' }
  | { readonly kind: 'time' | 'minutes'; readonly label: string }
  | { readonly kind: 'text'; readonly label: string; readonly required: boolean }
  | { readonly kind: 'rating'; readonly low: string; readonly high: string };

export interface EventForm {
  readonly title: string;
  readonly hint?: string;
  /** What stands in one line is an array of its own. */
  readonly fields: readonly (Field | readonly Field[])[];
  /** Days to choose with one click instead. */
  readonly quick?: readonly { readonly words: string; readonly day: (today: string) => string }[];
  readonly send: string;
}

const TOMORROW = { words: 'Tomorrow', day: (today: string) => daysAfter(today, 1) };
const NEXT_WEEK = { words: 'Next week', day: nextMonday };
const A_MONTH = { words: 'In a month', day: (today: string) => daysAfter(today, 30) };
const THREE_MONTHS = { words: 'In three months', day: (today: string) => daysAfter(today, 91) };

export const EVENT_FORMS: Partial<Record<EventKind, EventForm>> = {
  scheduled: {
    title: 'When is the talk?',
    fields: [
      { kind: 'day', label: 'Day', from: 'today' },
      [
        { kind: 'time', label: 'Time' },
        { kind: 'minutes', label: 'Minutes, if agreed' },
      ],
    ],
    send: 'Save the date',
  },
  snoozed: {
    title: 'Until when?',
    quick: [TOMORROW, NEXT_WEEK],
    fields: [{ kind: 'day', label: 'A date', from: 'tomorrow' }],
    send: 'Snooze',
  },
  'wrapped-up': {
    title: 'How was the talk?',
    hint: 'You may leave this out. From 4 on we suggest asking for a résumé critique.',
    fields: [{ kind: 'rating', low: 'Little came of it', high: 'One of the best' }],
    send: 'Wrap up',
  },
  retry: {
    title: 'What is the new reason?',
    hint: 'An article of theirs, news from their team, someone you both know.',
    fields: [{ kind: 'text', label: 'In a few words', required: true }],
    send: 'Ready to write again',
  },
  'not-now': {
    title: 'When may you write again?',
    quick: [A_MONTH, THREE_MONTHS],
    fields: [{ kind: 'day', label: 'The day they gave', from: 'tomorrow' }],
    send: 'Write again then',
  },
  'out-of-office': {
    title: 'When are they back?',
    hint: 'Nothing is due until they have had time to catch up.',
    fields: [{ kind: 'day', label: 'First day back', from: 'today' }],
    send: 'Save the day',
  },
  'wrong-person': {
    title: 'Whom did they name?',
    hint: 'With a name they get a row of their own. Leave it empty if they named nobody.',
    fields: [{ kind: 'text', label: 'Name', required: false }],
    send: 'Save',
  },
  closed: {
    title: 'Close with thanks?',
    hint: 'Nothing is planned for them any more. Their row stays, and everything in it.',
    fields: [],
    send: 'Close with thanks',
  },
  'do-not-contact': {
    title: 'Never contact them again?',
    hint: 'Nothing is ever planned or drafted for them from then on. Their row stays, so that you remember.',
    fields: [],
    send: 'Do not contact again',
  },
};

/** Events that end something, in the order in which they stand last; each asks once. */
export const ENDINGS: readonly EventKind[] = ['closed', 'do-not-contact'];

export type Values = Partial<Record<Field['kind'], string>>;

export function isComplete({ fields }: EventForm, values: Values): boolean {
  return fields.flat().every((field) => !isRequired(field) || (values[field.kind] ?? '').trim() !== '');
}

export function isRequired(field: Field): boolean {
  return field.kind === 'text' ? field.required : field.kind === 'day' || field.kind === 'time';
}

/** What was filled in, as the request says it. */
export function detailsOf({ day, time, minutes, text, rating }: Values): Partial<EventRequest> {
  const length = Number.parseInt(minutes ?? '', 10);
  const said = (text ?? '').trim();
  return {
    ...(day === undefined ? {} : { when: time === undefined ? day : `${day}T${time}` }),
    ...(length > 0 ? { minutes: length } : {}),
    ...(said === '' ? {} : { text: said }),
    ...(rating === undefined ? {} : { rating: Number(rating) }),
  };
}
