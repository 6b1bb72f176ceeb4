/** What can be recorded about a person with one click, and the small forms of the two events that need a date. */
import { type Signal, useSignal } from '@preact/signals';
import type { EventRequest, PersonView } from '../../src/contract.ts';
import type { EventKind } from '../../src/domain/campaign.ts';
import { daysAfter, nextMonday, readable } from '../parts/days.ts';
import { record } from '../state.ts';
import { DateForm } from './DateForm.tsx';
import { EVENT_WORDS } from './words.ts';

/** What the person is being asked for before an event can be recorded, and the earlier day they chose. */
interface Recorder {
  readonly asking: Signal<EventKind | null>;
  readonly day: Signal<string>;
  readonly press: (event: EventKind) => void;
  readonly send: (event: EventKind, details: Partial<EventRequest>) => void;
}

export function useRecorder(id: string): Recorder {
  const asking = useSignal<EventKind | null>(null);
  const day = useSignal('');
  const send = (event: EventKind, details: Partial<EventRequest>) => {
    void record({ id, event, ...details }, EVENT_WORDS[event].recorded).then((done) => {
      if (!done) return;
      asking.value = null;
      day.value = '';
    });
  };
  const press = (event: EventKind) => {
    if (NEEDS_DATE.has(event)) asking.value = asking.value === event ? null : event;
    else send(event, EVENT_WORDS[event].on && day.value !== '' ? { when: day.value } : {});
  };
  return { asking, day, press, send };
}

const NEEDS_DATE: ReadonlySet<EventKind> = new Set(['scheduled', 'snoozed']);

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
  const { asking, day, press, send } = recorder;
  const events = person.offers.flatMap((offer) => (offer.kind === 'event' ? [offer.event] : []));
  const others = person.offers.flatMap((offer) =>
    offer.kind === 'event' && !offer.primary ? [offer.event] : [],
  );
  if (events.length === 0) return null;
  return (
    <section class="events" aria-labelledby="what-happened">
      <h3 id="what-happened">What happened?</h3>
      <div class="row">
        {others.map((event) => (
          <button
            type="button"
            key={event}
            class="button"
            disabled={busy}
            onClick={() => {
              press(event);
            }}
            {...(NEEDS_DATE.has(event) ? { 'aria-expanded': asking.value === event } : {})}
          >
            {EVENT_WORDS[event].button}
          </button>
        ))}
      </div>
      {asking.value === 'scheduled' && (
        <DateForm today={today} busy={busy} send={(details) => send('scheduled', details)} />
      )}
      {asking.value === 'snoozed' && (
        <Snooze today={today} busy={busy} until={(when) => send('snoozed', { when })} />
      )}
      {asking.value === null && events.some((event) => EVENT_WORDS[event].on) && (
        <details class="small">
          <summary>It was on another day</summary>
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

function Snooze({ today, busy, until }: { today: string; busy: boolean; until: (day: string) => void }) {
  const day = useSignal('');
  const choices = [
    ['Tomorrow', daysAfter(today, 1)],
    ['Next week', nextMonday(today)],
  ] as const;
  return (
    <div class="form" role="group" aria-labelledby="until">
      <h3 id="until">Until when?</h3>
      <div class="row">
        {choices.map(([label, when]) => (
          <button
            type="button"
            key={label}
            class="button"
            disabled={busy}
            onClick={() => {
              until(when);
            }}
          >
            {label}, {readable(when, today)}
          </button>
        ))}
      </div>
      <form
        class="row"
        onSubmit={(submit) => {
          submit.preventDefault();
          until(day.value);
        }}
      >
        <label class="field grow">
          <span class="label">A date</span>
          <input
            class="input"
            type="date"
            required
            min={daysAfter(today, 1)}
            value={day.value}
            onInput={(input) => (day.value = input.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={busy || day.value === ''}>
          Snooze
        </button>
      </form>
    </div>
  );
}
