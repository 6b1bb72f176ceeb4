/** While drafts are made: how far it is, who has one, and a way to stop and to go on. */
import { Icon } from '../parts/Icon.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import type { Drafting } from './drafting.ts';
import type { Message } from './message.ts';

export function Progress({ drafting }: { drafting: Drafting }) {
  const { phase, wanted, left, underWay, stopping, stop } = drafting;
  const done = wanted.length - left.length;
  return (
    <>
      {phase === 'making' && (
        <>
          <Waiting
            what={`Making drafts: ${String(done)} of ${String(wanted.length)} done`}
            share={done / Math.max(wanted.length, 1)}
          />
          {left.length > underWay && (
            <button type="button" class="button" disabled={stopping} onClick={stop}>
              {stopping ? 'Stopping after' : 'Stop after'} these {underWay}
            </button>
          )}
        </>
      )}
      <ul class="people" aria-label="Drafts">
        {left.map((message, index) => (
          <Line
            key={message.preview.id}
            message={message}
            words={phase === 'making' && index < underWay ? 'Being made' : 'Waiting'}
          />
        ))}
      </ul>
    </>
  );
}

function Line({ message, words }: { message: Message; words: string }) {
  return (
    <li>
      <bdi class="headline">{message.preview.name}</bdi>{' '}
      <span class="status">
        <Icon shape="today" />
        <span>{words}</span>
      </span>
    </li>
  );
}
