/** What an event may look at, and what it may write. */
import type { Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Outcome, When } from '../events.ts';
import type { Settings } from '../settings.ts';
import type { Day } from '../time.ts';
import type { Todo } from '../todo.ts';

/** One click, with the day it is about and the day on which it is made. */
export interface Click {
  readonly contact: Contact;
  readonly day: Day;
  readonly today: Day;
  readonly when: When;
  readonly settings: Settings;
  readonly todos: readonly Todo[];
}

/** `stage`: what the event says; without it the stage is left alone. */
export type Effect = Partial<Outcome> & { readonly stage?: Stage };
