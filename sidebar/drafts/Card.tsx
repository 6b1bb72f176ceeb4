/** One message of the preview: whom it is for, what can be typed, and how it will look. */
import { useSignal } from '@preact/signals';
import type { EventKind } from '../../src/domain/campaign.ts';
import { call } from '../server.ts';
import { Icon } from '../parts/Icon.tsx';
import type { DraftCard } from './drafting.ts';

/** `byHand`: what to record once the person sent it without us; null where we make the draft. */
export function Card({
  card,
  open,
  byHand,
  type,
  tick,
}: {
  card: DraftCard;
  open: boolean;
  byHand: EventKind | null;
  type: (field: string, text: string) => void;
  tick: (isTicked: boolean) => void;
}) {
  const { person, message, fields, ticked } = card;
  const who = (
    <span class="who">
      <bdi class="headline">{person.name}</bdi>
      <span class="small soft">{person.email}</span>
    </span>
  );
  return (
    <section class="draft" aria-label={person.name}>
      {byHand === null ? (
        <label class="pick">
          <input
            type="checkbox"
            checked={ticked}
            onChange={(change) => {
              tick(change.currentTarget.checked);
            }}
          />
          {who}
        </label>
      ) : (
        <p class="pick">{who}</p>
      )}
      {ticked && message.missing.length > 0 && (
        <p class="status today">
          <Icon shape="today" />
          <span>No draft yet. Fill in: {message.missing.join(', ')}</span>
        </p>
      )}
      {ticked && (
        <details open={open}>
          <summary>Message</summary>
          <div class="sides">
            {person.fields.length > 0 && (
              <div class="stack">
                {person.fields.map(({ name, label }) => (
                  <label class="field" key={name}>
                    <span class="label">{label}</span>
                    <textarea
                      class="input growing"
                      rows={1}
                      dir="auto"
                      value={fields[name] ?? ''}
                      onInput={(input) => {
                        type(name, input.currentTarget.value);
                      }}
                    />
                  </label>
                ))}
                <p class="small soft">What you leave empty is left out of the message.</p>
              </div>
            )}
            <div class="stack">
              <figure class="paper" dir="auto">
                <figcaption class="headline">{message.subject}</figcaption>
                <p>{message.text}</p>
              </figure>
              {byHand !== null && <ByHand id={person.id} event={byHand} link={message.composeUrl} />}
            </div>
          </div>
        </details>
      )}
    </section>
  );
}

function ByHand({ id, event, link }: { id: string; event: EventKind; link: string | undefined }) {
  const told = useSignal('');
  const settled = useSignal(false);
  const sent = async () => {
    settled.value = true;
    const answer = await call('recordEvent', { id, event });
    settled.value = answer.ok;
    told.value = answer.ok ? 'Recorded.' : answer.error.message;
  };
  return (
    <div class="row">
      {link !== undefined && (
        <a class="button" href={link} target="_blank" rel="noopener">
          <Icon shape="mail" />
          Open in Gmail
        </a>
      )}
      <button type="button" class="button" disabled={settled.value} onClick={() => void sent()}>
        I sent it
      </button>
      <p role="status" class="small">
        {told.value}
      </p>
    </div>
  );
}
