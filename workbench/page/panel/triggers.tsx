/** The clock, which can be moved forward, and the triggers that fire as it passes them. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ClockView, TriggerView } from '../../server/protocol.ts';
import { act } from '../state.ts';

export function Triggers({
  triggers,
  clock,
}: {
  readonly triggers: readonly TriggerView[];
  readonly clock: ClockView;
}): JSX.Element {
  return (
    <div class="columns">
      <section aria-label="Clock">
        <h2>Clock</h2>
        <Clock key={clock.local} clock={clock} />
      </section>
      <section aria-label="Triggers">
        <h2>Triggers</h2>
        {triggers.length === 0 ? (
          <p class="empty">No triggers yet. Turn on the daily refresh under Interviews, Set up.</p>
        ) : (
          <ul class="rows">
            {triggers.map((trigger) => (
              <li key={trigger.id}>
                <div>
                  <code>{trigger.function}</code>
                  <p class="quiet">
                    {trigger.rule} · {trigger.owner}
                    {trigger.next !== '' && ` · next ${trigger.next}`}
                  </p>
                </div>
                {trigger.runnable && (
                  <button type="button" onClick={() => void act('runTrigger', { id: trigger.id })}>
                    Run now
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

const HOUR = 60;

function Clock({ clock }: { readonly clock: ClockView }): JSX.Element {
  const to = useSignal(clock.local);
  const forward = (byMinutes: number) => () => void act('moveClock', { byMinutes });
  return (
    <>
      <p>
        <time dateTime={clock.local}>{clock.text}</time> <span class="quiet">{clock.zone}</span>
      </p>
      <div class="actions">
        <button type="button" onClick={forward(HOUR)}>
          An hour on
        </button>
        <button type="button" onClick={forward(24 * HOUR)}>
          A day on
        </button>
        <button type="button" onClick={forward(7 * 24 * HOUR)}>
          A week on
        </button>
      </div>
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault();
          void act('moveClock', { to: to.value });
        }}
      >
        <label>
          Move to{' '}
          <input
            type="datetime-local"
            value={to.value}
            min={clock.local}
            onInput={(event) => (to.value = event.currentTarget.value)}
          />
        </label>
        <button type="submit">Move the clock</button>
      </form>
      <p class="quiet">Time only goes forward. Triggers that fall due on the way run in order.</p>
    </>
  );
}
