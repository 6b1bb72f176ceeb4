/** A line of Today: a way to the person, or a to-do about nobody in the sheet that opens in place. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { TaskView, TodayCard } from '../../src/contract.ts';
import { readable } from '../parts/days.ts';
import { Status } from '../parts/Status.tsx';
import { TaskButtons } from '../person/Task.tsx';
import { choose, waiting } from '../state.ts';

const LOOKS = ['later', 'today', 'late'] as const;

export function Line({ card, today }: { card: TodayCard; today: string }) {
  const { task } = card;
  if (task !== undefined && card.id === '') return <ForNobody card={card} task={task} today={today} />;
  return (
    <li>
      <button
        type="button"
        class={`person-line ${LOOKS[(task ?? card).urgency]}`}
        onClick={() => void choose(card, task)}
      >
        <span class="name clamp" dir="auto">
          {card.name === '' ? `Row ${String(card.row)}, no name yet` : card.name}
        </span>
        {card.organization !== '' && (
          <span class="small soft clamp" dir="auto">
            {card.organization}
          </span>
        )}
        <Action card={card} today={today} />
      </button>
    </li>
  );
}

function ForNobody({ card, task, today }: { card: TodayCard; task: TaskView; today: string }) {
  const isOpen = useSignal(false);
  const words = useId();
  return (
    <li class={`nobody ${LOOKS[task.urgency]}`}>
      <button
        type="button"
        id={words}
        class={`person-line ${LOOKS[task.urgency]}`}
        aria-expanded={isOpen.value}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        <span class="name clamp" dir="auto">
          {card.name === '' ? task.kind : card.name}
        </span>
        <Action card={card} today={today} />
      </button>
      {isOpen.value && (
        <div class="row" role="group" aria-labelledby={words}>
          <TaskButtons task={task} personId="" busy={waiting.value !== ''} />
        </div>
      )}
    </li>
  );
}

/** What to do and by when; the day itself where no status says it. */
function Action({ card, today }: { card: TodayCard; today: string }) {
  const { task } = card;
  const action = task === undefined ? card.nextAction : task.action;
  const { status, due, urgency } = task ?? card;
  return (
    <>
      {action !== '' && (
        <span class="action" dir="auto">
          {action}
        </span>
      )}
      {status === '' && due !== '' && task !== undefined ? (
        <span class="small soft">{readable(due, today)}</span>
      ) : (
        <Status status={status} urgency={urgency} />
      )}
    </>
  );
}
