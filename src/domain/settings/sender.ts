/** Who writes: what a person says of themselves in every message, as rows of the Settings tab. */
import { checkAddress } from '../message/address.ts';
import { oneLine, plainText } from '../message/plainText.ts';
import { type Reading, quoted, type SettingCell, textOf } from './cells.ts';
import { refused } from './lists.ts';

/** All of it may be empty. */
export interface Sender {
  /** The person's own name as it stands under messages. */
  readonly myName: string;
  /** "a second-year biology student at Lund": follows "I am". */
  readonly myStatus: string;
  /** What the talks are about. */
  readonly topic: string;
  readonly school: string;
  readonly myPhone: string;
  readonly myLink: string;
  /** Several lines; Gmail adds none of its own to drafts that an add-on makes. */
  readonly signature: string;
  /** An address that Gmail has been told of ("Send mail as"); `''` for the account's own. */
  readonly sendAs: string;
  /** Where answers go; `''` to the address that sends. */
  readonly replyTo: string;
}

/** Characters of one line of Settings, and of the signature. */
export const LONGEST_LINE = 100;
export const LONGEST_SIGNATURE = 1000;

interface SenderRow {
  readonly type: 'text';
  readonly label: string;
  readonly standard: '';
  readonly help: string;
}

const row = (label: string, help: string): SenderRow => ({ type: 'text', label, standard: '', help });

export const SENDER_ROWS: Readonly<Record<keyof Sender, SenderRow>> = {
  myName: row('Your name', 'Stands under the messages you draft.'),
  myStatus: row(
    'Who you are',
    'In a few words, as it goes on after "I am": a second-year biology student at Lund.',
  ),
  topic: row('Your topic', 'What you would like to talk about, for example: how hospitals choose software.'),
  school: row('Your school', 'For messages to people who went there too.'),
  myPhone: row('Your phone', 'For the day of the talk. Stands only in messages that ask for it.'),
  myLink: row('Your link', 'A page about you, for the note that an introducer can forward.'),
  signature: row(
    'Your signature',
    'Goes under every draft: Gmail adds no signature to drafts that an add-on makes.',
  ),
  sendAs: row(
    'Send drafts as',
    'Another address of yours that Gmail lets you send from. Leave empty for your own.',
  ),
  replyTo: row('Answers go to', 'An address for answers, if not the one that sends.'),
};

/** `read` gives what `from` makes of the cell of that row, or the default. */
export function senderFrom(
  read: (key: keyof Sender, from: (cells: readonly SettingCell[]) => Reading<string>) => string,
): Sender {
  const line = (key: keyof Sender): string =>
    read(key, ([cell = '']) => ({ value: oneLine(textOf(cell)).slice(0, LONGEST_LINE), complaints: [] }));
  const address = (key: keyof Sender): string => read(key, ([cell = '']) => addressFrom(textOf(cell)));
  return {
    myName: line('myName'),
    myStatus: line('myStatus'),
    topic: line('topic'),
    school: line('school'),
    myPhone: line('myPhone'),
    myLink: line('myLink'),
    signature: read('signature', ([cell = '']) => ({
      value: plainText(textOf(cell)).slice(0, LONGEST_SIGNATURE).trim(),
      complaints: [],
    })),
    sendAs: address('sendAs'),
    replyTo: address('replyTo'),
  };
}

function addressFrom(text: string): Reading<string> {
  const checked = checkAddress(text);
  if (checked.ok) return { value: checked.address, complaints: [] };
  return refused(`${quoted(text)} is not one e-mail address. Your own is used until you change it.`);
}
