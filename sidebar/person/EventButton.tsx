/** The button of an event, and below it the form that the event may open. */
import type { EventKind } from '../../src/domain/campaign.ts';
import { EventForm } from './EventForm.tsx';
import { EVENT_FORMS } from './eventForms.ts';
import type { Recorder } from './recorder.ts';
import { EVENT_WORDS } from './words.ts';

/** `place`: tells this list of buttons from the others, which may offer the same event. */
export function EventButton({
  event,
  place,
  busy,
  recorder: { asking, press },
  look = 'button',
}: {
  event: EventKind;
  place: string;
  busy: boolean;
  recorder: Recorder;
  look?: string;
}) {
  const isOpen = asking.value?.event === event && asking.value.place === place;
  return (
    <button
      type="button"
      class={look}
      disabled={busy}
      onClick={() => {
        press(event, place);
      }}
      {...(EVENT_FORMS[event] === undefined ? {} : { 'aria-expanded': isOpen })}
    >
      {EVENT_WORDS[event].button}
    </button>
  );
}

/** The form of the event that was pressed in this place. */
export function AskedHere({
  place,
  today,
  busy,
  recorder: { asking, send },
}: {
  place: string;
  today: string;
  busy: boolean;
  recorder: Recorder;
}) {
  const asked = asking.value;
  const form = asked?.place === place ? EVENT_FORMS[asked.event] : undefined;
  if (asked === null || form === undefined) return null;
  return (
    <EventForm
      key={asked.event}
      form={form}
      today={today}
      busy={busy}
      send={(details) => {
        send(asked.event, details);
      }}
      cancel={() => (asking.value = null)}
    />
  );
}
