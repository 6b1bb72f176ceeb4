import { describe, expect, it } from 'vitest';
import type { CampaignPlan, EventKind } from '../../../src/domain/campaign.ts';
import { EVENT_WORDS } from '../../../src/domain/eventWords.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import { momentAt } from '../../../src/domain/zone.ts';
import { zone } from '../zones.ts';
import { day } from './people.ts';
import { Rules } from './simulation/rules.ts';
import { forgotten, thanklessTalks, untoldIntroducers, untoldOfSearch } from './simulation/verdict.ts';
import { Year } from './simulation/year.ts';

const NIGHT = 21 * 60;
const START = day('2026-09-01');

interface Lived {
  readonly year: Year;
  readonly rules: Rules;
  /** What the plan says on the last day. */
  readonly planned: CampaignPlan;
}

/** 200 people from September on; in a year across both changes of daylight saving. */
function live(seed: number, where: string, diligence: number, days = 365): Lived {
  const conditions = { seed, zone: zone(where), settings: DEFAULT_SETTINGS, start: START, diligence };
  const rules: Rules = new Rules(() => year.sheet, diligence === 1 ? 1 : Infinity);
  const year: Year = new Year(conditions, rules);
  year.live(days);
  return { year, rules, planned: year.sheet.plan(momentAt(zone(where), year.day, NIGHT)) };
}

/** Lived once, when first asked for. */
function once(seed: number, where: string, diligence: number): () => Lived {
  let lived: Lived | null = null;
  return () => (lived ??= live(seed, where, diligence));
}

const everything = once(1, 'America/New_York', 1);
const YEARS: readonly (readonly [string, () => Lived])[] = [
  ['everything that Today lists is done', everything],
  ['half of it is done', once(2, 'Europe/Berlin', 0.5)],
  ['little of it is done', once(3, 'Pacific/Auckland', 0.2)],
];

describe.each(YEARS)('a year in which %s', (_, lived) => {
  it('keeps every rule on every day', () => {
    expect(lived().rules.broken).toEqual([]);
  });

  it('ends with every talk thanked for, or shown as owed', () => {
    const { year, planned } = lived();
    expect(year.talks.length).toBeGreaterThan(30);
    expect(thanklessTalks(year, planned)).toEqual([]);
  });

  it('forgets nobody', () => {
    const { year, planned } = lived();
    expect(planned.people.length).toBeGreaterThan(200);
    expect(forgotten(year, planned)).toEqual([]);
  });
});

it('whoever does everything tells those who introduced somebody, and those who asked of the job search', () => {
  const { year, planned } = everything();
  expect(untoldIntroducers(year)).toEqual([]);
  expect(untoldOfSearch(year, planned)).toEqual([]);
});

it('all that can happen to people happens in these years', () => {
  const seen = new Set(YEARS.flatMap(([, lived]) => [...lived().rules.counts.keys()]));
  expect(Object.keys(EVENT_WORDS).filter((event) => !seen.has(event as EventKind))).toEqual([]);
});

it('the same seed lives the same days', () => {
  const [one, other] = [live(4, 'Asia/Kolkata', 0.5, 40), live(4, 'Asia/Kolkata', 0.5, 40)];
  expect(other.year.sheet.contacts).toEqual(one.year.sheet.contacts);
});
