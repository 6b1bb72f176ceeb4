/** What the checks say of a message while it is written: a sign with words each, the reason when it is asked for. */
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Check } from '../../src/domain/message/checks.ts';
import { Icon } from '../parts/Icon.tsx';

const LEVELS = {
  stop: { shape: 'trouble', look: 'late', name: 'Mend first' },
  advice: { shape: 'late', look: 'today', name: 'Advice' },
  good: { shape: 'done', look: 'done', name: 'Good' },
} as const;

/** Milliseconds without a change after which the checks are read out; while somebody types they stay quiet. */
const REST_MS = 1500;

export function Checks({ checks }: { checks: readonly Check[] }) {
  if (checks.length === 0) return null;
  return (
    <div class="checks tight" role="group" aria-label="Checks">
      <ul>
        {checks.map(({ id, level, words, why }) => (
          <li key={id}>
            <details>
              <summary class={`status ${LEVELS[level].look}`}>
                <Icon shape={LEVELS[level].shape} name={LEVELS[level].name} />
                <span>
                  {words} <span class="why">Why?</span>
                </span>
              </summary>
              <p class="small">{why}</p>
            </details>
          </li>
        ))}
      </ul>
      <Announced checks={checks} />
    </div>
  );
}

/** For screen readers: what is to be looked at, once the typing rests; what was so from the beginning stays unsaid. */
function Announced({ checks }: { checks: readonly Check[] }) {
  const open = checks.filter(({ level }) => level !== 'good').map(({ words }) => words);
  const words = open.length === 0 ? 'Every check is good.' : `To look at: ${open.join('; ')}.`;
  const heard = useSignal(words);
  const said = useSignal('');
  useEffect(() => {
    if (words === heard.value) return undefined;
    const timer = setTimeout(() => {
      heard.value = words;
      said.value = words;
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [words]);
  return (
    <p role="status" class="unseen">
      {said.value}
    </p>
  );
}
