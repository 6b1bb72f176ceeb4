/** Keeps what somebody says of themselves in Settings, so that no message asks for it again. */
import type { Report, SenderTexts } from '../contract.ts';
import { SENDER_ROWS } from '../domain/settings/sender.ts';
import type { World } from './ports.ts';

const WHY_NOT = {
  other: 'says something else in Settings by now, and that stays.',
  missing: 'has no row in Settings. Choose Set up › Set up this spreadsheet to add it.',
} as const;

export function saveSender(
  world: World,
  { texts, base }: { readonly texts: SenderTexts; readonly base: SenderTexts },
): Report {
  world.lock();
  const outcomes = world.writeSender(texts, base);
  const done = outcomes.flatMap(([key, outcome]) => (outcome === 'written' ? [SENDER_ROWS[key].label] : []));
  const skipped = outcomes.flatMap(([key, outcome]) =>
    outcome === 'written' ? [] : [{ who: SENDER_ROWS[key].label, why: WHY_NOT[outcome] }],
  );
  return { done, skipped, message: done.length === 0 ? '' : 'Kept in Settings.' };
}
