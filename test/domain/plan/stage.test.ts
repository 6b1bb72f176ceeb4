import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../src/domain/columns.ts';
import { STAGES } from '../../../src/domain/columns.ts';
import { planOf, type Told } from './people.ts';

const NOW = '2026-11-22T09:00';

type Case = [string, Told, Stage];
const cases = (rows: Case[]) =>
  it.each(rows)('%s', (_, told, stage) => {
    expect(planOf(told, NOW).stage).toBe(stage);
  });

describe('with an empty Stage the facts tell', () => {
  cases([
    ['a name alone is an idea', {}, 'Idea'],
    ['a name and an organization is an idea', { organization: 'Acme' }, 'Idea'],
    ['an organization alone lacks a person', { name: '', organization: 'Acme' }, 'Find a person'],
    ['an e-mail is enough to write', { email: 'ana@example.com' }, 'Ready to write'],
    ['so is an e-mail without a name', { name: '', email: 'ana@example.com' }, 'Ready to write'],
    ['so is a phone number', { phone: '555' }, 'Ready to write'],
    ['so is a profile', { profile: 'https://example.com/ana' }, 'Ready to write'],
    ['a first message', { contacted: '2026-11-10' }, 'Contacted'],
    ['a first message today', { contacted: '2026-11-22' }, 'Contacted'],
    ['a follow-up', { contacted: '2026-11-01', followedUp: '2026-11-10' }, 'Followed up'],
    ['a follow-up on the same day', { contacted: '2026-11-10', followedUp: '2026-11-10' }, 'Followed up'],
    ['a follow-up alone', { followedUp: '2026-11-10' }, 'Followed up'],
    [
      'a first message after the follow-up starts anew',
      { contacted: '2026-11-11', followedUp: '2026-11-10' },
      'Contacted',
    ],
    [
      'a reply a day before the last message',
      { contacted: '2026-11-10', replied: '2026-11-09' },
      'Contacted',
    ],
    [
      'a reply on the day of the last message',
      { contacted: '2026-11-10', replied: '2026-11-10' },
      'Arranging',
    ],
    ['a reply a day after it', { contacted: '2026-11-10', replied: '2026-11-11' }, 'Arranging'],
    ['a reply alone', { replied: '2026-11-11' }, 'Arranging'],
    [
      'a reply before the follow-up',
      { contacted: '2026-11-01', replied: '2026-11-05', followedUp: '2026-11-10' },
      'Followed up',
    ],
    ['a talk to come', { meeting: '2026-11-30T15:00' }, 'Scheduled'],
    ['a talk going on', { meeting: '2026-11-22T08:41' }, 'Scheduled'],
    ['a talk that has just ended', { meeting: '2026-11-22T08:40' }, 'Met'],
    ['a long talk going on', { meeting: '2026-11-22T08:01', minutes: 60 }, 'Scheduled'],
    ['a long talk that has just ended', { meeting: '2026-11-22T08:00', minutes: 60 }, 'Met'],
    ['a talk today without a time', { meeting: '2026-11-22T00:00' }, 'Scheduled'],
    ['a talk yesterday without a time', { meeting: '2026-11-21T00:00' }, 'Met'],
  ]);
});

describe('after a talk', () => {
  const talk = { meeting: '2026-10-20T15:00' };
  const recent = { meeting: '2026-11-16T15:00', thanked: '2026-11-17' };
  cases([
    ['thanks before its day do not count', { ...talk, thanked: '2026-10-19' }, 'Met'],
    ['it is wrapped up when noted on its day', { ...recent, debriefed: '2026-11-16' }, 'Keep in touch'],
    ['notes of an earlier talk do not count', { ...recent, debriefed: '2026-11-15' }, 'Met'],
    ['it is to be wrapped up for 29 days after the thanks', { ...talk, thanked: '2026-10-24' }, 'Met'],
    ['and no longer after 30', { ...talk, thanked: '2026-10-23' }, 'Keep in touch'],
    ['notes without thanks leave the thanks owed', { ...talk, debriefed: '2026-10-20' }, 'Met'],
    ['thanks alone tell of a talk', { thanked: '2026-11-10' }, 'Met'],
  ]);
});

describe('a second round', () => {
  const first = { contacted: '2026-01-05', replied: '2026-01-07', meeting: '2026-01-20T15:00' };
  const done = { ...first, thanked: '2026-01-21', debriefed: '2026-01-22' };
  cases([
    ['does not start with the thanks owed', { ...first, contacted: '2026-03-01' }, 'Met'],
    ['does not start on the day of the thanks', { ...done, replied: '2026-01-21' }, 'Keep in touch'],
    ['starts with a reply the day after', { ...done, replied: '2026-01-22' }, 'Arranging'],
    ['starts with a first message the day after', { ...done, contacted: '2026-01-22' }, 'Contacted'],
    ['has its follow-up', { ...done, contacted: '2026-03-01', followedUp: '2026-03-10' }, 'Followed up'],
    ['is not opened by a follow-up alone', { ...done, followedUp: '2026-03-10' }, 'Keep in touch'],
    ['has its talk', { ...done, contacted: '2026-03-01', meeting: '2026-12-01T15:00' }, 'Scheduled'],
    ['has its thanks', { ...done, contacted: '2026-03-01', meeting: '2026-11-20T15:00' }, 'Met'],
    [
      'opens from Keep in touch by a newer reply',
      { ...done, stage: 'Keep in touch', replied: '2026-03-01' },
      'Arranging',
    ],
    [
      'does not when that reply was answered',
      { ...done, stage: 'Keep in touch', replied: '2026-03-01', lastContact: '2026-03-02' },
      'Keep in touch',
    ],
    [
      'opens from Keep in touch by a newer talk',
      { ...done, stage: 'Keep in touch', meeting: '2026-11-20T15:00' },
      'Met',
    ],
    ['opens from Met by a newer message', { ...done, stage: 'Met', contacted: '2026-03-01' }, 'Contacted'],
  ]);
});

