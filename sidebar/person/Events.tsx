/** What can be recorded about a person: what was expected, and folded below it what goes otherwise than planned. */
import type { PersonView } from '../../src/contract.ts';
import { readable } from '../parts/days.ts';
import { AskedHere, EventButton } from './EventButton.tsx';
import { ENDINGS } from './eventForms.ts';
import type { Recorder } from './recorder.ts';
import { EVENT_WORDS } from './words.ts';

/** Where the form of an offered event opens, also when its button stands at the foot. */
export const HAPPENED = 'happened';
const OTHERWISE = 'otherwise';

/** A button for each event; the event of the primary button has its place at the foot. */
export function Events({
  person,
  today,
  busy,
  recorder,
}: {
  person: PersonView;
  today: string;
  busy: boolean;
  recorder: Recorder;
}) {
  const { asking, day } = recorder;
  const offered = person.offers.flatMap((offer) => (offer.kind === 'event' ? [offer] : []));
  const exceptions = [...person.exceptions].sort((a, b) => ENDINGS.indexOf(a) - ENDINGS.indexOf(b));
  const events = [...offered.map(({ event }) => event), ...exceptions];
  if (events.length === 0) return null;
  const common = { busy, recorder };
  return (
    <section class="events" aria-labelledby="what-happened">
      <h3 id="what-happened">What happened?</h3>
      <div class="row">
        {offered
          .filter(({ primary }) => !primary)
          .map(({ event }) => (
            <EventButton key={event} event={event} place={HAPPENED} {...common} />
          ))}
      </div>
      <AskedHere place={HAPPENED} today={today} {...common} />
      {exceptions.length > 0 && (
        <details>
          <summary>Something else happened</summary>
          <ul class="choices">
            {exceptions.map((event) => (
              <li key={event} class={ENDINGS.includes(event) ? 'ending' : ''}>
                <EventButton event={event} place={OTHERWISE} look="choice" {...common} />
                {asking.value?.event === event && <AskedHere place={OTHERWISE} today={today} {...common} />}
              </li>
            ))}
          </ul>
        </details>
      )}
      {(asking.value === null ? events : [asking.value.event]).some((event) => EVENT_WORDS[event].on) && (
        <details class="small">
          <summary>
            {day.value === '' ? 'It was on another day' : `It was on ${readable(day.value, today)}`}
          </summary>
          <label class="field">
            <span class="label">Day, then press what happened</span>
            <input
              class="input"
              type="date"
              max={today}
              value={day.value}
              onInput={(input) => (day.value = input.currentTarget.value)}
            />
          </label>
        </details>
      )}
    </section>
  );
}
