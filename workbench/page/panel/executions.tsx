/** What ran: each execution with its time, its round trips to Google and what it logged. */
import type { JSX } from 'preact';
import { counted } from '../counted.ts';
import type { ExecutionView } from '../../server/protocol.ts';

export function Executions({ executions }: { readonly executions: readonly ExecutionView[] }): JSX.Element {
  if (executions.length === 0)
    return <p class="empty">Nothing ran yet. Choose something from the Interviews menu.</p>;
  return (
    <ul class="executions">
      {executions.map((execution) => (
        <li key={execution.id}>
          <details>
            <summary>
              <code>{execution.function}</code>
              <span>{execution.origin}</span>
              <span>{execution.when}</span>
              <span class="number">{counted(execution.roundTrips, 'round trip')}</span>
              <span class="number">{seconds(execution.emulatedMs)}</span>
              <span class={execution.error === null ? 'good' : 'bad'}>
                {execution.error === null ? 'Completed' : 'Failed'}
              </span>
            </summary>
            <div class="execution">
              {execution.error !== null && <p class="bad">{execution.error}</p>}
              <p class="quiet">
                As {execution.user}. Own computing time {Math.round(execution.ms)} ms.
              </p>
              {execution.roundTrips > 0 && (
                <p>
                  {Object.entries(execution.byMethod)
                    .map(([method, count]) => `${method} × ${String(count)}`)
                    .join(', ')}
                </p>
              )}
              {execution.log.map((line, index) => (
                <p key={index} class={`log ${line.level}`}>
                  {line.text}
                </p>
              ))}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
