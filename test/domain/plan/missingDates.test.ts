import { expect, it } from 'vitest';
import type { FactKey, Stage } from '../../../src/domain/columns.ts';
import { planOf } from './people.ts';

const NOW = '2026-11-18T10:00';

it.each<[Stage, FactKey, string]>([
  ['Contacted', 'contacted', 'Fill in when you wrote'],
  ['Followed up', 'followedUp', 'Fill in when you followed up'],
  ['Arranging', 'replied', 'Fill in when they replied'],
  ['Scheduled', 'meeting', 'Fill in when you will talk'],
  ['Met', 'meeting', 'Fill in when you talked'],
  ['Keep in touch', 'lastContact', 'Fill in when you were last in touch'],
  ['Not now', 'notBefore', 'Fill in when you may write'],
  ['Declined', 'replied', 'Fill in when they replied'],
  ['Bounced', 'contacted', 'Fill in when you wrote'],
])(
  'a date that %s cannot do without is asked for, unless the cell holds what cannot be read',
  (stage, column, words) => {
    expect(planOf({ stage }, NOW).status).toBe(words);
    const problems = [{ column, text: 'soon', message: '"soon" is not a date.' }];
    expect(planOf({ stage, problems }, NOW).status).toMatch(/: "soon" is not a date$/);
    expect(planOf({ stage, problems }, NOW).status).not.toContain('Fill in');
  },
);
