import { expect, it } from 'vitest';
import type { EventKind } from '../../../src/domain/campaign.ts';
import { type Stage, STAGES } from '../../../src/domain/columns.ts';
import { exceptionsOf } from '../../../src/domain/plan/exceptions.ts';

const ENDINGS: readonly EventKind[] = ['left', 'closed', 'do-not-contact'];

/** What may go otherwise at each stage, before the endings that are possible everywhere. */
const EXPECTED: Readonly<Record<Stage, readonly EventKind[]>> = {
  Idea: ['offered-talk', ...ENDINGS],
  'Find a person': ['offered-talk', ...ENDINGS],
  'Ask for introduction': ['offered-talk', ...ENDINGS],
  'Ready to write': ['offered-talk', ...ENDINGS],
  Contacted: ['offered-talk', 'out-of-office', 'not-now', 'wrong-person', 'declined', 'bounced', ...ENDINGS],
  'Followed up': [
    'offered-talk',
    'out-of-office',
    'not-now',
    'wrong-person',
    'declined',
    'bounced',
    ...ENDINGS,
  ],
  Arranging: ['out-of-office', 'not-now', 'wrong-person', 'declined', ...ENDINGS],
  Scheduled: ['they-moved', 'i-moved', 'not-now', 'declined', ...ENDINGS],
  Met: ['offered-talk', 'they-moved', 'i-moved', 'no-show', 'missed', 'out-of-office', ...ENDINGS],
  'Keep in touch': ['offered-talk', 'out-of-office', 'not-now', 'bounced', ...ENDINGS],
  Parked: ['offered-talk', ...ENDINGS],
  'Not now': ['offered-talk', 'declined', ...ENDINGS],
  Declined: ['offered-talk', ...ENDINGS],
  Bounced: ['offered-talk', ...ENDINGS],
  'Do not contact': [],
  Closed: ['do-not-contact'],
};

it.each(STAGES)('%s', (stage) => {
  expect(exceptionsOf(stage, [])).toEqual(EXPECTED[stage]);
});

it.each<Stage>(['Contacted', 'Followed up', 'Arranging', 'Scheduled', 'Met', 'Keep in touch', 'Parked'])(
  'whoever is in contact may have left the organization: %s',
  (stage) => {
    expect(exceptionsOf(stage, [])).toContain('left');
  },
);

it('what is offered already does not stand there once more', () => {
  const offers = [
    { kind: 'event', event: 'offered-talk', primary: false },
    { kind: 'stage', stage: 'Parked' },
  ] as const;
  expect(exceptionsOf('Parked', offers)).toEqual(ENDINGS);
});
