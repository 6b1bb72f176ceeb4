/** Talks that did not come about: new times are offered, asked for once more, and then it rests. */
import { addBusinessDays } from '../../calendar.ts';
import type { Priority } from '../../campaign.ts';
import type { Settings } from '../../settings.ts';
import { sameDay, type TodoRule, type TodoRules } from './rule.ts';

type Kind = 'They moved it' | 'I moved it' | 'They did not appear' | 'I missed it';

interface Manner {
  readonly source: string;
  readonly action: string;
  readonly priority: Priority;
  /** What to do when the new times brought no answer. */
  readonly again: string;
  /** Business days to wait for that answer, and for the one after it. */
  readonly wait: (settings: Settings) => number;
  readonly park: (settings: Settings) => number;
}

const AS_SET = {
  again: 'Ask once more for a date, and offer a phone call',
  wait: ({ askAgainAfter }: Settings) => askAgainAfter,
  park: ({ parkAfter }: Settings) => parkAfter,
};

const MOVED = inManner({
  ...AS_SET,
  source: 'reschedules are normal: answer the same day with new times (ns-careers.com)',
  action: 'Offer three new times',
  priority: 1,
});

export const LOST_TALK_TODOS: TodoRules<Kind> = {
  'They moved it': MOVED,
  'I moved it': MOVED,
  'They did not appear': inManner({
    source: 'a short note without blame after ten minutes (climbtheladder.com)',
    action: 'Write a short note without blame, and offer new times',
    priority: 2,
    again: 'Write once more and offer three times',
    wait: () => 2,
    park: () => 5,
  }),
  'I missed it': inManner({
    ...AS_SET,
    source: 'apologize within the hour (own choice)',
    action: 'Apologize and offer new times',
    priority: 1,
  }),
};

function inManner(manner: Manner): Readonly<Record<'To do' | 'Wrote' | 'Wrote again', TodoRule>> {
  const { source, action, priority, again, wait, park } = manner;
  return {
    'To do': { source, action, due: sameDay, priority, next: ['Wrote', 'Done', 'Dropped'] },
    Wrote: {
      source: 'ask once more, then let it rest (own choice)',
      action: again,
      due: (since, settings) => addBusinessDays(since, wait(settings), settings),
      priority: 10,
      next: ['Wrote again', 'Done', 'Dropped'],
    },
    'Wrote again': {
      source: 'asked twice and silent: park, never a third message (own choice)',
      action: 'Park, or try someone else there',
      due: (since, settings) => addBusinessDays(since, park(settings), settings),
      priority: 10,
      next: ['Dropped', 'Done'],
    },
  };
}
