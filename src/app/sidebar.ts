/** What the sidebar shows: Today and the person of the selected row. */
import type { PersonView, SidebarState } from '../contract.ts';
import { isoDay } from '../domain/calendar.ts';
import type { CampaignPlan } from '../domain/campaign.ts';
import { plan } from '../domain/plan/plan.ts';
import { upcoming } from '../domain/plan/upcoming.ts';
import { dayAt } from '../domain/zone.ts';
import { indexOf } from './acting.ts';
import { mailToLookAt } from './mail/matters.ts';
import { viewOf } from './personView.ts';
import type { Snapshot, World } from './ports.ts';
import { todayCard } from './todayCard.ts';
import { undoWords } from './undo.ts';

export function sidebarState(world: World): SidebarState {
  const { snapshot, planned } = look(world);
  const selected = snapshot.selected();
  const next = upcoming({ ...snapshot.campaign, me: world.me() }, planned);
  return {
    spreadsheet: world.book.id(),
    isCopy: snapshot.isCopy,
    me: world.me(),
    today: planned.today.map((item) => todayCard(snapshot, planned, item)),
    next: next === null ? null : todayCard(snapshot, planned, next),
    selected: selected === null ? null : viewOf(snapshot, planned, selected),
    people: snapshot.campaign.contacts.length,
    dailyRefresh: world.trigger.isOn(),
    draftsAllowed: world.permissions.drafts().state === 'granted',
    undo: undoWords(snapshot, world.me()),
    date: isoDay(dayAt(snapshot.campaign.zone, world.now())),
    mailToLookAt: mailToLookAt(world, snapshot),
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

/** Reads and plans without writing, except that rows without an ID get one: the pages name people by ID. */
export function look(world: World): { readonly snapshot: Snapshot; readonly planned: CampaignPlan } {
  const snapshot = world.book.read();
  snapshot.identify();
  snapshot.identifyTodos();
  const campaign = { ...snapshot.campaign, me: world.me() };
  return { snapshot, planned: plan(campaign, snapshot.settings, world.now()) };
}
