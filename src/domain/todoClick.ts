/** What one click on a to-do writes: to its row, and to the person it is about. */
import type { Contact } from './contact.ts';
import { touched } from './effects/facts.ts';
import type { Facts } from './events.ts';
import type { Day } from './time.ts';
import type { Todo } from './todo.ts';
import type { TodoState } from './todoColumns.ts';

export interface TodoClick {
  /** The state it comes to. */
  readonly state?: TodoState;
  /** Its person was told how it stands. */
  readonly told?: true;
}

export interface ClickedTodo {
  readonly todo: Partial<Pick<Todo, 'state' | 'since' | 'told'>>;
  readonly person: Facts;
}

/** A new state begins today. Telling somebody is being in touch with them. */
export function clickTodo({ state, told }: TodoClick, contact: Contact | null, today: Day): ClickedTodo {
  return {
    todo: {
      ...(state !== undefined && { state, since: today }),
      ...(told === true && { told: today }),
    },
    person: told === true && contact !== null ? touched(contact, today) : {},
  };
}
