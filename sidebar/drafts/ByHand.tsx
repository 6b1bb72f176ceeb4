/** A message that the person sends by themselves: through Gmail’s own window, LinkedIn or on paper. */
import { useSignal } from '@preact/signals';
import { composeUrl } from '../../src/domain/message/compose.ts';
import { OCCASIONS } from '../../src/domain/message/occasions.ts';
import { Icon } from '../parts/Icon.tsx';
import { call } from '../server.ts';
import { Copy } from './Copy.tsx';
import { Needs } from './Needs.tsx';
import type { Message } from './message.ts';

/** `place`: ID of the element that shows the text. `settle`: what was typed has reached them. */
export function ByHand({ message, place, settle }: { message: Message; place: string; settle: () => void }) {
  const { template, subject, text, state } = message;
  const isMail = template.channel === 'Mail';
  if (message.needs !== '') return <Needs message={message} />;
  return (
    <div class="tight">
      {template.channel === 'Card' && <p class="small soft">Best written by hand.</p>}
      <div class="row">
        {isMail && state === 'by-hand' && (
          <a
            class="button"
            href={composeUrl(message.preview.to, { subject, text })}
            target="_blank"
            rel="noopener"
          >
            <Icon shape="mail" />
            Open in Gmail
          </a>
        )}
        <Copy text={text} place={place} words={isMail ? 'Copy the text' : 'Copy'} />
      </div>
      <SentIt message={message} settle={settle} />
    </div>
  );
}

function SentIt({ message, settle }: { message: Message; settle: () => void }) {
  const told = useSignal('');
  const settled = useSignal(false);
  const event = OCCASIONS[message.template.occasion].sent;
  const sent = async () => {
    settled.value = true;
    const answer =
      event === null ? NOTHING_FOLLOWS : await call('recordEvent', { id: message.preview.id, event });
    settled.value = answer.ok;
    if (!answer.ok) told.value = answer.error.message;
    else told.value = event === null ? 'Good. Nothing else follows from this one.' : 'Recorded.';
    if (answer.ok) settle();
  };
  return (
    <div class="row">
      <button type="button" class="button" disabled={settled.value} onClick={() => void sent()}>
        I sent it
      </button>
      <p role="status" class="small">
        {told.value}
      </p>
    </div>
  );
}

const NOTHING_FOLLOWS = { ok: true } as const;
