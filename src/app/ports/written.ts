/** What is written to the sheet: facts, new rows, and what the add-on computes. */
import type { Urgency } from '../../domain/campaign.ts';
import type { FactKey } from '../../domain/columns.ts';
import type { Contact } from '../../domain/contact.ts';
import type { TemplateRow } from '../../domain/message/templateColumns.ts';
import type { Day, Due } from '../../domain/time.ts';
import type { Todo } from '../../domain/todo.ts';
import type { TodoFactKey } from '../../domain/todoColumns.ts';

/** Facts to write; a missing key leaves the cell alone, `null` or `''` empties it. */
export type Facts = { readonly [K in Exclude<FactKey, 'id'>]?: Contact[K] };

/** Facts of a to-do to write; a missing key leaves the cell alone, `null` or `''` empties it. */
export type TodoFacts = { readonly [K in Exclude<TodoFactKey, 'id'>]?: Todo[K] };

export interface NewTodo {
  readonly id: string;
  readonly facts: TodoFacts;
}

/** What one action of a person writes: facts of rows found by ID, and new rows below the last one. */
export interface Writes {
  readonly people?: readonly { readonly id: string; readonly facts: Facts }[];
  readonly newPeople?: readonly NewPerson[];
  readonly todos?: readonly { readonly id: string; readonly facts: TodoFacts }[];
  readonly newTodos?: readonly NewTodo[];
  readonly templates?: readonly TemplateWords[];
  readonly newTemplates?: readonly TemplateWords[];
}

/** The words of a message for the row with that ID in the Templates tab. */
export interface TemplateWords {
  readonly id: string;
  readonly facts: TemplateRow;
}

/** The cells of a row that the add-on computes. */
export interface Derived {
  readonly nextAction: string;
  readonly due: Due | null;
  readonly status: string;
  readonly urgency: Urgency;
}

/** The cells of a to-do that the add-on computes, and others to be filled; a missing key leaves the cell alone. */
export interface ShownTodo {
  readonly nextAction: string;
  readonly due: Due | null;
  readonly status: string;
  /** ID of the contact it is about; `''` empties the cell. */
  readonly personId?: string;
  readonly since?: Day;
}

export interface NewPerson {
  readonly facts: Facts;
  readonly id: string;
  readonly derived: Derived;
}

/** A cell of a contact in which a day is to stand. */
export interface Stamped {
  /** Index into `campaign.contacts`. */
  readonly index: number;
  readonly key: FactKey;
}
