/** A message to one contact, written as the server writes it. */
import { FIELDS } from '../../../src/content/fields.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { composeMessage, problemsOf } from '../../../src/domain/message/compose.ts';
import type { MessageTemplate } from '../../../src/domain/message/messageTemplate.ts';
import { knownValues, type Values } from '../../../src/domain/message/values.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import type { Moment, Zone } from '../../../src/domain/time.ts';

export interface WrittenAt {
  readonly settings?: Partial<Settings>;
  readonly zone: Zone;
  readonly now: Moment;
}

export function composed(
  template: MessageTemplate,
  contact: Contact,
  typed: Values,
  { settings, zone, now }: WrittenAt,
) {
  const values = knownValues(contact, contact, {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    zone,
    now,
  });
  const message = composeMessage(template, values, typed, FIELDS);
  return { ...message, values, problems: problemsOf(message) };
}
