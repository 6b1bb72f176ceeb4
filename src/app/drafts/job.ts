/** One draft to be made: its words, its headers, and the line of Activity that says it was meant. */
import type { Entry } from '../../domain/activity.ts';
import { type Candidate, KEY_HEADER } from '../../domain/drafting.ts';
import { markOf } from '../../domain/mail/elsewhere.ts';
import type { OtherContact } from '../../domain/message/checks/draft.ts';
import type { MessageTemplate } from '../../domain/message/messageTemplate.ts';
import { writeMessage } from '../../domain/message/mime.ts';
import { OCCASIONS } from '../../domain/message/occasions.ts';
import type { DraftSource } from '../../domain/message/source/source.ts';
import type { Sender } from '../../domain/settings/sender.ts';
import { linkFor } from '../mail/linking.ts';
import { nameOf } from '../naming.ts';
import type { GmailDraft, World } from '../ports.ts';
import type { Job, Skipped } from './oneByOne.ts';
import { fillOwn } from './ownDraft.ts';
import { stopOf } from './stops.ts';
import { contactOf, type Desk, write } from './writing.ts';

/** One message asked for. */
export interface Order {
  readonly candidate: Candidate;
  readonly template: MessageTemplate;
  readonly fields: Readonly<Record<string, string>>;
  /** ID of a Gmail draft whose words stand in for the template's. */
  readonly source?: string;
}

/** The message written, judged and ready to be made; none, and a word in `skipped`, where it must not be. */
export function jobOf(
  world: World,
  desk: Desk,
  order: Order & { readonly opened: DraftSource | null },
  others: readonly OtherContact[],
  skipped: Skipped[],
): Job[] {
  const { candidate, template, fields, opened } = order;
  const { index, key, recipient, unfinished } = candidate;
  const { occasion, channel } = template;
  const { id: contactId, introducedBy } = contactOf(desk.snapshot, index);
  const to = recipient === null ? null : contactOf(desk.snapshot, recipient);
  const mailbox = { name: to?.name ?? introducedBy, address: to?.email ?? '' };
  const lookedForAs = markOf(contactId, { occasion, key });
  const headers = { [KEY_HEADER]: lookedForAs };
  const own = opened === null ? null : fillOwn(desk, candidate, opened, fields, mailbox, headers);
  const written = own ?? write(desk, candidate, template, fields);
  const whyNot =
    channel === 'Mail'
      ? written.whyNot || stopOf(desk, candidate, template, fields, written, others)
      : 'is not written to by mail with this message';
  if (whyNot !== '' || recipient === null) {
    skipped.push({ who: nameOf(desk.snapshot, index), why: whyNot });
    return [];
  }
  const message = { occasion, key, state: 'planned', draftId: '' } as const;
  const what = `${OCCASIONS[occasion].name} draft planned`;
  const entry: Entry = { at: world.now(), contactId, what, by: world.me(), message };
  const link =
    template.isReply && own === null && !unfinished
      ? linkFor(world, desk.snapshot, contactId, occasion)
      : null;
  const create = (): GmailDraft =>
    own === null
      ? world.mailbox.createDraft(
          writeMessage({
            ...addressed(desk.snapshot.settings),
            to: mailbox,
            subject: written.subject,
            ...(link !== null && link.headers),
            text: written.text,
            headers,
          }),
          link?.threadId,
        )
      : world.sources.create(own.message);
  return [{ index, entry: { ...entry, message }, key: lookedForAs, create, unfinished }];
}

/** What Settings say of every message of the person who writes. */
function addressed({ myName: name, sendAs, replyTo, signature }: Sender) {
  return {
    ...(sendAs !== '' && { from: { name, address: sendAs } }),
    ...(replyTo !== '' && { replyTo: { name, address: replyTo } }),
    signature,
  };
}
