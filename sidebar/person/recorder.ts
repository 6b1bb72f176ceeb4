/** Records events with one click, or opens the form of an event that has to ask something first. */
import { type Signal, useSignal } from '@preact/signals';
import type { EventRequest } from '../../src/contract.ts';
import type { EventKind } from '../../src/domain/campaign.ts';
import { record } from '../changes.ts';
import { EVENT_FORMS } from './eventForms.ts';
import { EVENT_WORDS } from './words.ts';

export interface Recorder {
  /** The event that is being asked about, and the place where its button was pressed: the form opens there. */
  readonly asking: Signal<{ readonly event: EventKind; readonly place: string } | null>;
  /** The earlier day on which it happened, if the person chose one; else `''`. */
  readonly day: Signal<string>;
  readonly press: (event: EventKind, place: string) => void;
  readonly send: (event: EventKind, details: Partial<EventRequest>) => void;
}

export function useRecorder(id: string): Recorder {
  const asking = useSignal<{ event: EventKind; place: string } | null>(null);
  const day = useSignal('');
  const send = (event: EventKind, details: Partial<EventRequest>) => {
    const { recorded, on } = EVENT_WORDS[event];
    const when = on && day.value !== '' ? { when: day.value } : {};
    void record({ id, event, ...when, ...details }, recorded).then((done) => {
      if (!done) return;
      asking.value = null;
      day.value = '';
    });
  };
  const press = (event: EventKind, place: string) => {
    const isOpen = asking.value?.event === event && asking.value.place === place;
    if (EVENT_FORMS[event] === undefined) send(event, {});
    else asking.value = isOpen ? null : { event, place };
  };
  return { asking, day, press, send };
}
