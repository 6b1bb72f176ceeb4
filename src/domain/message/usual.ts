/** Which message somebody would be written next, where the plan offers none; and when it is better to write none. */
import type { Stage } from '../columns.ts';
import type { Occasion } from './occasions.ts';

export interface Standing {
  readonly stage: Stage;
  /** They talked with the person, or answered. */
  readonly isKnown: boolean;
  /** The last talk was thanked for. */
  readonly isThanked: boolean;
  /** The one further try with a new reason is left. */
  readonly mayRetry: boolean;
  /** A day before which nothing is to be done lies ahead. */
  readonly isResting: boolean;
}

/** A message, or in a sentence why there better is none now. */
export type Usual =
  | { readonly occasion: Occasion; readonly why: '' }
  | { readonly occasion: null; readonly why: string };

export function usualMessage(standing: Standing): Usual {
  const { stage, isKnown, isThanked, mayRetry, isResting } = standing;
  switch (stage) {
    case 'Idea':
    case 'Find a person':
    case 'Ready to write':
      return message('first-message');
    case 'Ask for introduction':
      return message('introduction');
    case 'Contacted':
      return message('follow-up');
    case 'Followed up':
      return none('Two messages without an answer are enough. Let it rest, or try someone else there.');
    case 'Arranging':
      return message('times');
    case 'Scheduled':
      return message('confirm');
    case 'Met':
      return message(isThanked ? 'update' : 'thank-you');
    case 'Keep in touch':
      return message('update');
    case 'Parked':
      if (isResting) return none('They rest until the day in Not before.');
      if (mayRetry) return message('first-message');
      return isKnown ? message('update') : none('You wrote once more already. Now it is for them to write.');
    case 'Not now':
      if (isResting) return none('They asked for later: write on the day in Not before.');
      return isKnown ? message('update') : none('They asked for later, and you have not talked yet.');
    case 'Declined':
      return isThanked
        ? none('They said no, and you thanked them. That is a good place to leave it.')
        : message('declined');
    case 'Bounced':
      return none('Mail to them came back. Find another address first.');
    case 'Closed':
      return isKnown ? message('update') : none('This is closed, and you have not talked yet.');
    case 'Do not contact':
      return none('They asked not to be contacted.');
  }
}

function message(occasion: Occasion): Usual {
  return { occasion, why: '' };
}

function none(why: string): Usual {
  return { occasion: null, why };
}
