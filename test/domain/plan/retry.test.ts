import { describe, expect, it } from 'vitest';
import type { EventKind } from '../../../src/domain/campaign.ts';
import { isoDay } from '../../../src/domain/calendar.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import { at, NEW_YORK, planOf, type Told } from './people.ts';
import { Sheet } from './simulation/sheet.ts';

/** Parked on 2 December after a message on 10 November and, unless it says otherwise, a follow-up on 19 November. */
function parked(...before: readonly (readonly [string, EventKind])[]): Sheet {
  const sheet = new Sheet(NEW_YORK, DEFAULT_SETTINGS);
  sheet.addContact({ name: 'Ana García', email: 'ana@example.com', why: 'moved to data' });
  const steps = before.length > 0 ? before : ([['2026-11-19', 'followed-up']] as const);
  click(sheet, ['2026-11-10', 'wrote'], ...steps, ['2026-12-02', 'parked']);
  return sheet;
}

function click(sheet: Sheet, ...steps: readonly (readonly [string, EventKind])[]): void {
  for (const [on, event] of steps)
    sheet.record(0, event, { moment: at(on), now: at(on), text: 'their book' });
}

function stands(sheet: Sheet, on: string): readonly [string, string, string, readonly string[]] {
  const [planned] = sheet.plan(at(on)).people;
  if (planned === undefined) throw new Error('nobody was planned');
  const { state, nextAction, status, offers } = planned;
  return [
    state,
    nextAction,
    status,
    offers.flatMap((offer) => (offer.kind === 'event' ? [offer.event] : [])),
  ];
}

const LAST = 'Write to them with your new reason, for the last time';
const PARK = 'Park, or try someone else there';

describe('one retry with a new reason', () => {
  it('leads to a last message, without a follow-up, and then to rest for good', () => {
    const sheet = parked();
    expect(stands(sheet, '2026-12-02')[3]).toContain('retry');
    click(sheet, ['2027-01-11', 'retry']);
    expect(stands(sheet, '2027-01-11').slice(0, 3)).toEqual(['S04r', LAST, '']);
    click(sheet, ['2027-01-11', 'wrote']);
    expect(stands(sheet, '2027-01-19').slice(0, 3)).toEqual(['S05p', PARK, 'Due in 1 day']);
    expect(stands(sheet, '2027-01-20').slice(0, 3)).toEqual(['S05p', PARK, 'Due today']);
    expect(stands(sheet, '2027-01-20')[3]).not.toContain('followed-up');
    expect(stands(sheet, '2027-01-21').slice(0, 3)).toEqual(['S05p', PARK, 'Overdue 1 day']);
    click(sheet, ['2027-01-20', 'parked']);
    expect(stands(sheet, '2027-06-01')).toEqual(['S07r', '', '', ['replied', 'scheduled']]);
  });

  it('gets no follow-up either when the first attempt was a single message', () => {
    const sheet = parked(['2026-11-11', 'snoozed']);
    expect(sheet.contact(0).followedUp).toBeNull();
    click(sheet, ['2027-01-11', 'retry'], ['2027-01-11', 'wrote']);
    expect(stands(sheet, '2027-01-11')[0]).toBe('S05p');
    click(sheet, ['2027-01-20', 'parked']);
    expect(stands(sheet, '2027-01-20')[3]).not.toContain('retry');
  });

  it('keeps the day of the last message before it, and is not written sooner than three business days after', () => {
    const sheet = parked();
    click(sheet, ['2026-12-02', 'retry']);
    const { followedUp, contacted } = sheet.contact(0);
    expect([followedUp === null ? '' : isoDay(followedUp), contacted]).toEqual(['2026-11-19', null]);
    const soon = parked(['2026-12-01', 'followed-up']);
    click(soon, ['2026-12-02', 'retry']);
    expect(stands(soon, '2026-12-03').slice(0, 3)).toEqual(['S04r', LAST, 'Due in 1 day']);
    expect(stands(soon, '2026-12-04').slice(0, 3)).toEqual(['S04r', LAST, '']);
  });

  it('on the very day of the last message is no first message with a follow-up', () => {
    const sheet = parked(['2026-12-02', 'followed-up']);
    click(sheet, ['2026-12-02', 'retry'], ['2026-12-02', 'wrote']);
    expect(stands(sheet, '2026-12-11').slice(0, 3)).toEqual(['S06', PARK, 'Due today']);
    click(sheet, ['2026-12-11', 'parked']);
    expect(stands(sheet, '2026-12-11')[3]).not.toContain('retry');
  });

  it('that is answered is an ordinary conversation again, with a retry of its own', () => {
    const sheet = parked();
    click(sheet, ['2027-01-11', 'retry'], ['2027-01-11', 'wrote'], ['2027-01-13', 'replied']);
    expect(stands(sheet, '2027-01-13').slice(0, 2)).toEqual(['S08', 'Answer and offer times']);
    click(sheet, ['2027-01-13', 'answered']);
    expect(stands(sheet, '2027-01-14')[0]).toBe('S08w');
    click(sheet, ['2027-01-20', 'followed-up'], ['2027-01-29', 'parked']);
    expect(stands(sheet, '2027-01-29')[3]).toContain('retry');
  });

  it('that came back is not the last message: nobody read it', () => {
    const sheet = parked();
    click(sheet, ['2027-01-11', 'retry'], ['2027-01-11', 'wrote'], ['2027-01-12', 'bounced']);
    click(sheet, ['2027-01-13', 'wrote']);
    expect(stands(sheet, '2027-01-13')[0]).toBe('S05');
  });

  it('by way of an introduction is the last message, too', () => {
    const sheet = parked();
    click(sheet, ['2027-01-11', 'retry'], ['2027-01-11', 'asked-introducer']);
    expect(stands(sheet, '2027-01-11').slice(0, 3)).toEqual([
      'S03w',
      'Remind the introducer of the introduction, once',
      'Due in 7 days',
    ]);
    click(sheet, ['2027-01-12', 'forwarded']);
    expect(stands(sheet, '2027-01-12')[0]).toBe('S05p');
  });
});

describe('Followed up without Contacted', () => {
  it.each<[string, Told, string]>([
    ['stands for the attempt before', { stage: 'Ready to write' }, ''],
    ['stands for it also while an introducer is asked', { stage: 'Ask for introduction' }, ''],
    [
      'stands for it also where a talk follows at once',
      { stage: 'Scheduled', meeting: '2026-12-01T15:00' },
      'Thank-you',
    ],
    ['stands for it also where there is no talk after all', { stage: 'Parked' }, ''],
    ['is a gap where a first message is said to have gone out', { stage: 'Followed up' }, 'Contacted: you'],
    ['is a gap where no stage is given', {}, 'Contacted: you'],
  ])('%s', (_, told, words) => {
    const planned = planOf({ email: 'a@b.example', followedUp: '2026-11-19', ...told }, '2026-12-02');
    expect(planned.status.includes('first message')).toBe(words.startsWith('Contacted'));
    expect(planned.status).toContain(words);
  });
});
