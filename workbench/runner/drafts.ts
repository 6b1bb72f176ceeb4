/** Drafts as the runner shows them: decoded by a mail parser that is not ours. */
import PostalMime, { type Address } from 'postal-mime';
import { bytesOfText } from '../emulator/octets.ts';
import type { Draft } from '../emulator/world.ts';

export interface DraftOutput {
  readonly id: string;
  readonly threadId: string;
  /** Bare addresses, comma separated. */
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly string[];
  readonly raw: string;
}

export async function showDraft(draft: Draft): Promise<DraftOutput> {
  const mail = await PostalMime.parse(bytesOfText(draft.raw));
  return {
    id: draft.id,
    threadId: draft.threadId,
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    bcc: addresses(mail.bcc),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    attachments: mail.attachments.map((attachment) => attachment.filename ?? ''),
    raw: draft.raw,
  };
}

function addresses(list: readonly Address[] | undefined): string {
  return (list ?? [])
    .flatMap((entry) => entry.group ?? [entry])
    .map((entry) => entry.address)
    .join(', ');
}
