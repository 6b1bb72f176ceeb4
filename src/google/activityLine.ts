/** One line of the Activity tab: an entry to cells and back. */
import type { About, Entry } from '../domain/activity.ts';
import type { MailRecord, MailState } from '../domain/mail/mailRecord.ts';
import { isOccasion } from '../domain/message/occasions.ts';
import type { Moment } from '../domain/time.ts';
import { type Cell, plainText, textOf } from './cells.ts';

export const ACTIVITY_HEADERS = [
  ...(['When', 'ID', 'What', 'Occasion', 'Key', 'State', 'Draft', 'By'] as const),
  ...(['Action', 'Undo'] as const),
] as const;

/** The cells up to and with Action. */
export function lineOf({ at, contactId, what, message, about, action = '', by }: Entry): Cell[] {
  const { occasion = about?.kind ?? '', key = about?.key ?? '', state = '' } = message ?? {};
  const draft = message === undefined ? '' : idsOf(message);
  return [new Date(at), ...[contactId, what, occasion, key, state, draft, by, action].map(plainText)];
}

/** Null for a line that is empty, or that only goes on with the record of the line before. */
export function entryOf(cells: readonly Cell[]): Entry | null {
  const [at] = cells;
  const [contactId = '', what = '', occasion = '', key = '', state = '', draft = '', by = '', action = ''] =
    cells.slice(1).map(textOf);
  if (!(at instanceof Date)) return null;
  const isAbout = isKind(occasion);
  if (contactId === '' && what === '' && !isAbout) return null;
  return {
    ...{ at: at.getTime() as Moment, contactId, what, by },
    ...(action !== '' && { action }),
    ...(isAbout && { about: { kind: occasion, key } }),
    ...(isMessage(occasion) && isState(state) && { message: { occasion, key, state, ...idsIn(draft) } }),
  };
}

const KINDS: readonly string[] = ['notes', 'import', 'merge', 'undo', 'failed'] satisfies About['kind'][];

function isKind(text: string): text is About['kind'] {
  return KINDS.includes(text);
}

function isMessage(text: string): text is MailRecord['occasion'] {
  return isOccasion(text) || text === 'answer';
}

const STATES: readonly string[] = [
  ...(['planned', 'made', 'sent'] as const),
  ...(['gone', 'vanished', 'reply', 'away', 'bounced'] as const),
] satisfies MailState[];

function isState(text: string): text is MailState {
  return STATES.includes(text);
}

/** Stands for an id that is not known before one that is. */
const NO_ID = '-';

/** Draft, thread and message share a cell, so that a tab made before threads were kept needs no further column. */
function idsOf({ draftId, threadId = '', mailId = '' }: MailRecord): string {
  const ids = [draftId, threadId, mailId];
  const known = ids.reduce((last, id, index) => (id === '' ? last : index + 1), 0);
  return ids
    .slice(0, known)
    .map((id) => id || NO_ID)
    .join(' ');
}

function idsIn(text: string): Pick<MailRecord, 'draftId' | 'threadId' | 'mailId'> {
  const [draftId = '', threadId = '', mailId = ''] = text.split(' ').map((id) => (id === NO_ID ? '' : id));
  return { draftId, ...(threadId !== '' && { threadId }), ...(mailId !== '' && { mailId }) };
}
