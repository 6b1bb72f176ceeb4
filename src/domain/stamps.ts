/** The date that belongs to a stage chosen by hand. */
import type { FactKey, Stage } from './columns.ts';
import type { Contact } from './contact.ts';

const STAMPS = {
  Contacted: 'contacted',
  'Followed up': 'followedUp',
  Arranging: 'replied',
  'Keep in touch': 'debriefed',
} as const satisfies Partial<Record<Stage, FactKey>>;

export type Stamp = (typeof STAMPS)[keyof typeof STAMPS];

/** The date column that tells when a stage began, to be stamped when someone chooses the stage by hand and it is empty. */
export function stampForStage(stage: Stage): Stamp | null {
  return stage in STAMPS ? STAMPS[stage as keyof typeof STAMPS] : null;
}

/** As `stampForStage`, but only where the cell is empty: neither a date nor something typed is written over. */
export function stampMissing(contact: Contact, stage: Stage): Stamp | null {
  const stamp = stampForStage(stage);
  if (stamp === null || contact[stamp] !== null) return null;
  return contact.problems.some(({ column }) => column === stamp) ? null : stamp;
}
