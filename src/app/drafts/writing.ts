/** One message as the server writes it: the template that fits, what is known for its fields, and what was typed. */
import type { Contact } from '../../domain/contact.ts';
import type { Candidate } from '../../domain/drafting.ts';
import { templateFor } from '../../domain/message/choose.ts';
import { composeMessage, problemsOf } from '../../domain/message/compose.ts';
import type { Field, MessageTemplate } from '../../domain/message/messageTemplate.ts';
import type { Occasion } from '../../domain/message/occasions.ts';
import { knownValues, type Values } from '../../domain/message/values.ts';
import type { Moment } from '../../domain/time.ts';
import { messagesIn, ownValues } from '../messages.ts';
import type { Snapshot } from '../ports.ts';

/** Everything that is needed to write messages of one campaign. */
export interface Desk {
  readonly snapshot: Snapshot;
  /** Every message there is: those of the Templates tab, then shipped ones whose row was deleted. */
  readonly templates: readonly MessageTemplate[];
  /** IDs of the shipped ones whose row was deleted. */
  readonly missing: ReadonlySet<string>;
  /** What the person's own columns say of the contact with that index. */
  readonly own: (index: number) => Values;
  readonly fields: readonly Field[];
  readonly now: Moment;
}

export interface Written {
  readonly subject: string;
  readonly text: string;
  /** How many files go along. */
  readonly attachments: number;
  /** Why it must not be drafted, in words that follow the person's name; `''` when it may. */
  readonly whyNot: string;
}

export function deskOf(snapshot: Snapshot, now: Moment): Desk {
  const messages = messagesIn(snapshot);
  const { templates, missing, fields } = messages;
  return {
    snapshot,
    templates: [...templates, ...missing],
    missing: new Set(missing.map(({ id }) => id)),
    own: ownValues(snapshot, messages),
    fields,
    now,
  };
}

export function contactOf({ campaign }: Snapshot, index: number): Contact {
  const contact = campaign.contacts[index];
  if (contact === undefined) throw new RangeError(`There is no contact ${String(index)}.`);
  return contact;
}

/** The template chosen for a person; a shipped one whose row was deleted only where no other is left for the occasion. */
export function chosenFor(
  { templates, missing }: Desk,
  occasion: Occasion,
  contact: Contact,
): MessageTemplate {
  const standing = templates.filter(({ id }) => !missing.has(id));
  const template = templateFor(occasion, contact, standing) ?? templateFor(occasion, contact, templates);
  if (template === null) throw new Error(`There is no template for ${occasion}.`);
  return template;
}

export function valuesFor({ snapshot, own, now }: Desk, { index, recipient }: Candidate): Values {
  const contact = contactOf(snapshot, index);
  const to = recipient === null ? introducerOf(contact) : contactOf(snapshot, recipient);
  const known = knownValues(contact, to, { settings: snapshot.settings, zone: snapshot.campaign.zone, now });
  return { ...own(index), ...known };
}

export function write(desk: Desk, candidate: Candidate, template: MessageTemplate, typed: Values): Written {
  const composed = composeMessage(template, valuesFor(desk, candidate), typed, desk.fields);
  const { subject, text } = composed;
  return { subject, text, attachments: 0, whyNot: candidate.whyNot ?? problemsOf(composed).join(' ') };
}

/** An introducer who is not in Contacts has a name and nothing else. */
function introducerOf({ introducedBy }: Contact) {
  return { name: introducedBy, email: '', salutation: '' };
}
