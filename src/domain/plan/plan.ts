/** The centre of the product: what to do next with everyone in a campaign, and what of it today. */
import type { Campaign, CampaignPlan, PersonPlan, Task, TodoPlan } from '../campaign.ts';
import type { Settings } from '../settings.ts';
import type { Moment } from '../time.ts';
import { dayAt } from '../zone.ts';
import { madeDrafts, recordsByPerson } from './drafts.ts';
import { debriefOf, introducerToTell, secondToFind } from './duties.ts';
import { planPerson } from './person.ts';
import { type Scene, sceneOf } from './scene.ts';
import { dutyTask, todoTasks } from './tasks.ts';
import { todayOf } from './today.ts';
import { NOBODY_MEANT } from './todoPerson.ts';
import { planTodo } from './todos.ts';

/** Depends on nothing but its arguments, and never throws, whatever the facts. */
export function plan(campaign: Campaign, settings: Settings, now: Moment): CampaignPlan {
  const scene = sceneOf(campaign, settings, now, dayAt(campaign.zone, now));
  const people = peopleOf(campaign, scene);
  const todos = todosOf(campaign, scene);
  const clock = { today: scene.today, now, zone: campaign.zone };
  const rows = todoTasks(campaign, scene, todos, clock);
  const tasks = [...rows, ...beyondRows(dutiesOf(scene, people), rows)];
  return { people, todos, tasks, today: todayOf(campaign, people, tasks, settings, scene.today) };
}

/** Plans of some contacts alone, by index, each as `plan` would give it; and of all to-dos. */
export function planSome(
  campaign: Campaign,
  settings: Settings,
  now: Moment,
  indexes: readonly number[],
): { readonly people: ReadonlyMap<number, PersonPlan>; readonly todos: readonly TodoPlan[] } {
  const scene = sceneOf(campaign, settings, now, dayAt(campaign.zone, now));
  const isMade = madeDrafts(recordsByPerson(campaign));
  const people = indexes.flatMap((index): [number, PersonPlan][] => {
    const person = scene.people[index];
    return person === undefined ? [] : [[index, planPerson(person, isMade)]];
  });
  return { people: new Map(people), todos: todosOf(campaign, scene) };
}

function peopleOf(campaign: Campaign, { people }: Scene): readonly PersonPlan[] {
  const isMade = madeDrafts(recordsByPerson(campaign));
  return people.map((person) => planPerson(person, isMade));
}

function todosOf({ todos }: Campaign, { meant, standings }: Scene): readonly TodoPlan[] {
  return todos.map((todo, index) => planTodo(todo, standings[index] ?? null, meant[index] ?? NOBODY_MEANT));
}

function dutiesOf({ people: persons, silent }: Scene, people: readonly PersonPlan[]): readonly Task[] {
  const tasks: Task[] = [];
  persons.forEach(({ situation }, index) => {
    if (people[index]?.state === '') return;
    for (const duty of [debriefOf(situation), introducerToTell(situation)]) {
      if (duty !== null) tasks.push(dutyTask(index, duty, situation));
    }
  });
  for (const { index, due, second } of silent) {
    const situation = persons[index]?.situation;
    if (situation === undefined || second !== null) continue;
    tasks.push(dutyTask(index, secondToFind(due, situation), situation));
  }
  return tasks;
}

/** Without the duties that somebody wrote into the tab: there they stand, with the day that was given to them. */
function beyondRows(duties: readonly Task[], rows: readonly Task[]): readonly Task[] {
  const kinds = new Set(duties.map(({ kind }) => kind));
  const key = ({ kind, contact }: Task): string => `${kind} ${String(contact)}`;
  const written = new Set(rows.filter(({ kind }) => kinds.has(kind)).map(key));
  return duties.filter((duty) => !written.has(key(duty)));
}
