import { describe, expect, it } from 'vitest';
import { planOf, type Told } from './people.ts';

const NOW = '2026-11-22T09:00';

describe('facts that cannot all be true are said in Status', () => {
  it.each<[string, Told, string]>([
    [
      'thanks without a talk',
      { thanked: '2026-11-10' },
      'Thanked: there is no talk to thank for. Fill in Meeting, or clear this date',
    ],
    [
      'thanks just before the talk',
      { meeting: '2026-11-20T15:00', thanked: '2026-11-19' },
      'Thanked: 2026-11-19 is before the talk on 2026-11-20. One of the two is wrong',
    ],
    [
      'notes without a talk',
      { debriefed: '2026-11-10', stage: 'Contacted', contacted: '2026-11-10' },
      'Debriefed: there is no talk to note. Fill in Meeting, or clear this date',
    ],
    [
      'a follow-up without a first message',
      { followedUp: '2026-11-20' },
      'Contacted: you followed up, but there is no first message. Fill in when you wrote',
    ],
    [
      'met, but the talk lies ahead',
      { stage: 'Met', meeting: '2026-11-30T15:00' },
      'Stage: Met, but the talk is on 2026-11-30. Change the one that is wrong',
    ],
    [
      'thanks before the talk, whatever was written before them',
      {
        meeting: '2026-11-20T15:00',
        thanked: '2026-11-19',
        contacted: '2026-11-10',
        replied: '2026-11-19',
        lastContact: '2026-11-19',
      },
      'Thanked: 2026-11-19 is before the talk on 2026-11-20. One of the two is wrong',
    ],
    [
      'a follow-up without a first message, though Stage says Contacted',
      { stage: 'Contacted', followedUp: '2026-11-20' },
      'Contacted: you followed up, but there is no first message. Fill in when you wrote',
    ],
    [
      'parked, but a talk lies ahead',
      { stage: 'Parked', meeting: '2026-11-30T15:00' },
      'Stage: Parked, but a talk is set for 2026-11-30. Change the one that is wrong',
    ],
    ['a talk without a date', { stage: 'Scheduled' }, 'Fill in when you will talk'],
    ['a meeting without a date', { stage: 'Met' }, 'Fill in when you talked'],
  ])('%s', (_, told, words) => {
    expect(planOf(told, NOW).status).toContain(words);
  });
});

describe('what can be true is not complained of', () => {
  it.each<[string, Told]>([
    ['thanks for an earlier talk, months ago', { meeting: '2026-11-20T15:00', thanked: '2026-10-21' }],
    [
      'thanks for an earlier talk, with news since',
      { meeting: '2026-11-20T15:00', thanked: '2026-11-09', replied: '2026-11-12' },
    ],
    [
      'thanks for an earlier talk that was noted',
      { meeting: '2026-11-20T15:00', thanked: '2026-11-09', debriefed: '2026-11-09' },
    ],
    ['thanks on the day of the talk', { meeting: '2026-11-20T15:00', thanked: '2026-11-20' }],
    [
      'thanks and notes of an earlier talk, whose Meeting was cleared for a next round',
      { contacted: '2026-11-12', thanked: '2026-11-10', debriefed: '2026-11-10' },
    ],
    ['a follow-up to somebody who wrote first', { replied: '2026-11-10', followedUp: '2026-11-12' }],
    ['met, at the very start of the talk', { stage: 'Met', meeting: '2026-11-22T09:00' }],
    ['parked, at the very start of a talk', { stage: 'Parked', meeting: '2026-11-22T09:00' }],
    ['parked after a talk', { stage: 'Parked', meeting: '2026-10-01T15:00', thanked: '2026-10-01' }],
    ['thanks for a no', { stage: 'Declined', replied: '2026-11-10', thanked: '2026-11-10' }],
    ['thanks in a list of people known for long', { stage: 'Keep in touch', thanked: '2026-11-10' }],
    ['a talk that has begun and is over', { stage: 'Met', meeting: '2026-11-22T08:55' }],
    ['a follow-up after a first message', { contacted: '2026-11-01', followedUp: '2026-11-20' }],
  ])('%s', (_, told) => {
    expect(planOf(told, NOW).status).not.toMatch(/Thanked|Debriefed|Contacted|Stage:/);
  });

  it('thanks for a talk before the one that was moved', () => {
    const todos = [{ kind: 'They moved it', state: 'To do', since: '2026-11-20' }] as const;
    expect(planOf({ stage: 'Arranging', thanked: '2026-11-10' }, NOW, { todos }).status).not.toContain(
      'Thanked',
    );
  });

  it('a first message in the future is said once, not that it is missing', () => {
    const told: Told = { contacted: '2026-12-01', followedUp: '2026-11-20', stage: 'Followed up' };
    const { status } = planOf(told, NOW);
    expect(status).toContain('Contacted: 2026-12-01 lies in the future');
    expect(status).not.toContain('more to look at');
  });

  it('a Meeting that cannot be read is said once, not that it is missing', () => {
    const problems = [{ column: 'meeting', text: 'soon', message: '"soon" is not a date.' }] as const;
    expect(planOf({ thanked: '2026-11-10', problems }, NOW).status).toContain(
      'Meeting: "soon" is not a date',
    );
    expect(planOf({ thanked: '2026-11-10', problems }, NOW).status).not.toContain('no talk');
    expect(planOf({ thanked: '2026-11-10', problems }, NOW).status).not.toContain('more to look at');
  });
});
