/** Recomputes the derived cells of all rows. */
import type { RefreshReport } from '../contract.ts';
import type { CampaignPlan } from '../domain/campaign.ts';
import { plan } from '../domain/plan/plan.ts';
import { todayLines } from '../domain/todayLines.ts';
import { Trouble } from '../domain/trouble.ts';
import { counted } from './counted.ts';
import { nameOf } from './naming.ts';
import type { Snapshot, World } from './ports.ts';
import { shownTodo } from './shownTodo.ts';

const ATTEMPTS = 3;

/** The campaign with its plan, after the derived cells were brought up to date. */
export interface Refreshed {
  readonly snapshot: Snapshot;
  readonly plan: CampaignPlan;
  /** Indexes of the contacts whose cells changed. */
  readonly written: readonly number[];
}

/** What a refresh did, in words. */
export function refreshReport({ snapshot, plan: planned, written }: Refreshed): RefreshReport {
  const { contacts } = snapshot.campaign;
  const done = written.map((index) => {
    const { nextAction, status } = planned.people[index] ?? { nextAction: '', status: '' };
    return [nameOf(snapshot, index), nextAction || 'nothing to do', status]
      .filter((part) => part !== '')
      .join(': ');
  });
  const skipped = snapshot.settingsProblems.map((why) => ({ who: 'Settings', why }));
  const today = todayLines(snapshot.campaign, planned);
  const message =
    contacts.length === 0
      ? 'There is nobody in the sheet yet. Type a few people in, or import them.'
      : `${counted(written.length, 'row')} brought up to date; ${counted(today.length, 'thing')} to do today.`;
  return { done, skipped, message, today };
}

/** Reads, plans and writes; begins again when rows moved meanwhile. */
export function bringUpToDate(world: World): Refreshed {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const snapshot = world.book.read('first');
    snapshot.identify(undefined, 'later');
    snapshot.identifyTodos(undefined, 'later');
    const campaign = { ...snapshot.campaign, me: world.me() };
    const planned = plan(campaign, snapshot.settings, world.now());
    snapshot.writeTodos(planned.todos.map((todo) => shownTodo(todo, campaign.contacts)));
    // Contacts were read last, right before this: the look after writing is enough.
    const written = snapshot.writeDerived(planned.people, 'after');
    if (written !== null) return { snapshot, plan: planned, written };
  }
  throw new Trouble(
    'busy',
    'Rows kept moving while the next actions were written, so some may be missing. Choose Refresh next actions again.',
  );
}
