/** A Gmail draft of the person's own, chosen as the message: it takes the place of a template and keeps what that is for. */
import type { DraftRequest, OwnDraft } from '../../src/contract.ts';
import type { MessageTemplate } from '../../src/domain/message/messageTemplate.ts';

export interface OwnTemplate extends MessageTemplate {
  /** ID of the template whose place it takes, and of the draft. */
  readonly insteadOf: string;
  readonly source: string;
  readonly attachments: number;
}

export function ownTemplate(base: MessageTemplate, source: string, read: OwnDraft): OwnTemplate {
  const { subject, text: body, attachments } = read;
  const insteadOf = isOwn(base) ? base.insteadOf : base.id;
  const name = `Your draft: ${subject === '' ? 'no subject' : subject}`;
  return {
    ...{ ...base, id: `${insteadOf} from ${source}`, name, subject, body, personal: '', isReply: false },
    ...{ insteadOf, source, attachments },
  };
}

export function isOwn(template: MessageTemplate): template is OwnTemplate {
  return 'source' in template;
}

/** How the server is told which words to take. */
export function wordsFrom(template: MessageTemplate): Pick<DraftRequest, 'template' | 'source'> {
  return isOwn(template)
    ? { template: template.insteadOf, source: template.source }
    : { template: template.id };
}
