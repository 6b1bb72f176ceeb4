/** What is to be done beside the next actions: open to-dos of the tab, and duties that follow from the facts. */
import type { Campaign, Priority, Task, TaskOffer } from '../campaign.ts';
import type { Day, Moment, Zone } from '../time.ts';
import type { Scene } from './scene.ts';
import { standingOf } from './status.ts';

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
  { standings, meant }: Pick<Scene, 'standings' | 'meant'>,
  clock: Clock,
): readonly Task[] {
  const tasks: Task[] = [];
  todos.forEach(({ kind }, index) => {
    const standing = standings[index] ?? null;
    if (standing === null || kind === null) return;
    const { action, priority, offers } = standing;
    const contact = meant[index]?.contact ?? null;
    const { due, status, urgency } = standingAt(standing.due, clock);
    tasks.push({ todo: index, contact, kind, action, priority, offers, due, status, urgency });
  });
  return tasks;
}

export function dutyTask(contact: number, duty: DutyDraft, clock: Clock): Task {
  const { kind, action, due, priority, offers } = duty;
  return { todo: null, contact, kind, action, priority, offers, ...standingAt(due, clock) };
}

function standingAt(day: Day | null, clock: Clock): Pick<Task, 'due' | 'status' | 'urgency'> {
  if (day === null) return { due: null, status: '', urgency: 0 };
  const due = { kind: 'day', day } as const;
  const { words, urgency } = standingOf(due, clock);
  return { due, status: words, urgency };
}
