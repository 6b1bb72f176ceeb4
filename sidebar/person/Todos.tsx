/** What is to be done about a person beside the next step, what is waited for, and a form to add more. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { PersonView, TaskView } from '../../src/contract.ts';
import { Icon } from '../parts/Icon.tsx';
import { sought } from '../state.ts';
import { AddTodo } from './AddTodo.tsx';
import type { Recorder } from './recorder.ts';
import { Task } from './Task.tsx';

export function Todos({
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
  const adding = useSignal(false);
  useLayoutEffect(() => {
    // Whoever was not found among these is not looked for any more.
    sought.value = null;
  }, []);
  const isWaiting = ({ action }: TaskView) => action === '';
  const open = person.tasks.filter((task) => !isWaiting(task));
  const waiting = person.tasks.filter(isWaiting);
  const draw = (task: TaskView, index: number) => {
    const key = `${task.kind} ${task.id} ${String(index)}`;
    return <Task key={key} place={key} task={task} personId={person.id} {...{ today, busy, recorder }} />;
  };
  return (
    <section class="events" aria-labelledby="todos">
      <h3 id="todos">To-dos</h3>
      {person.tasks.length === 0 && (
        <p class="small soft">None. Advice, promises and introductions are kept here, each with its day.</p>
      )}
      {open.length > 0 && <ul class="tasks">{open.map(draw)}</ul>}
      {waiting.length > 0 && (
        <details>
          <summary>
            Waiting, nothing to do <span class="soft">({waiting.length})</span>
          </summary>
          <ul class="tasks">{waiting.map(draw)}</ul>
        </details>
      )}
      {adding.value ? (
        <AddTodo person={person} busy={busy} close={() => (adding.value = false)} />
      ) : (
        <button type="button" class="button plain start" onClick={() => (adding.value = true)}>
          <Icon shape="add" />
          Add a to-do
        </button>
      )}
    </section>
  );
}
