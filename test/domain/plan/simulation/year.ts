/** A year of one campaign, day by day: the person does what Today lists, and the others do what people do. */
import { addDays } from '../../../../src/domain/calendar.ts';
import type { CampaignPlan, EventKind, PersonPlan, Task } from '../../../../src/domain/campaign.ts';
import type { When } from '../../../../src/domain/events.ts';
import type { Settings } from '../../../../src/domain/settings.ts';
import type { Day, Moment, Zone } from '../../../../src/domain/time.ts';
import { dayAt, momentAt } from '../../../../src/domain/zone.ts';
import { noteAfterTalk } from './afterTalk.ts';
import { fill } from './beginning.ts';
import { Dice } from './dice.ts';
import { type Reaction, toIntroducer, toMessage, toNews, toTalk, toTimes } from './others.ts';
import { Sheet } from './sheet.ts';
import { OCCASIONS } from '../../../../src/domain/message/occasions.ts';

const PEOPLE = 200;
const MORNING = 9 * 60;
const EVENING = 18 * 60 + 30;
const SEARCH_STARTS_AFTER = 250;

/** Something that was recorded. */
export interface Deed {
  readonly day: Day;
  readonly contact: number;
  readonly event: EventKind;
  /** The state in which the plan asked for it; `''` for what came from others. */
  readonly state: string;
}

export interface Conditions {
  readonly seed: number;
  readonly zone: Zone;
  readonly settings: Settings;
  readonly start: Day;
  /** How likely an item of Today is done on its day. 1: everything, in the morning and in the evening. */
  readonly diligence: number;
}

/** Looks on: at every plan before anything of it is done, and at every deed right before it is recorded. */
export interface Watch {
  readonly planned: (planned: CampaignPlan, now: Moment) => void;
  readonly deed: (deed: Deed) => void;
}

export class Year {
  readonly sheet: Sheet;
  /** Talks that took place. */
  readonly talks: { readonly contact: number; readonly day: Day }[] = [];
  day: Day;
  /** Nothing more comes in today. */
  private isDone = false;
  private readonly conditions: Conditions;
  private readonly watch: Watch;
  private readonly dice: Dice;
  private readonly coming = new Map<Day, (() => void)[]>();
  /** How many messages went to each person; an answer to an older one comes too late to matter. */
  private readonly rounds = new Map<number, number>();

  constructor(conditions: Conditions, watch: Watch) {
    const { seed, zone, settings, start } = conditions;
    this.conditions = conditions;
    this.watch = watch;
    this.dice = new Dice(seed);
    this.sheet = new Sheet(zone, settings);
    this.day = start;
    fill(this.sheet, PEOPLE, this.dice, start);
  }

  live(days: number): void {
    const { start, diligence } = this.conditions;
    for (let n = 0; n < days; n += 1) {
      this.day = addDays(start, n);
      if (n === SEARCH_STARTS_AFTER) {
        this.sheet.settings = { ...this.sheet.settings, jobSearchFrom: this.day };
      }
      this.isDone = false;
      this.lookBeyondToday();
      this.workThrough(this.at(MORNING));
      for (const happen of this.coming.get(this.day) ?? []) happen();
      this.isDone = true;
      if (diligence === 1) this.workThrough(this.at(EVENING));
    }
  }

  private at(minutes: number): Moment {
    return momentAt(this.conditions.zone, this.day, minutes);
  }

  private workThrough(now: Moment): void {
    const { people, tasks, ...planned } = this.sheet.plan(now);
    this.watch.planned({ people, tasks, ...planned }, now);
    for (const { contact, task } of planned.today) {
      const person = people[contact ?? -1];
      const taken = tasks[task ?? -1];
      if (!this.dice.chance(this.conditions.diligence)) {
        if (contact !== null && taken === undefined) this.maySnooze(contact, person, now);
      } else if (taken !== undefined) this.takeTask(taken, now);
      else if (contact !== null && person !== undefined) this.takeAction(contact, person, tasks, now);
    }
  }

  /** What is not done now is sometimes put off for good, and mostly just left. */
  private maySnooze(contact: number, person: PersonPlan | undefined, now: Moment): void {
    const isOffered = person?.offers.some((offer) => offer.kind === 'event' && offer.event === 'snoozed');
    if (isOffered !== true || !this.dice.chance(0.2)) return;
    const moment = momentAt(this.conditions.zone, addDays(this.day, this.dice.between(1, 6)), MORNING);
    this.record(contact, 'snoozed', person?.state ?? '', { moment, now });
  }

  private takeTask({ contact, offers, ...task }: Task, now: Moment): void {
    const offer = offers.find(({ primary }) => primary) ?? offers[0];
    if (offer?.kind === 'event' && contact !== null) this.click(contact, offer.event, task.kind, now);
    else if (task.kind !== 'Debrief' && offer !== undefined) {
      const click = offer.kind === 'state' ? { state: offer.state } : ({ told: true } as const);
      this.sheet.clickTodo({ ...task, contact, kind: task.kind }, click, now);
    }
  }

