/** A status as a sign with words: the sign tells overdue from today from later without its colour. */
import type { Urgency } from '../../src/domain/campaign.ts';
import { Icon } from './Icon.tsx';

export function Status({ status, urgency }: { status: string; urgency: Urgency }) {
  if (status === '') return null;
  const look = (['later', 'today', 'late'] as const)[urgency];
  return (
    <span class={`status ${look}`}>
      <Icon shape={look} />
      <span>{status}</span>
    </span>
  );
}
