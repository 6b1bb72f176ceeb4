/** The stage that the facts and to-dos of one contact imply, for what a click writes. */
import type { Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import type { Moment, Zone } from '../time.ts';
import type { Todo } from '../todo.ts';
import { dayAt } from '../zone.ts';
import { stageOf } from './stage.ts';
import { talkOf } from './talk.ts';
import { heldTalk, tiesOf } from './ties.ts';
import { standingOfTodo } from './todos.ts';

/** `todos`: those about the contact. A Meeting before a talk that did not come about does not count. */
export function impliedStage(
  contact: Contact,
  todos: readonly Todo[],
  { zone, now }: { readonly zone: Zone; readonly now: Moment },
  settings: Settings,
): Stage {
  const own = todos.map((todo, index) => ({ todo, index, standing: standingOfTodo(todo, settings) }));
  const ties = tiesOf(contact, own);
  return stageOf(contact, heldTalk(talkOf(contact, settings, zone), ties), dayAt(zone, now), now, ties);
}
