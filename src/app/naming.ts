/** How messages call a person or a to-do: by name, else by what is known, always with the row. */
import type { Snapshot, StandingTemplates } from './ports.ts';

const LONGEST = 60;

export function nameOf({ campaign, rows }: Snapshot, index: number): string {
  const { name = '', email = '' } = campaign.contacts[index] ?? {};
  return inRow(name || email || 'No name', rows[index]);
}

export function todoNameOf({ campaign, todoRows }: Snapshot, index: number): string {
  const { what = '', kind = null } = campaign.todos[index] ?? {};
  return inRow(what || (kind ?? 'To-do'), todoRows[index]);
}

export function templateNameOf({ rows, places }: StandingTemplates, index: number): string {
  return inRow(rows[index]?.name || 'A message', places[index]);
}

function inRow(name: string, row: number | undefined): string {
  return `${name.replace(/\s+/g, ' ').slice(0, LONGEST)} (row ${row ?? '?'})`;
}
