/** The whole campaign at one moment: every contact with its to-dos, its stage, and what others at the organization mean to it. */
import type { Campaign, MessageRecord } from '../campaign.ts';
import { isoDay, latest, parseIsoDay } from '../calendar.ts';
import type { Contact } from '../contact.ts';
import { folded } from '../folded.ts';
import type { Settings } from '../settings.ts';
import type { Day, Moment } from '../time.ts';
import { contradictions } from './contradictions.ts';
import { usableFacts } from './facts.ts';
import { silentOnes } from './organizations.ts';
import type { Person } from './person.ts';
import { afterQuiet } from './quiet.ts';
import { type Listener, searchDays } from './search.ts';
import type { Situation } from './situation.ts';
import { stageOf } from './stage.ts';
import { dayLongTalk, talkOf } from './talk.ts';
import { heldTalk, type Tie, tiesOf, withIntroduction } from './ties.ts';
import { finderOf, type Meant } from './todoPerson.ts';
import { type Standing, standingOfTodo } from './todos.ts';

export interface Scene {
  readonly now: Moment;
  readonly today: Day;
  /** In the order of `campaign.contacts`. */
  readonly people: readonly Person[];
  /** Whom each to-do is about, in the order of `campaign.todos`. */
  readonly meant: readonly Meant[];
  /** What each to-do asks for, in the order of `campaign.todos`; null for a closed one, and about people who are at rest. */
  readonly standings: readonly (Standing | null)[];
  readonly silent: ReturnType<typeof silentOnes>;
}

export function sceneOf(campaign: Campaign, settings: Settings, now: Moment, today: Day): Scene {
  const find = finderOf(campaign.contacts);
  const meant = campaign.todos.map(find);
  const standings = campaign.todos.map((todo, index) => {
    const { stage } = campaign.contacts[meant[index]?.contact ?? -1] ?? {};
    return stage === 'Do not contact' || stage === 'Closed' ? null : standingOfTodo(todo, settings);
  });
  const own = todosByContact(campaign, meant, standings);
  const sent = sentOf(campaign.messages);
  const mustRest = notToContact(campaign.contacts);
  const around = { settings, zone: campaign.zone, now, today };
  const alone = campaign.contacts.map((facts, index) => {
    const ties = own.get(index) ?? NONE;
    const person = standAlone(facts, ties, around, sent, mustRest);
    const moved = afterQuiet(ties, person.situation);
    if (moved === ties) return person;
    for (const { index: todo, standing } of moved) standings[todo] = standing;
    const { situation } = person;
    return { ...person, situation: { ...situation, ties: tiesOf(situation.contact, moved, settings) } };
  });
  const silent = settings.secondPersonAfter === 0 ? [] : silentOnes(alone);
  const seconds = new Map(silent.map(({ second, due }) => [second, due]));
  const search = searchDaysOf(alone, settings, today);
  const people = alone.map((person, index): Person => {
    const secondDue = seconds.get(index) ?? null;
    const searchDay = search.get(index) ?? null;
    if (secondDue === null && searchDay === null) return person;
    return { ...person, situation: { ...person.situation, secondDue, searchDay } };
  });
  return { now, today, people, meant, standings, silent };
}

const NONE: readonly Tie[] = [];

/** A person without regard to others at the organization. */
function standAlone(
  facts: Contact,
  own: readonly Tie[],
  around: Pick<Situation, 'settings' | 'zone' | 'now' | 'today'>,
  sent: Sent,
  mustRest: (name: string) => boolean,
): Person {
  const { settings, zone, now, today } = around;
  const usable = usableFacts(facts, today);
  const ties = tiesOf(usable.contact, own, settings);
  const contact = withIntroduction(usable.contact, ties);
  const noted = talkOf(contact, settings, zone);
  const meeting = heldTalk(noted, ties);
  const stage = stageOf(contact, meeting, today, now, ties);
  const standsIn = stage === 'Met' && contact.thanked === null && contact.lastContact !== null;
  const talk = meeting ?? (standsIn ? dayLongTalk(contact.lastContact, zone) : null);
  const situation: Situation = {
    contact,
    settings,
    zone,
    now,
    today,
    stage,
    talk,
    ties,
    secondDue: null,
    introducerAtRest: mustRest(facts.introducedBy),
    searchDay: null,
    ...sent,
  };
  return { facts, situation, complaints: contradictions(contact, noted, ties, now, usable.complaints) };
}

/** Tells by name or e-mail address whether somebody in the sheet must not be contacted. */
function notToContact(contacts: readonly Contact[]): (name: string) => boolean {
  const resting = contacts.filter(({ stage }) => stage === 'Do not contact');
  const names = new Set(resting.flatMap(({ name, email }) => [folded(name), folded(email)]));
  names.delete('');
  return (name) => names.size > 0 && names.has(folded(name));
}

/** What Activity remembers of messages without a draft. */
type Sent = Pick<Situation, 'silentUpdates' | 'answeredOn'>;

/** `records` are asked for when first needed. */
function sentOf(records: () => readonly MessageRecord[]): Sent {
  let known: Map<string, Set<string>> | null = null;
  const daysOf = (id: string, occasion: MessageRecord['occasion']): readonly string[] => {
    known ??= sentDays(records());
    return Array.from(known.get(`${id} ${occasion}`) ?? []);
  };
  return {
    silentUpdates({ id, replied, thanked }) {
      // Thanks tell of a talk: whoever talked with you was not silent.
      const heard = latest(replied, thanked);
      const after = heard === null ? '' : isoDay(heard);
      return daysOf(id, 'update').filter((day) => day > after).length;
    },
    answeredOn: ({ id }) => latest(...daysOf(id, 'answer').map(parseIsoDay)),
  };
}

/** Days as `2026-11-20`, by ID and occasion. */
function sentDays(records: readonly MessageRecord[]): Map<string, Set<string>> {
  const days = new Map<string, Set<string>>();
  for (const { contactId, occasion, state, key } of records) {
    if (state !== 'sent' || contactId === '') continue;
    const which = `${contactId} ${occasion}`;
    days.set(which, (days.get(which) ?? new Set()).add(key));
  }
  return days;
}

function todosByContact(
  { todos }: Campaign,
  meant: readonly Meant[],
  standings: readonly (Standing | null)[],
): Map<number, Tie[]> {
  const found = new Map<number, Tie[]>();
  todos.forEach((todo, index) => {
    const contact = meant[index]?.contact ?? null;
    if (contact === null) return;
    const tie = { index, todo, standing: standings[index] ?? null };
    const there = found.get(contact);
    if (there === undefined) found.set(contact, [tie]);
    else there.push(tie);
  });
  return found;
}

/** Until the search begins everyone is kept in touch with as before. */
function searchDaysOf(people: readonly Person[], settings: Settings, today: Day): ReadonlyMap<number, Day> {
  const from = settings.jobSearchFrom;
  if (from === null || from > today) return new Map();
  const listeners = people.flatMap(({ situation: { contact, ties, stage } }, index): Listener[] =>
    ties.search === null || stage === 'Do not contact' || stage === 'Closed'
      ? []
      : [{ index, contact, search: ties.search, isMentor: ties.isMentor }],
  );
  return searchDays(listeners, from, settings);
}
