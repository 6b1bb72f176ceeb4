/** The cells of a row of the Templates tab: what each means, or what is wrong with it and was probably meant. */
import { SOURCES } from '../columns.ts';
import { folded } from '../folded.ts';
import { type Channel, CHANNELS, type MessageTemplate } from './messageTemplate.ts';
import { nearest } from './nearest.ts';
import { type Occasion, OCCASIONS } from './occasions.ts';
import { isOneSlip } from './oneSlip.ts';
import { shorten } from './plainText.ts';
import { fieldName } from './template.ts';

/** `problem`: a sentence, `''` where there is none; then `value` is what is used all the same. */
export interface Read<T> {
  readonly value: T;
  readonly problem: string;
}

const LIMIT = /^(\d{1,5}) ?(words?|characters?)?$/;
/** What a message without a limit of its own is measured by. */
const USUAL: MessageTemplate['limit'] = { unit: 'words', most: 150 };
/** A note that comes with an invitation on LinkedIn takes no more. */
const ON_LINKEDIN: MessageTemplate['limit'] = { unit: 'characters', most: 300 };
const MOST_SOURCES = 20;

const occasions = Object.entries(OCCASIONS).map(([key, { name }]) => ({ key: key as Occasion, name }));

const good = <T>(value: T): Read<T> => ({ value, problem: '' });

export function occasionIn(text: string): Read<Occasion | null> {
  if (text === '') return { value: null, problem: 'For is empty: choose what the message is for.' };
  const found = occasions.find(({ name }) => folded(name) === folded(text));
  if (found !== undefined) return good(found.key);
  const names = occasions.map(({ name }) => name);
  return { value: null, problem: notListed(text, 'For', names) };
}

/** A message without a channel is mail. */
export function channelIn(text: string): Read<Channel> {
  const found = CHANNELS.find((channel) => folded(channel) === folded(text));
  if (text === '' || found !== undefined) return good(found ?? 'Mail');
  return { value: 'Mail', problem: notListed(text, 'Channel', CHANNELS) };
}

/** People have sources of their own: only what is one letter off a listed one is taken for a slip. */
export function sourcesIn(text: string): Read<readonly string[]> {
  const typed = text
    .split(/[,;\n]/)
    .map((source) => source.trim())
    .filter((source) => source !== '')
    .slice(0, MOST_SOURCES);
  const slip = typed.find((source) => slipOf(source) !== undefined);
  const value = typed.map((source) => SOURCES.find((one) => folded(one) === folded(source)) ?? source);
  if (slip === undefined) return good(value);
  return {
    value,
    problem: `"${shorten(slip)}" in Sources is not on the list: did you mean "${slipOf(slip) ?? ''}"?`,
  };
}

export function limitIn(text: string, channel: Channel): Read<MessageTemplate['limit']> {
  const usual = channel === 'LinkedIn' ? ON_LINKEDIN : USUAL;
  if (text === '') return good(usual);
  const [, digits = '', unit = usual.unit] = LIMIT.exec(folded(text)) ?? [];
  const most = Number(digits);
  if (most > 0) return good({ unit: unit.startsWith('word') ? 'words' : 'characters', most });
  const problem = `"${shorten(text)}" in Limit is not a length: type one like "110 words" or "300 characters".`;
  return { value: usual, problem };
}

export function replyIn(text: string): Read<boolean> {
  const answer = folded(text);
  if (['yes', 'true'].includes(answer)) return good(true);
  if (['', 'no', 'false'].includes(answer)) return good(false);
  return { value: false, problem: `"${shorten(text)}" in Reply is neither yes nor no: choose one of them.` };
}

/** The field may be typed with its brackets. */
export function fieldIn(text: string, fields: readonly string[]): Read<string> {
  const name = fieldName(text.replace(/[{}]/g, ''));
  if (name === '' || fields.includes(name)) return good(name);
  const meant = nearest(name, fields);
  const help = meant === null ? 'empty the cell, or name one that is in the text.' : `did you mean ${meant}?`;
  return { value: '', problem: `"${shorten(name)}" in Personal field is not a field: ${help}` };
}

function slipOf(source: string): string | undefined {
  if (SOURCES.some((one) => folded(one) === folded(source))) return undefined;
  return SOURCES.find((one) => isOneSlip(folded(source), folded(one)));
}

function notListed(text: string, header: string, listed: readonly string[]): string {
  const close = nearest(folded(text), listed.map(folded));
  const meant = listed.find((one) => close !== null && folded(one) === close);
  const help = meant === undefined ? 'choose from the list.' : `did you mean "${meant}"?`;
  return `"${shorten(text)}" in ${header} is not on the list: ${help}`;
}
