/** One message as the server writes it: the template that fits, what is known for its fields, and what was typed. */
import { FIELDS } from '../../content/fields.ts';
import { TEMPLATES } from '../../content/templates.ts';
import type { Contact } from '../../domain/contact.ts';
import type { Candidate } from '../../domain/drafting.ts';
import { templateFor } from '../../domain/message/choose.ts';
import { composeMessage, problemsOf } from '../../domain/message/compose.ts';
import type { Field, MessageTemplate } from '../../domain/message/messageTemplate.ts';
import type { Occasion } from '../../domain/message/occasions.ts';
import { knownValues, type Values } from '../../domain/message/values.ts';
import type { Moment } from '../../domain/time.ts';
import type { Snapshot } from '../ports.ts';

/** Everything that is needed to write messages of one campaign. */
export interface Desk {
  readonly snapshot: Snapshot;
  readonly templates: readonly MessageTemplate[];
  readonly fields: readonly Field[];
  readonly now: Moment;
}

export interface Written {
  readonly subject: string;
  readonly text: string;
  /** Why it must not be drafted, in words that follow the person's name; `''` when it may. */
  readonly whyNot: string;
}

export function deskOf(snapshot: Snapshot, now: Moment): Desk {
  return { snapshot, templates: TEMPLATES, fields: FIELDS, now };
}

export function contactOf({ campaign }: Snapshot, index: number): Contact {
  const contact = campaign.contacts[index];
  if (contact === undefined) throw new RangeError(`There is no contact ${String(index)}.`);
  return contact;
}

/** The template chosen for a person. Fails where there is none for the occasion. */
export function chosenFor({ templates }: Desk, occasion: Occasion, contact: Contact): MessageTemplate {
  const template = templateFor(occasion, contact, templates);
  if (template === null) throw new Error(`There is no template for ${occasion}.`);
  return template;
}

export function valuesFor({ snapshot, now }: Desk, { index, recipient }: Candidate): Values {
  const contact = contactOf(snapshot, index);
  const to = recipient === null ? introducerOf(contact) : contactOf(snapshot, recipient);
  return knownValues(contact, to, { settings: snapshot.settings, zone: snapshot.campaign.zone, now });
}

export function write(desk: Desk, candidate: Candidate, template: MessageTemplate, typed: Values): Written {
  const composed = composeMessage(template, valuesFor(desk, candidate), typed, desk.fields);
  const { subject, text } = composed;
  return { subject, text, whyNot: candidate.whyNot ?? problemsOf(composed).join(' ') };
}

/** An introducer who is not in Contacts has a name and nothing else. */
function introducerOf({ introducedBy }: Contact) {
  return { name: introducedBy, email: '', salutation: '' };
}