  private takeAction(
    contact: number,
    { offers, state, todo }: PersonPlan,
    tasks: readonly Task[],
    now: Moment,
  ): void {
    const [first] = offers;
    const task = tasks.find((each) => todo !== null && each.todo === todo);
    if (state === 'S01')
      this.sheet.type(contact, { name: `Found ${String(contact)}`, email: 'f@example.com' });
    else if (state === 'S00') this.sheet.type(contact, { why: 'moved from law to data' });
    else if (state === 'S02')
      this.sheet.type(contact, { email: `found${String(contact)}@example.com`, stage: 'Ready to write' });
    else if (state === 'S10') return;
    else if (state === 'S14' && this.dice.chance(0.2)) this.click(contact, 'pinged', state, now);
    else if (first?.kind === 'draft') {
      const { sent } = OCCASIONS[first.occasion];
      if (sent !== null) this.click(contact, sent, state, now);
    } else if (first?.kind === 'event' && first.primary) this.click(contact, first.event, state, now);
    else if (task !== undefined) this.takeTask(task, now);
  }

  /** The person clicks, and the others hear of it. */
  private click(contact: number, event: EventKind, state: string, now: Moment): void {
    const { thanked } = this.sheet.contact(contact);
    this.record(contact, event, state, { moment: now, now, rating: this.dice.between(1, 5) });
    if (event === 'wrapped-up') noteAfterTalk(this.sheet, contact, this.dice, this.day);
    else if (event === 'wrote' || (event === 'followed-up' && state === 'S05')) {
      this.expect(contact, toMessage(this.dice));
    } else if (event === 'asked-introducer' || event === 'introducer-reminded') {
      this.expect(contact, toIntroducer(this.dice));
    } else if (event === 'updated' || event === 'told-of-search') this.expect(contact, toNews(this.dice));
    else if (event === 'answered' && thanked !== null && state === 'S08' && this.dice.chance(0.7)) {
      // A friendly answer to news: no other talk is looked for, and the person says so in the cell.
      this.sheet.type(contact, { stage: 'Keep in touch' });
    } else if (event === 'followed-up' || (event === 'answered' && state !== 'S09c')) {
      this.expect(contact, toTimes(this.dice));
    }
  }

  /** What the others do about the latest message, each on its day. */
  private expect(contact: number, reactions: readonly Reaction[]): void {
    const round = (this.rounds.get(contact) ?? 0) + 1;
    this.rounds.set(contact, round);
    for (const { event, after, ahead } of reactions) {
      this.later(after, () => {
        const { stage } = this.sheet.contact(contact);
        if (this.rounds.get(contact) !== round || stage === 'Do not contact' || stage === 'Closed') return;
        if (event === 'scheduled') this.agree(contact, ahead ?? 1);
        else this.hear(contact, event, ahead ?? 0);
      });
    }
  }

  /** Something comes from others, and the person records it in the evening. */
  private hear(contact: number, event: EventKind, ahead = 0): void {
    const text = event === 'wrong-person' && this.dice.chance(0.5) ? `Somebody ${String(contact)}` : '';
    const moment = momentAt(this.conditions.zone, addDays(this.day, ahead), EVENING);
    this.record(contact, event, '', { moment, now: this.at(EVENING), text });
    if (event === 'bounced') this.sheet.type(contact, { email: `another${String(contact)}@example.com` });
    if (event === 'forwarded') this.expect(contact, toMessage(this.dice));
  }

  /** A date for a talk, and what becomes of it. */
  private agree(contact: number, ahead: number): void {
    const start = momentAt(this.conditions.zone, addDays(this.day, ahead), this.dice.between(8, 16) * 60);
    this.record(contact, 'scheduled', '', { moment: start, now: this.at(EVENING) });
    const fate = toTalk(this.dice);
    this.later(fate.endsWith('moved') ? ahead - 1 : ahead, () => {
      if (this.sheet.contact(contact).meeting !== start) return;
      if (fate === 'met') this.talks.push({ contact, day: dayAt(this.conditions.zone, start) });
      // That a talk took place need not be recorded: it is taken for held once its end has passed.
      if (fate !== 'met' || this.dice.chance(0.3)) this.hear(contact, fate);
    });
  }

  /** Now and then an idea gets a reason, somebody parked a new one, and somebody is done with. */
  private lookBeyondToday(): void {
    const now = this.at(MORNING);
    const contact = this.dice.between(0, this.sheet.contacts.length - 1);
    const { stage, why } = this.sheet.contact(contact);
    if (stage === 'Idea') {
      this.sheet.type(contact, why === '' ? { why: 'met at a fair' } : { email: 'idea@example.com' });
    } else if (stage === 'Parked' && this.isOffered(contact, 'retry', now)) {
      this.record(contact, 'retry', '', { moment: now, now, text: 'their talk at the meet-up' });
    } else if (stage === 'Keep in touch' && this.dice.chance(0.05)) {
      this.record(contact, 'closed', '', { moment: now, now });
    }
  }

  private isOffered(contact: number, event: EventKind, now: Moment): boolean {
    const { offers = [] } = this.sheet.plan(now).people[contact] ?? {};
    return offers.some((offer) => offer.kind === 'event' && offer.event === event);
  }

  private record(contact: number, event: EventKind, state: string, when: Omit<When, 'zone'>): void {
    this.watch.deed({ day: this.day, contact, event, state });
    this.sheet.record(contact, event, when);
  }

  private later(days: number, happen: () => void): void {
    const day = addDays(this.day, days === 0 && this.isDone ? 1 : days);
    const there = this.coming.get(day) ?? [];
    this.coming.set(day, there);
    there.push(happen);
  }
}
