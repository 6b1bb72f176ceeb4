/** What a run that drafted says of itself. */
import { type Occasion, OCCASIONS } from '../../domain/message/occasions.ts';
import { counted } from '../counted.ts';
import type { Skipped } from './oneByOne.ts';

const NOBODY_WAITS: Readonly<Partial<Record<Occasion, string>>> = {
  'thank-you': 'Nobody is waiting for a thank-you right now.',
  'follow-up': 'No follow-up is due right now.',
  update: 'No update is due right now.',
};

/** `occasion`: what all of them are for; null for messages of several kinds. */
export function messageOf(occasion: Occasion | null, made: number, skipped: readonly Skipped[]): string {
  if (made === 0 && skipped.length === 0) {
    return (occasion === null ? undefined : NOBODY_WAITS[occasion]) ?? 'Nobody needs this message right now.';
  }
  const one = occasion === null ? 'draft' : `${OCCASIONS[occasion].name.toLowerCase()} draft`;
  const left = skipped.map(({ who, why }) => `${who} ${why}`).join(', ');
  const end = skipped.length === 0 ? '.' : `; ${String(skipped.length)} skipped: ${left}.`;
  return `${counted(made, one)} made${end}${made > 0 ? ' Read and send them in Gmail.' : ''}`;
}
