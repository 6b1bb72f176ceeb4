/** One message as it stands with what was typed, by the very rules the server drafts with. */
import type { DraftPreview, DraftsPreview } from '../../src/contract.ts';
import { type Check, checksOf, type DraftToCheck } from '../../src/domain/message/checks.ts';
import { type AskedField, composeMessage } from '../../src/domain/message/compose.ts';
import type { MessageTemplate } from '../../src/domain/message/messageTemplate.ts';
import { isOwn } from './own.ts';
import type { Values } from '../../src/domain/message/values.ts';

/**
 * `needs`: something has to be typed or mended first. `made`: there is a draft in Gmail. `refused`: no draft can be
 * made, `by-hand`: none is wanted, because it is no mail or drafts are not permitted.
 */
type State = 'ready' | 'needs' | 'made' | 'refused' | 'by-hand';

export interface Message {
  /** To whom and about whom. */
  readonly preview: DraftPreview;
  readonly template: MessageTemplate;
  /** As typed, not trimmed. */
  readonly typed: Values;
  readonly subject: string;
  readonly text: string;
  /** The same to be looked at: what has to be typed first stands there by its label, see `piecesOf`. */
  readonly shown: { readonly subject: string; readonly text: string };
  /** The sentence that makes it theirs; null where there is none or the sheet knows it. */
  readonly personal: AskedField | null;
  /** What it would say of whoever writes, as far as Settings do not know it. */
  readonly about: readonly AskedField[];
  readonly required: readonly AskedField[];
  readonly optional: readonly AskedField[];
  readonly checks: readonly Check[];
  /** What has to be filled or mended first, in words; `''` for nothing. */
  readonly needs: string;
  readonly state: State;
}

/** Settings know them as soon as they are kept there. */
const OF_SENDER: readonly string[] = ['my_full', 'my_status'];

/** `again`: a further draft is wanted although there is one. `others`: who else is written to. */
export function messageOf(
  preview: DraftsPreview,
  to: DraftPreview,
  template: MessageTemplate,
  typed: Values,
  { again, others }: { again: boolean; others: DraftToCheck['others'] },
): Message {
  const { fields, ...composed } = composeMessage(template, to.values, typed, preview.fields);
  const { subject, text, missing, errors } = composed;
  const shown =
    missing.length === 0
      ? composed
      : composeMessage(template, to.values, typed, preview.fields, (label) => BLANK + label + END);
  const about = fields.filter(({ name }) => OF_SENDER.includes(name));
  const rest = fields.filter((field) => field.name !== template.personal && !about.includes(field));
  const found = checksOf({
    ...{ template, subject, text, missing, typed, others },
    ...{ occasion: template.occasion, to: to.to, contact: to.contact, earlier: to.earlier },
    ...{ fields: preview.fields, known: to.values, signature: preview.sender.signature },
    attachments: isOwn(template) ? template.attachments : 0,
    ...weekOf(preview.calendar),
  });
  const checks = found.filter((check) => isWorthSaying(check, to, template));
  const stops = checks.filter(({ id, level }) => level === 'stop' && id !== 'fields');
  const needs = needsOf(missing, [...errors, ...stops.map(({ words }) => words)]);
  return {
    ...{ preview: to, template, typed, subject, text, shown, checks, needs, about },
    personal: fields.find(({ name }) => name === template.personal) ?? null,
    required: rest.filter(({ required }) => required),
    optional: rest.filter(({ required }) => !required),
    state: stateOf(to, template, preview.draftsAllowed, again, needs !== ''),
  };
}

// Nothing that is typed or known can hold them: see `plainText`.
const BLANK = '\u0001';
const END = '\u0002';

/** A text of `shown`, cut at what has to be typed first. */
export function piecesOf(text: string): readonly { readonly text: string; readonly isBlank: boolean }[] {
  const [first = '', ...others] = text.split(BLANK);
  const pieces = others.flatMap((other) => {
    const [label = '', after = ''] = other.split(END);
    return [
      { text: label, isBlank: true },
      { text: after, isBlank: false },
    ];
  });
  return [{ text: first, isBlank: false }, ...pieces];
}

/** Why there can be no draft is told at the top; of words that are spoken only what would do harm is. */
function isWorthSaying(
  { id, level }: Check,
  { whyNot }: DraftPreview,
  { channel }: MessageTemplate,
): boolean {
  return channel === 'Phone' ? level === 'stop' : id !== 'address' || whyNot === '';
}

/** `labels`: of empty fields; `faults`: what else to mend, a few words each. */
function needsOf(labels: readonly string[], faults: readonly string[]): string {
  const empty = labels.map((label) => `“${label}”`).join(', ');
  const mended = faults.length === 0 ? '' : `Mend first: ${faults.join('; ')}`;
  return [empty === '' ? '' : `Needs ${empty}`, mended].filter((words) => words !== '').join('. ');
}

function weekOf({ today, hour, weekend, holidays }: DraftsPreview['calendar']) {
  return { today, hour, week: { weekend, holidays: new Set(holidays) } };
}

function stateOf(
  { whyNot, isDrafted }: DraftPreview,
  { channel }: MessageTemplate,
  draftsAllowed: boolean,
  again: boolean,
  isUnfinished: boolean,
): State {
  if (channel !== 'Mail') return 'by-hand';
  if (whyNot !== '') return 'refused';
  if (isDrafted && !again) return 'made';
  if (!draftsAllowed) return 'by-hand';
  return isUnfinished ? 'needs' : 'ready';
}
