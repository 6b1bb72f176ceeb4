/** What the To-dos tab is to show of a to-do, with the ID of the contact it is about. */
import type { Contact } from '../domain/contact.ts';
import type { TodoPlan } from '../domain/campaign.ts';
import type { ShownTodo } from './ports.ts';

/** An unclear person leaves the ID that stands there: the row may come back, or two of one name be told apart. */
export function shownTodo({ contact, ...shown }: TodoPlan, contacts: readonly Contact[]): ShownTodo {
  const personId = contact === null ? undefined : contacts[contact]?.id;
  return personId === undefined || personId === '' ? shown : { ...shown, personId };
}
