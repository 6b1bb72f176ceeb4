/** One to-do: what to do, until when, and what can be done with it in one click. */
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { TaskRequest, TaskView } from '../../src/contract.ts';
import type { TaskOffer } from '../../src/domain/campaign.ts';
import { changeTask } from '../changes.ts';
import { readable } from '../parts/days.ts';
import { Status } from '../parts/Status.tsx';
import { sought } from '../state.ts';
import { AskedHere, EventButton } from './EventButton.tsx';
import type { Recorder } from './recorder.ts';

/** `place`: tells its buttons from those of other to-dos. */
export function Task({
  task,
  place,
  personId,
  today,
  busy,
  recorder,
}: {
  task: TaskView;
  place: string;
  personId: string;
  today: string;
  busy: boolean;
  recorder: Recorder;
}) {
  const line = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (sought.value === null || !isSame(sought.value, task)) return;
    sought.value = null;
    line.current?.focus();
  }, []);
  const words = useId();
  return (
    <li ref={line} tabIndex={-1} class={`task ${LOOKS[task.urgency]}`} aria-labelledby={words}>
      <TaskWords id={words} task={task} today={today} />
      {task.offers.length > 0 && (
        <div class="row" role="group" aria-labelledby={words}>
          <TaskButtons task={task} personId={personId} busy={busy} />
          {task.offers.map(
            (offer) =>
              offer.kind === 'event' && (
                <EventButton
                  key={offer.event}
                  event={offer.event}
                  place={place}
                  busy={busy}
                  recorder={recorder}
                />
              ),
          )}
        </div>
      )}
      <AskedHere place={place} today={today} busy={busy} recorder={recorder} />
    </li>
  );
}

const LOOKS = ['later', 'today', 'late'] as const;

/** What to do, or what is waited for. */
export function TaskWords({ id, task, today }: { id: string; task: TaskView; today: string }) {
  const { kind, what, state, action, due, status, urgency } = task;
  const headline = action === '' ? what : action;
  const label = state === '' || state === 'To do' ? kind : `${kind}: ${state}`;
  return (
    <div class="tight">
      <div id={id}>
        <p class="label">{label}</p>
        {headline !== '' && <p dir="auto">{headline}</p>}
        {!headline.includes(what) && (
          <p class="small soft clamp" dir="auto">
            {what}
          </p>
        )}
      </div>
      {(status !== '' || due !== '') && (
        <p class="row small soft">
          <Status status={status} urgency={urgency} />
          {due !== '' && <span>{readable(due, today)}</span>}
        </p>
      )}
    </div>
  );
}

/** Buttons that bring a to-do into a state or say that its person was told. `personId`: `''` for nobody in the sheet. */
export function TaskButtons({ task, personId, busy }: { task: TaskView; personId: string; busy: boolean }) {
  return (
    <>
      {task.offers.flatMap((offer) => {
        const step = stepOf(task, offer);
        if (step === null) return [];
        const { words, recorded, change } = step;
        const press = () => void changeTask({ id: task.id, personId, ...change }, recorded);
        return (
          <button type="button" key={words} class="button" disabled={busy} onClick={press}>
            {words}
          </button>
        );
      })}
    </>
  );
}

interface Step {
  readonly words: string;
  readonly recorded: string;
  readonly change: Pick<TaskRequest, 'kind' | 'state' | 'told'>;
}

function stepOf({ kind }: TaskView, offer: TaskOffer): Step | null {
  if (offer.kind === 'state') {
    const { todo, state } = offer;
    const recorded = `Recorded: ${state.charAt(0).toLowerCase()}${state.slice(1)}.`;
    return { words: state, recorded, change: { kind: todo, state } };
  }
  if (offer.kind === 'event' || kind === 'Debrief') return null;
  return { words: 'I told them', recorded: 'Recorded: you told them.', change: { kind, told: true } };
}

function isSame(a: TaskView, b: TaskView): boolean {
  return a.kind === b.kind && a.id === b.id && (a.id !== '' || a.action === b.action);
}
