/** One line of the Activity tab: an entry to cells and back. */
import type { About, Entry } from '../domain/activity.ts';
import type { MessageRecord } from '../domain/campaign.ts';
import { isOccasion } from '../domain/message/occasions.ts';
import type { Moment } from '../domain/time.ts';
import { type Cell, plainText, textOf } from './cells.ts';

export const ACTIVITY_HEADERS = [
  ...(['When', 'ID', 'What', 'Occasion', 'Key', 'State', 'Draft', 'By'] as const),
  ...(['Action', 'Undo'] as const),
] as const;

/** The cells up to and with Action. */
export function lineOf({ at, contactId, what, message, about, action = '', by }: Entry): Cell[] {
  const { occasion = about?.kind ?? '', key = about?.key ?? '', state = '', draftId = '' } = message ?? {};
  return [new Date(at), ...[contactId, what, occasion, key, state, draftId, by, action].map(plainText)];
}

/** Null for a line that is empty, or that only goes on with the record of the line before. */
export function entryOf(cells: readonly Cell[]): Entry | null {
  const [at] = cells;
  const [contactId = '', what = '', occasion = '', key = '', state = '', draftId = '', by = '', action = ''] =
    cells.slice(1).map(textOf);
  if (!(at instanceof Date)) return null;
  const isAbout = isKind(occasion);
  if (contactId === '' && what === '' && !isAbout) return null;
  return {
    ...{ at: at.getTime() as Moment, contactId, what, by },
    ...(action !== '' && { action }),
    ...(isAbout && { about: { kind: occasion, key } }),
    ...(isMessage(occasion) && isState(state) && { message: { occasion, key, state, draftId } }),
  };
}

const KINDS: readonly string[] = ['notes', 'import', 'merge', 'undo', 'failed'] satisfies About['kind'][];

function isKind(text: string): text is About['kind'] {
  return KINDS.includes(text);
}

function isMessage(text: string): text is MessageRecord['occasion'] {
  return isOccasion(text) || text === 'answer';
}

function isState(text: string): text is MessageRecord['state'] {
  return text === 'planned' || text === 'made' || text === 'sent';
}
