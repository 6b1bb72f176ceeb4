/** What other people do about a message: answer, decline, stay silent, be away, or come to a talk, or not. */
import type { EventKind } from '../../../../src/domain/campaign.ts';
import type { Dice } from './dice.ts';

/** What comes back, to be recorded after so many days; `ahead`: about a day so many days after that. */
export interface Reaction {
  readonly event: EventKind;
  readonly after: number;
  readonly ahead?: number;
}

/** A first message, and a follow-up before they ever answered. */
export function toMessage(dice: Dice): readonly Reaction[] {
  const event = dice.among({
    silence: 44,
    replied: 32,
    declined: 5,
    'not-now': 4,
    'wrong-person': 4,
    bounced: 3,
    'out-of-office': 5,
    'offered-talk': 1,
    'do-not-contact': 2,
  });
  switch (event) {
    case 'silence':
      return [];
    case 'not-now':
      return [{ event, after: dice.between(1, 8), ahead: dice.between(20, 90) }];
    case 'bounced':
      return [{ event, after: dice.between(0, 1) }];
    case 'out-of-office': {
      const ahead = dice.between(3, 20);
      const away: Reaction = { event, after: 1, ahead };
      return dice.chance(0.5) ? [away, { event: 'replied', after: ahead + dice.between(2, 4) }] : [away];
    }
    default:
      return [{ event, after: dice.between(0, 12) }];
  }
}

/** Times that were offered. */
export function toTimes(dice: Dice): readonly Reaction[] {
  const event = dice.among({ silence: 25, scheduled: 64, declined: 4, 'not-now': 4, left: 3 });
  if (event === 'silence') return [];
  const after = dice.between(0, 5);
  if (event === 'not-now') return [{ event, after, ahead: dice.between(20, 60) }];
  return event === 'scheduled' ? [{ event, after, ahead: dice.between(2, 14) }] : [{ event, after }];
}

/** A request to introduce somebody, or a reminder of it. */
export function toIntroducer(dice: Dice): readonly Reaction[] {
  const event = dice.among({
    silence: 25,
    'introducer-agreed': 20,
    introduced: 20,
    forwarded: 15,
    'write-directly': 12,
    'introducer-declined': 8,
  });
  if (event === 'silence') return [];
  const after = dice.between(1, 6);
  const first: Reaction = { event, after };
  if (event !== 'introducer-agreed' || dice.chance(0.3)) return [first];
  return [first, { event: dice.chance(0.5) ? 'introduced' : 'forwarded', after: after + dice.between(1, 8) }];
}

/** A talk that was agreed upon: held, unless something comes between. */
export function toTalk(dice: Dice): EventKind {
  return dice.among({ met: 80, 'they-moved': 9, 'i-moved': 3, 'no-show': 6, missed: 2 });
}

/** News from somebody they know. */
export function toNews(dice: Dice): readonly Reaction[] {
  return dice.chance(0.2) ? [{ event: 'replied', after: dice.between(0, 6) }] : [];
}
