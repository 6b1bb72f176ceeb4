/** Short ways to write people, days and moments in tests of the plan. */
import type { Campaign, CampaignPlan, MessageRecord, PersonPlan } from '../../../src/domain/campaign.ts';
import { parseIsoDay } from '../../../src/domain/calendar.ts';
import { type Contact, NOBODY } from '../../../src/domain/contact.ts';
import { plan } from '../../../src/domain/plan/plan.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import type { Day, Moment, Zone } from '../../../src/domain/time.ts';
import { NO_TODO, type Todo } from '../../../src/domain/todo.ts';
import { parseIsoMoment } from '../../../src/domain/zone.ts';
import { zone } from '../zones.ts';

export const NEW_YORK = zone('America/New_York');

const ANA: Contact = { ...NOBODY, name: 'Ana García', id: 'a1' };

export function day(text: string): Day {
  const parsed = parseIsoDay(text);
  if (parsed === null) throw new Error(`no day: ${text}`);
  return parsed;
}

export function at(text: string, where: Zone = NEW_YORK): Moment {
  const parsed = parseIsoMoment(where, text.length === 10 ? `${text}T09:00` : text);
  if (parsed === null) throw new Error(`no moment: ${text}`);
  return parsed;
}

const DAYS = [
  'contacted',
  'followedUp',
  'replied',
  'debriefed',
  'thanked',
  'notBefore',
  'lastContact',
] as const;

/** Facts with days as `YYYY-MM-DD` and Meeting as a local `YYYY-MM-DDTHH:mm`. */
export type Told = Partial<
  Omit<Contact, (typeof DAYS)[number] | 'meeting'> & Record<(typeof DAYS)[number] | 'meeting', string>
>;

export function person(told: Told, where: Zone = NEW_YORK): Contact {
  const { meeting, ...rest } = told;
  const days = Object.fromEntries(
    DAYS.flatMap((key) => (rest[key] === undefined ? [] : [[key, day(rest[key])]])),
  );
  return {
    ...ANA,
    ...rest,
    ...days,
    ...(meeting === undefined ? {} : { meeting: at(meeting, where) }),
  } as Contact;
}

const TODO_DAYS = ['since', 'by', 'told'] as const;

/** A to-do with days as `YYYY-MM-DD`, about Ana unless it says otherwise. */
export type ToldTodo = Partial<
  Omit<Todo, (typeof TODO_DAYS)[number]> & Record<(typeof TODO_DAYS)[number], string>
>;

export function todo(told: ToldTodo): Todo {
  const days = Object.fromEntries(
    TODO_DAYS.flatMap((key) => (told[key] === undefined ? [] : [[key, day(told[key])]])),
  );
  return { ...NO_TODO, personId: 'a1', ...told, ...days } as Todo;
}

export interface Around {
  readonly settings?: Partial<Settings>;
  readonly zone?: Zone;
  readonly messages?: readonly MessageRecord[];
  readonly todos?: readonly ToldTodo[];
}

/** The plan of a whole campaign. */
export function planAll(
  people: readonly Told[],
  now: string,
  { settings, zone: where = NEW_YORK, messages = [], todos = [] }: Around = {},
): CampaignPlan {
  const contacts = people.map((told) => person(told, where));
  const campaign: Campaign = { contacts, todos: todos.map(todo), messages: () => messages, zone: where };
  return plan(campaign, { ...DEFAULT_SETTINGS, ...settings }, at(now, where));
}

export function planOf(told: Told, now: string, around: Around = {}): PersonPlan {
  const [planned] = planAll([told], now, around).people;
  if (planned === undefined) throw new Error('nobody was planned');
  return planned;
}
