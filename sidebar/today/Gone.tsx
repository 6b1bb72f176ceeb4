/** Drafts that are no longer in Gmail: one click says what became of each. */
import type { MailAsk } from '../../src/contract.ts';
import { OCCASIONS } from '../../src/domain/message/occasions.ts';
import { secureLink } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { waiting } from '../state.ts';
import { allowTracking, asks, settle } from './mail.ts';

export function Gone() {
  const link = secureLink(allowTracking.value);
  return (
    <>
      {asks.value.map((asked) => (
        <Question key={asked.draftId} asked={asked} />
      ))}
      {asks.value.length > 0 && link !== undefined && (
        <p class="small soft">
          Interviews can see by itself what becomes of your drafts: by the headers of your mail, never its
          text.{' '}
          <a href={link} target="_blank" rel="noopener">
            Allow it
          </a>
        </p>
      )}
    </>
  );
}

function Question({ asked }: { asked: MailAsk }) {
  const busy = waiting.value !== '';
  return (
    <Note look="care" role="status">
      <p>
        Your {draftOf(asked)} {'to' in OCCASIONS[asked.occasion] ? 'about' : 'to'} <bdi>{asked.name}</bdi> is
        no longer in Gmail. Did you send it?
      </p>
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void settle(asked, true)}>
          I sent it
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void settle(asked, false)}>
          I deleted it
        </button>
      </div>
    </Note>
  );
}

/** "thank-you draft", "draft “Offering times”": some names do not go before a noun. */
function draftOf({ occasion }: MailAsk): string {
  const { name } = OCCASIONS[occasion];
  return /^[\p{L}-]+( message)?$/u.test(name) ? `${name.toLowerCase()} draft` : `draft “${name}”`;
}
