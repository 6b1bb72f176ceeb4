/** What is to be done beside the next actions: open to-dos of the tab, and duties that follow from the facts. */
import type { Campaign, Priority, Task, TaskOffer, TodoPlan } from '../campaign.ts';
import type { Day, Due, Moment, Zone } from '../time.ts';
import type { Scene } from './scene.ts';
import { AT_REST, type Standing, standingOf } from './status.ts';

/** A duty before today is looked at. */
export interface DutyDraft {
  readonly kind: Task['kind'];
  readonly action: string;
  readonly due: Day;
  readonly priority: Priority;
  readonly offers: readonly TaskOffer[];
}

export interface Clock {
  readonly today: Day;
  readonly now: Moment;
  readonly zone: Zone;
}

/** A task for every to-do that is open, in the order of the tab. */
export function todoTasks(
  { todos }: Campaign,
  { standings }: Pick<Scene, 'standings'>,
  plans: readonly TodoPlan[],
  clock: Clock,
): readonly Task[] {
  const tasks: Task[] = [];
  todos.forEach(({ kind }, todo) => {
    const standing = standings[todo] ?? null;
    const planned = plans[todo];
    if (standing === null || kind === null || planned === undefined) return;
    const { action, priority, offers } = standing;
    const { contact, due } = planned;
    const { words, urgency } = standingAt(due, clock);
    tasks.push({ todo, contact, kind, action, priority, offers, due, status: words, urgency });
  });
  return tasks;
}

export function dutyTask(contact: number, duty: DutyDraft, clock: Clock): Task {
  const { kind, action, priority, offers } = duty;
  const due: Due = { kind: 'day', day: duty.due };
  const { words, urgency } = standingAt(due, clock);
  return { todo: null, contact, kind, action, priority, offers, due, status: words, urgency };
}

function standingAt(due: Due | null, clock: Clock): Standing {
  return due === null ? AT_REST : standingOf(due, clock);
}
