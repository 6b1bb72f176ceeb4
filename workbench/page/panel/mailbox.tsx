/** The mailbox of the current user: drafts to read, send or delete, and sent messages that can be answered. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { MailboxView, MessageView, Reaction, ThreadView } from '../../server/protocol.ts';
import { act } from '../state.ts';

interface Chosen {
  readonly kind: 'draft' | 'thread';
  readonly id: string;
}

export function Mailbox({
  mailbox,
  user,
}: {
  readonly mailbox: MailboxView;
  readonly user: string;
}): JSX.Element {
  const chosen = useSignal<Chosen | null>(null);
  const { drafts, threads } = mailbox;
  if (drafts.length === 0 && threads.length === 0) {
    return (
      <p class="empty">
        The mailbox of {user} is empty. Drafts appear here when the add-on makes them, for example by
        Interviews, Draft thank-yous.
      </p>
    );
  }
  const first: Chosen | null = drafts[0]
    ? { kind: 'draft', id: drafts[0].id }
    : threads[0]
      ? { kind: 'thread', id: threads[0].id }
      : null;
  const isThere = (one: Chosen | null): boolean =>
    one !== null && (one.kind === 'draft' ? drafts : threads).some((each) => each.id === one.id);
  const open = isThere(chosen.value) ? chosen.value : first;
  const draft = open?.kind === 'draft' ? drafts.find((each) => each.id === open.id) : undefined;
  const thread = open?.kind === 'thread' ? threads.find((each) => each.id === open.id) : undefined;

  return (
    <div class="mailbox">
      <nav class="mail-list" aria-label="Messages">
        <MailList title={`Drafts (${String(drafts.length)})`}>
          {drafts.map((each) => (
            <MailRow
              key={each.id}
              message={each}
              open={draft === each}
              choose={() => (chosen.value = { kind: 'draft', id: each.id })}
            />
          ))}
        </MailList>
        <MailList title={`Conversations (${String(threads.length)})`}>
          {threads.map((each) => {
            const last = each.messages.at(-1);
            return last === undefined ? null : (
              <MailRow
                key={each.id}
                message={last}
                open={thread === each}
                choose={() => (chosen.value = { kind: 'thread', id: each.id })}
              />
            );
          })}
        </MailList>
      </nav>
      <div class="mail-reader" aria-live="polite">
        {draft !== undefined && <Draft draft={draft} />}
        {thread !== undefined && <Thread thread={thread} />}
      </div>
    </div>
  );
}

function MailList({
  title,
  children,
}: {
  readonly title: string;
  readonly children: JSX.Element[] | (JSX.Element | null)[];
}): JSX.Element {
  return (
    <>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </>
  );
}

interface MailRowProps {
  readonly message: MessageView;
  readonly open: boolean;
  readonly choose: () => void;
}

function MailRow({ message, open, choose }: MailRowProps): JSX.Element {
  return (
    <li>
      <button type="button" class="mail-row" aria-current={open} onClick={choose}>
        <span class="mail-who">{nameOf(message.mine ? message.to || 'No recipient' : message.from)}</span>
        <span class="mail-subject">{message.subject || 'No subject'}</span>
      </button>
    </li>
  );
}

/** The name of `"Name" <address>`, or the address. */
function nameOf(mailbox: string): string {
  return /^"?(.*?)"?\s*<[^>]*>$/.exec(mailbox)?.[1] || mailbox;
}

function Draft({ draft }: { readonly draft: MessageView }): JSX.Element {
  return (
    <article>
      <Message message={draft} />
      <div class="actions">
        <button type="button" class="primary" onClick={() => void act('send', { draft: draft.id })}>
          Send
        </button>
        <button type="button" onClick={() => void act('deleteDraft', { draft: draft.id })}>
          Delete draft
        </button>
      </div>
    </article>
  );
}

const REACTIONS: readonly { readonly reaction: Reaction; readonly label: string }[] = [
  { reaction: 'reply', label: 'They reply' },
  { reaction: 'out-of-office', label: 'Out of office' },
  { reaction: 'bounce', label: 'Bounce' },
];

function Thread({ thread }: { readonly thread: ThreadView }): JSX.Element {
  const written = thread.messages.some((message) => message.mine);
  return (
    <article>
      {thread.messages.map((message) => (
        <Message key={message.id} message={message} />
      ))}
      {written && (
        <div class="actions" role="group" aria-label="What comes back">
          {REACTIONS.map(({ reaction, label }) => (
            <button
              key={reaction}
              type="button"
              onClick={() => void act('react', { thread: thread.id, reaction })}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </article>
  );
}

function Message({ message }: { readonly message: MessageView }): JSX.Element {
  return (
    <div class="message">
      <h3>{message.subject || 'No subject'}</h3>
      <dl>
        <dt>From</dt>
        <dd>{message.from}</dd>
        <dt>To</dt>
        <dd>{message.to || 'no one yet'}</dd>
        {message.cc !== '' && (
          <>
            <dt>Cc</dt>
            <dd>{message.cc}</dd>
          </>
        )}
        {message.when !== '' && (
          <>
            <dt>Date</dt>
            <dd>{message.when}</dd>
          </>
        )}
      </dl>
      <p class="mail-text">{message.text}</p>
    </div>
  );
}
