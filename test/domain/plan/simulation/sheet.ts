/** A spreadsheet reduced to its facts, changed only as the add-on changes it: by clicks on people and on to-dos. */
import type { Campaign, CampaignPlan, EventKind, MessageRecord } from '../../../../src/domain/campaign.ts';
import { type Contact, NOBODY } from '../../../../src/domain/contact.ts';
import { applyEvent, type Facts, type Outcome, type When } from '../../../../src/domain/events.ts';
import { plan } from '../../../../src/domain/plan/plan.ts';
import type { Settings } from '../../../../src/domain/settings.ts';
import type { Moment, Zone } from '../../../../src/domain/time.ts';
import { NO_TODO, type Todo } from '../../../../src/domain/todo.ts';
import { clickTodo, type TodoClick } from '../../../../src/domain/todoClick.ts';
import type { TodoKind } from '../../../../src/domain/todoColumns.ts';
import { dayAt } from '../../../../src/domain/zone.ts';

export class Sheet {
  readonly contacts: Contact[] = [];
  readonly todos: Todo[] = [];
  private readonly messages: MessageRecord[] = [];
  private count = 0;
  readonly zone: Zone;
  settings: Settings;

  constructor(zone: Zone, settings: Settings) {
    this.zone = zone;
    this.settings = settings;
  }

  get campaign(): Campaign {
    const { contacts, todos, messages, zone } = this;
    return { contacts, todos, messages: () => messages, zone };
  }

  plan(now: Moment): CampaignPlan {
    return plan(this.campaign, this.settings, now);
  }

  contact(index: number): Contact {
    const contact = this.contacts[index];
    if (contact === undefined) throw new Error(`There is no row ${String(index)}.`);
    return contact;
  }

  addContact(facts: Partial<Contact>): number {
    return this.contacts.push({ ...NOBODY, ...facts, id: this.newId('p') }) - 1;
  }

  addTodo(contact: number | null, facts: Partial<Todo>): void {
    const { id = '', name = '' } = contact === null ? {} : this.contact(contact);
    this.todos.push({ ...NO_TODO, person: name, personId: id, ...facts, id: this.newId('t') });
  }

  /** Somebody types into the row. */
  type(index: number, facts: Facts): void {
    this.contacts[index] = { ...this.contact(index), ...facts };
  }

  todosOf(index: number): Todo[] {
    const { id } = this.contact(index);
    return this.todos.filter(({ personId }) => personId === id);
  }

  /** One click on a person, with all that it writes. */
  record(index: number, event: EventKind, when: Omit<When, 'zone'>): Outcome {
    const around = { settings: this.settings, todos: this.todosOf(index) };
    const outcome = applyEvent(this.contact(index), event, { ...when, zone: this.zone }, around);
    this.type(index, outcome.facts);
    for (const { id, kind, facts } of outcome.todos) {
      if (id === '') this.addTodo(index, { kind, ...facts });
      else
        this.changeTodo(
          this.todos.findIndex((todo) => todo.id === id),
          facts,
        );
    }
    if (outcome.newContact !== null) this.addContact(outcome.newContact);
    if (outcome.message !== null)
      this.messages.push({ ...outcome.message, contactId: this.contact(index).id });
    return outcome;
  }

  /** One click on a to-do; a duty without a row gets one. */
  clickTodo(
    { todo, contact, kind }: { todo: number | null; contact: number | null; kind: TodoKind },
    click: TodoClick,
    now: Moment,
  ): void {
    const today = dayAt(this.zone, now);
    const written = clickTodo(click, contact === null ? null : this.contact(contact), today);
    if (todo === null) this.addTodo(contact, { kind, ...written.todo });
    else this.changeTodo(todo, written.todo);
    if (contact !== null) this.type(contact, written.person);
  }

  private changeTodo(index: number, facts: Partial<Todo>): void {
    const todo = this.todos[index];
    if (todo === undefined) throw new Error(`There is no to-do ${String(index)}.`);
    this.todos[index] = { ...todo, ...facts };
  }

  private newId(letter: string): string {
    this.count += 1;
    return `${letter}${String(this.count)}`;
  }
}
