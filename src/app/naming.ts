/** How messages call a person: by name, else by what is known, always with the row. */
import type { Snapshot } from './ports.ts';

const LONGEST = 60;

export function nameOf({ campaign, rows }: Snapshot, index: number): string {
  const { name = '', email = '' } = campaign.contacts[index] ?? {};
  const known = (name || email || 'No name').replace(/\s+/g, ' ').slice(0, LONGEST);
  return `${known} (row ${rows[index] ?? '?'})`;
}
