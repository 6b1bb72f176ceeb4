/** Whole campaigns for properties: several people at few organizations, their to-dos and messages, in any zone, under any settings. */
import fc from 'fast-check';
import { addDays, isoDay } from '../../../src/domain/calendar.ts';
import type { Campaign, MessageRecord } from '../../../src/domain/campaign.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { PRESETS, type Settings } from '../../../src/domain/settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import { type NumberKey, type SettingRow, SETTING_ROWS } from '../../../src/domain/settings/rows.ts';
import type { Day, Moment, Zone } from '../../../src/domain/time.ts';
import type { Todo } from '../../../src/domain/todo.ts';
import { zone, ZONES } from '../zones.ts';
import { anything, anyTodo, daysAround, facts, orNull, TODAY, todoFacts } from './arbitraries.ts';
import { at } from './people.ts';

const HOUR = 3_600_000;
const START = at('2026-11-22');

export const anyZone: fc.Arbitrary<Zone> = fc.constantFrom(...ZONES).map(zone);

const hours = (days: number) => fc.integer({ min: 0, max: days * 24 });
/** Up to 200 days after 22 November 2026, across both changes of daylight saving; half of them soon. */
export const later: fc.Arbitrary<Moment> = fc
  .oneof(hours(20), hours(200))
  .map((after) => (START + after * HOUR) as Moment);

const numbers = Object.entries<SettingRow>(SETTING_ROWS).flatMap(
  ([key, row]): [NumberKey, fc.Arbitrary<number>][] => {
    if (row.type !== 'number') return [];
    const inside = fc.integer({ min: row.min, max: row.max });
    return [[key as NumberKey, row.off === true ? fc.oneof(fc.constant(0), inside) : inside]];
  },
);

/** All numbers within their bounds, any weekend, any holidays, the job search begun or not. */
const changed: fc.Arbitrary<Settings> = fc
  .record({
    ...(Object.fromEntries(numbers) as Record<NumberKey, fc.Arbitrary<number>>),
    preset: fc.constantFrom(...PRESETS),
    jobSearchFrom: orNull(daysAround(-40, 120)),
    weekend: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
    holidays: fc.array(daysAround(-80, 260), { maxLength: 12 }).map((days) => new Set<Day>(days)),
  })
  .map((told) => ({ ...DEFAULT_SETTINGS, ...told }));

export const anySettings: fc.Arbitrary<Settings> = fc.oneof(fc.constant(DEFAULT_SETTINGS), changed);

const message = fc.record<MessageRecord>({
  contactId: fc.constantFrom('', 'p0', 'p1', 'p2', 'a1'),
  occasion: fc.constantFrom('thank-you', 'follow-up', 'update'),
  key: fc.integer({ min: -80, max: 0 }).map((days) => isoDay(addDays(TODAY, days))),
  state: fc.constantFrom('planned', 'made', 'sent'),
  draftId: fc.constantFrom('', 'r-1'),
});

const me = fc.constantFrom(undefined, 'me@example.com', 'you@example.com');

function campaignOf(one: fc.Arbitrary<Contact>, todo: fc.Arbitrary<Todo>): fc.Arbitrary<Campaign> {
  return fc
    .record({
      people: fc.array(one, { minLength: 1, maxLength: 8 }),
      todos: fc.array(todo, { maxLength: 12 }),
      records: fc.array(message, { maxLength: 6 }),
      zone: anyZone,
      me,
    })
    .map(({ people, todos, records, zone: where, me: mine }) => ({
      contacts: people.map((contact, index) => ({ ...contact, id: `p${String(index)}` })),
      todos: todos.map((each, index) => ({ ...each, id: `t${String(index)}` })),
      messages: () => records,
      zone: where,
      ...(mine === undefined ? {} : { me: mine }),
    }));
}

/** What a careful person and the add-on leave behind, with an ID for everyone. */
export const truthful: fc.Arbitrary<Campaign> = campaignOf(facts, todoFacts);

/** Whatever the cells hold; IDs may be missing or doubled. */
export const wildest: fc.Arbitrary<Campaign> = fc
  .record({
    campaign: campaignOf(anything, anyTodo),
    contacts: fc.array(anything, { maxLength: 8 }),
    todos: fc.array(anyTodo, { maxLength: 12 }),
  })
  .chain(({ campaign, contacts, todos }) =>
    fc.constantFrom(campaign, { ...campaign, contacts, todos }, { ...campaign, todos }),
  );