describe('a stage in the cell that goes further wins over poorer facts', () => {
  cases([
    ['Contacted without a date', { stage: 'Contacted', email: 'a@b.example' }, 'Contacted'],
    ['Arranging after a first message', { stage: 'Arranging', contacted: '2026-11-10' }, 'Arranging'],
    ['Scheduled without a meeting', { stage: 'Scheduled', replied: '2026-11-10' }, 'Scheduled'],
    ['Met without a meeting', { stage: 'Met', contacted: '2026-11-10' }, 'Met'],
    [
      'Keep in touch without a thank-you',
      { stage: 'Keep in touch', meeting: '2026-01-20T15:00' },
      'Keep in touch',
    ],
    [
      'Ask for introduction with an address',
      { stage: 'Ask for introduction', email: 'a@b.example' },
      'Ask for introduction',
    ],
    ['Met while the talk goes on', { stage: 'Met', meeting: '2026-11-22T08:50' }, 'Met'],
    ['Met once the talk has begun', { stage: 'Met', meeting: '2026-11-22T09:00' }, 'Met'],
    ['not Met before the talk began', { stage: 'Met', meeting: '2026-11-22T09:01' }, 'Scheduled'],
    [
      'not Followed up before the first message',
      { stage: 'Followed up', contacted: '2026-11-10', followedUp: '2026-11-09' },
      'Contacted',
    ],
    [
      'not Arranging by a reply before the follow-up',
      { stage: 'Arranging', followedUp: '2026-11-10', replied: '2026-11-09' },
      'Followed up',
    ],
  ]);

  describe('but not over a talk that was just held', () => {
    const keep: Told = { stage: 'Keep in touch', meeting: '2026-11-20T15:00' };
    cases([
      ['not thanked', keep, 'Met'],
      ['nor a contact later than its day', { ...keep, lastContact: '2026-11-20' }, 'Met'],
      ['which a later contact is', { ...keep, lastContact: '2026-11-21' }, 'Keep in touch'],
      ['or that was noted', { ...keep, debriefed: '2026-11-20' }, 'Keep in touch'],
      ['notes of an earlier talk aside', { ...keep, debriefed: '2026-11-19' }, 'Met'],
      ['29 days ago', { ...keep, meeting: '2026-10-24T15:00' }, 'Met'],
      ['not 30', { ...keep, meeting: '2026-10-23T15:00' }, 'Keep in touch'],
    ]);
  });

  it('and the facts win over one that lags behind', () => {
    for (const stage of STAGES.slice(0, 6)) {
      expect(planOf({ stage, meeting: '2026-11-20T15:00' }, NOW)).toMatchObject({ stage: 'Met' });
    }
  });
});

describe('stages beside the path hold', () => {
  const silent = { contacted: '2026-10-01', followedUp: '2026-10-12' };
  cases([
    ['Parked', { ...silent, stage: 'Parked' }, 'Parked'],
    [
      'Parked against a reply on the day of the last message',
      { ...silent, stage: 'Parked', replied: '2026-10-12' },
      'Parked',
    ],
    [
      'not Parked against a reply after it',
      { ...silent, stage: 'Parked', replied: '2026-10-13' },
      'Arranging',
    ],
    [
      'Parked when the reply was answered',
      { ...silent, stage: 'Parked', replied: '2026-10-13', lastContact: '2026-10-13' },
      'Parked',
    ],
    ['Not now against a reply', { ...silent, stage: 'Not now', replied: '2026-10-13' }, 'Not now'],
    ['Declined against a reply', { ...silent, stage: 'Declined', replied: '2026-10-13' }, 'Declined'],
    ['Bounced against a reply', { ...silent, stage: 'Bounced', replied: '2026-10-13' }, 'Bounced'],
    [
      'Parked with a talk before the last message',
      { ...silent, stage: 'Parked', meeting: '2026-09-01T15:00' },
      'Parked',
    ],
    ['not Parked with a talk lately', { ...silent, stage: 'Parked', meeting: '2026-11-20T15:00' }, 'Met'],
  ]);

  cases([
    [
      'not Parked 29 days after a talk that was not thanked',
      { stage: 'Parked', meeting: '2026-10-24T15:00' },
      'Met',
    ],
    ['Parked again 30 days after it', { stage: 'Parked', meeting: '2026-10-23T15:00' }, 'Parked'],
    [
      'not Not now with a contact on the day of the talk',
      { stage: 'Not now', meeting: '2026-11-20T15:00', lastContact: '2026-11-20' },
      'Met',
    ],
    [
      'Not now with a contact the day after',
      { stage: 'Not now', meeting: '2026-11-20T15:00', lastContact: '2026-11-21' },
      'Not now',
    ],
    [
      'Declined after thanks for the talk',
      { stage: 'Declined', meeting: '2026-11-20T15:00', thanked: '2026-11-20' },
      'Declined',
    ],
  ]);

  it.each<Stage>(['Parked', 'Not now', 'Declined', 'Bounced'])('%s, until a talk is to come', (stage) => {
    expect(planOf({ stage, meeting: '2026-11-30T15:00' }, NOW).stage).toBe('Scheduled');
  });

  it.each<Stage>(['Do not contact', 'Closed'])('%s, whatever comes', (stage) => {
    for (const news of [
      { replied: '2026-11-20' },
      { meeting: '2026-11-30T15:00' },
      { meeting: '2026-11-20T15:00' },
    ]) {
      expect(planOf({ ...silent, stage, ...news }, NOW).stage).toBe(stage);
    }
  });
});
