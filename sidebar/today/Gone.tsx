/** Drafts that are no longer in Gmail: one click says what became of each. */
import type { MailAsk } from '../../src/contract.ts';
import { OCCASIONS } from '../../src/domain/message/occasions.ts';
import { secureLink } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { showTab, waiting } from '../state.ts';
import { allowTracking, asks, settle } from './mail.ts';

/** `about`: beside this person only what concerns them is asked, and the way to the rest is shown. */
export function Gone({ about }: { about?: string }) {
  const link = secureLink(allowTracking.value);
  const asked = asks.value.filter(({ personId }) => about === undefined || personId === about);
  const others = asks.value.length - asked.length;
  return (
    <>
      {asked.map((each) => (
        <Question key={each.draftId} asked={each} />
      ))}
      {others > 0 && <Others count={others} />}
      {asked.length > 0 && link !== undefined && (
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

function Others({ count }: { count: number }) {
  return (
    <Note look="care" role="status">
      <p>
        {count === 1
          ? 'A draft to somebody else is no longer in Gmail.'
          : `${String(count)} drafts to other people are no longer in Gmail.`}
      </p>
      <div class="row">
        <button type="button" class="button" onClick={() => showTab('today')}>
          Say what became of {count === 1 ? 'it' : 'them'}
        </button>
      </div>
    </Note>
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
