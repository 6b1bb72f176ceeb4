/** The stage that the facts and to-dos of one contact imply, for what a click writes. */
import type { Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import type { Moment, Zone } from '../time.ts';
import type { Todo } from '../todo.ts';
import { dayAt } from '../zone.ts';
import { usableFacts } from './facts.ts';
import { stageOf } from './stage.ts';
import { talkOf } from './talk.ts';
import { heldTalk, tiesOf, withIntroduction } from './ties.ts';
import { standingOfTodo } from './todos.ts';

/** `todos`: those about the contact. A Meeting before a talk that did not come about does not count. */
export function impliedStage(
  contact: Contact,
  todos: readonly Todo[],
  { zone, now }: { readonly zone: Zone; readonly now: Moment },
  settings: Settings,
): Stage {
  const today = dayAt(zone, now);
  const own = todos.map((todo, index) => ({ todo, index, standing: standingOfTodo(todo, settings) }));
  const usable = usableFacts(contact, today).contact;
  const ties = tiesOf(usable, own, settings);
  const known = withIntroduction(usable, ties);
  return stageOf(known, heldTalk(talkOf(known, settings, zone), ties), today, now, ties);
}
