/** What the sidebar shows: Today, the person of the selected row, and what one click or a typed note changes. */
import type { EventRequest, PersonView, Server, SidebarState } from '../contract.ts';
import { isoDay, parseIsoDay } from '../domain/calendar.ts';
import type { CampaignPlan } from '../domain/campaign.ts';
import { CONTACT_COLUMNS, type Stage } from '../domain/columns.ts';
import type { Contact } from '../domain/contact.ts';
import { applyEvent, EVENT_WORDS, stampMissing } from '../domain/events.ts';
import { plan } from '../domain/plan/plan.ts';
import { Trouble } from '../domain/trouble.ts';
import type { Moment, Zone } from '../domain/time.ts';
import { dayAt, momentAt, parseIsoMoment } from '../domain/zone.ts';
import type { Facts, Snapshot, World } from './ports.ts';
import { cardOf, factText, viewOf } from './personView.ts';
import { bringUpToDate } from './refresh.ts';

/** Any time of the day will do where only the day counts; noon exists on every day. */
const NOON = 12 * 60;

type NotesRequest = Parameters<Server['saveNotes']>[0];

export function sidebarState(world: World): SidebarState {
  const { snapshot, planned } = look(world);
  const selected = snapshot.selected();
  return {
    spreadsheet: world.book.id(),
    isCopy: snapshot.isCopy,
    me: world.me(),
    today: planned.today.map(({ contact }) => cardOf(snapshot, planned, contact)),
    selected: selected === null ? null : viewOf(snapshot, planned, selected),
    people: snapshot.campaign.contacts.length,
    dailyRefresh: world.trigger.isOn(),
    draftsAllowed: world.permissions.drafts().state === 'granted',
    date: isoDay(dayAt(snapshot.campaign.zone, world.now())),
  };
}

export function personView(world: World, id: string): PersonView {
  const { snapshot, planned } = look(world);
  return viewOf(snapshot, planned, indexOf(snapshot, id));
}

export function selectedPerson(world: World): PersonView | null {
  const { snapshot, planned } = look(world);
  const selected = snapshot.selected();
  return selected === null ? null : viewOf(snapshot, planned, selected);
}

/** Records a one-click event: the facts it stands for, a line of Activity, and the new plan. */
export function recordEvent(world: World, request: EventRequest): PersonView {
  const { id, event, minutes } = request;
  return change(world, id, EVENT_WORDS[event], ({ campaign: { zone }, settings }, contact) => {
    const now = world.now();
    const when = {
      moment: momentOf(request, zone, now),
      zone,
      now,
      ...(minutes !== undefined && { minutes }),
    };
    return applyEvent(contact, event, when, settings);
  });
}

/** An event without a day happened now. Fails with `bad-input` when the day or time given is none. */
function momentOf({ event, when }: EventRequest, zone: Zone, now: Moment): Moment {
  if (when === undefined && event !== 'scheduled' && event !== 'snoozed') return now;
  const day = parseIsoDay(when ?? '');
  const moment =
    event === 'scheduled' || day === null ? parseIsoMoment(zone, when ?? '') : momentAt(zone, day, NOON);
  if (moment !== null) return moment;
  throw new Trouble(
    'bad-input',
    `"${when ?? ''}" is not a date. Nothing was changed. Choose a day and try again.`,
  );
}

export function setStage(world: World, id: string, stage: Stage): PersonView {
  return change(world, id, `Stage set to ${stage}`, ({ campaign }, contact) => {
    const stamp = stampMissing(contact, stage);
    return stamp === null ? { stage } : { stage, [stamp]: dayAt(campaign.zone, world.now()) };
  });
}

/**
 * Notes are the person's own words: saved as typed, without a line in Activity. Where the cell no longer holds what
 * the page last saw (`base`), nothing is written. Answers with what the cell holds afterwards.
 */
export function saveNotes(world: World, { id, notes, base }: NotesRequest): { readonly saved: string } {
  world.lock();
  const snapshot = world.book.read();
  const standing = snapshot.campaign.contacts[indexOf(snapshot, id)]?.notes ?? '';
  if (standing !== base.trim()) return { saved: standing };
  snapshot.writeFacts(id, { notes });
  return { saved: notes };
}

function change(
  world: World,
  id: string,
  what: string,
  factsOf: (snapshot: Snapshot, contact: Contact) => Facts,
): PersonView {
  world.lock();
  const before = world.book.read();
  const contact = before.campaign.contacts[indexOf(before, id)];
  if (contact === undefined) return personView(world, id);
  const facts = factsOf(before, contact);
  before.writeFacts(id, facts);
  const at = world.now();
  before.log([{ at, contactId: id, what: what + replaced(contact, facts, before), by: world.me() }]);
  const { snapshot, plan: planned } = bringUpToDate(world);
  return viewOf(snapshot, planned, indexOf(snapshot, id));
}

/** What stood in the cells that are written over, for the timeline: nothing that was typed is lost without a trace. */
function replaced(contact: Contact, facts: Facts, { campaign }: Snapshot): string {
  const before = CONTACT_COLUMNS.flatMap(({ key, header, type }): string[] => {
    if (!(key in facts) || key === 'stage' || key === 'lastContact') return [];
    const problem = contact.problems.find(({ column }) => column === key);
    const value = problem?.text ?? factText(contact[key as keyof Facts] ?? null, type, campaign.zone);
    const now = factText(facts[key as keyof Facts] ?? null, type, campaign.zone);
    return value === '' || value === now ? [] : [`${header} was ${value}`];
  });
  return before.length === 0 ? '' : ` (${before.join('; ')})`;
}

/** Reads and plans without writing, except that rows without an ID get one: the pages name people by ID. */
function look(world: World): { readonly snapshot: Snapshot; readonly planned: CampaignPlan } {
  const snapshot = world.book.read();
  snapshot.identify();
  const campaign = { ...snapshot.campaign, me: world.me() };
  return { snapshot, planned: plan(campaign, snapshot.settings, world.now()) };
}

function indexOf(snapshot: Snapshot, id: string): number {
  const index = snapshot.campaign.contacts.findIndex((contact) => contact.id === id);
  if (index >= 0) return index;
  throw new Trouble(
    'gone',
    'This person is no longer in the sheet. Nothing was changed. Choose another row.',
  );
}
