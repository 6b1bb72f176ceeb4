/** What the checks of a message are given, and what they answer. */
import type { WorkWeek } from '../../calendar.ts';
import type { Contact } from '../../contact.ts';
import type { Day } from '../../time.ts';
import type { Field, MessageTemplate } from '../messageTemplate.ts';
import type { Mailbox } from '../mime.ts';
import { OCCASIONS, type Occasion } from '../occasions.ts';
import type { Values } from '../values.ts';

export interface Check {
  /** One a kind: no two checks of a message share it. */
  readonly id: string;
  /** `stop`: it would embarrass or harm, so no draft is made. `advice`: it would be kinder or more successful. */
  readonly level: 'stop' | 'advice' | 'good';
  /** A few words: "142 words; 90 is kinder to read". */
  readonly words: string;
  /** The reason in one sentence. */
  readonly why: string;
  /** To be read before the message leaves, so it shows in a list of many too, where messages stay folded. */
  readonly atSight?: true;
}

/** Somebody else in the campaign, who must not get into this message by accident. */
export interface OtherContact {
  readonly name: string;
  readonly address: string;
  readonly organization: string;
  /** The personal sentence typed for them in the same batch; `''` for none. */
  readonly personal: string;
}

export interface DraftToCheck {
  readonly template: MessageTemplate;
  readonly occasion: Occasion;
  readonly subject: string;
  readonly text: string;
  readonly to: Mailbox;
  /** Labels of fields the message cannot do without and that are empty. */
  readonly missing: readonly string[];
  /** All fields there are. */
  readonly fields: readonly Field[];
  /** Whom the message is about; it goes to them, or to who introduced them. */
  readonly contact: Contact;
  /** Values typed for this message, by field name. */
  readonly typed: Values;
  /** What the sheet and Settings know for the fields, by name; what was typed goes before it. */
  readonly known: Values;
  /** What Settings put under every message of the sender; `''` for nothing. */
  readonly signature: string;
  /** How many files are attached. */
  readonly attachments: number;
  /** The sender's calendar. */
  readonly today: Day;
  /** 0 to 23, the sender's clock. */
  readonly hour: number;
  readonly week: WorkWeek;
  readonly earlier: {
    /** The day of the last message to them; null: none. */
    readonly lastMessage: Day | null;
    /** Whether they wrote after it. */
    readonly wroteSince: boolean;
    /** Whether this message was drafted before. */
    readonly drafted: boolean;
  };
  readonly others: readonly OtherContact[];
}

/** A text longer than this is no message; what follows is not looked at. */
const LONGEST = 20_000;

export function textOf({ text }: Pick<DraftToCheck, 'text'>): string {
  return text.slice(0, LONGEST);
}

export function typedOf({ typed }: Pick<DraftToCheck, 'typed'>, field: string): string {
  return own(typed, field);
}

/** What the message says for a field. */
export function valueOf({ typed, known }: Pick<DraftToCheck, 'typed' | 'known'>, field: string): string {
  return own(typed, field) || own(known, field);
}

/** Never something inherited, whatever a template names. */
function own(values: Values, field: string): string {
  return Object.prototype.hasOwnProperty.call(values, field) ? (values[field] ?? '').trim() : '';
}

/** Whether nobody asked for the message. */
export function isUnasked({ occasion }: Pick<DraftToCheck, 'occasion'>): boolean {
  return OCCASIONS[occasion].unasked === true;
}
