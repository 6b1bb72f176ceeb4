/** "Merge duplicates": people who are in the sheet twice, side by side, and the two rows made one. */
import type { MergePair, MergeRequest, MergeSide, Report, Server } from '../contract.ts';
import { isNews } from '../domain/activity.ts';
import type { CampaignPlan } from '../domain/campaign.ts';
import { findPairs } from '../domain/merge.ts';
import { plan } from '../domain/plan/plan.ts';
import { Trouble } from '../domain/trouble.ts';
import { indexOf, movedOn } from './acting.ts';
import { counted } from './counted.ts';
import { type Compared, compare, fieldsOf, notesOf, printOfRows } from './mergeChoices.ts';
import { nameOf } from './naming.ts';
import type { Merging, Snapshot, World } from './ports.ts';
import { bringUpToDate } from './refresh.ts';
import { look } from './sidebar.ts';

/** So many are shown at once; the others come up when these are merged. */
const MOST_PAIRS = 100;

export function previewMerges(world: World): ReturnType<Server['previewMerges']> {
  const { snapshot, planned } = look(world);
  const { contacts } = snapshot.campaign;
  const pairs = findPairs(contacts).slice(0, MOST_PAIRS);
  const rows = pairs.length === 0 ? [] : snapshot.rowCells(pairs.flatMap(({ keep, drop }) => [keep, drop]));
  return {
    me: world.me(),
    pairs: pairs.flatMap(({ keep, drop, why }, place): MergePair[] => {
      const sides = [rows[2 * place] ?? [], rows[2 * place + 1] ?? []] as const;
      const [kept, dropped] = [contacts[keep], contacts[drop]];
      if (kept === undefined || dropped === undefined) return [];
      const fields = fieldsOf(compare(sides, [kept, dropped], {}));
      const [left, right] = [sideOf(snapshot, planned, keep), sideOf(snapshot, planned, drop)];
      return [{ why, seen: printOfRows(sides), keep: left, drop: right, fields }];
    }),
  };
}

function sideOf(snapshot: Snapshot, { tasks }: CampaignPlan, index: number): MergeSide {
  const { id = '', name = '', email = '' } = snapshot.campaign.contacts[index] ?? {};
  return {
    id,
    row: snapshot.rows[index] ?? 0,
    name: name || email,
    todos: tasks.filter(({ todo, contact }) => todo !== null && contact === index).length,
    history: snapshot.history(id).filter(isNews).length,
  };
}

/** Merges one pair as it was seen: when either row was changed since, nothing is written. */
export function mergePeople(world: World, request: MergeRequest): Report {
  world.lock();
  const snapshot = world.book.read('first');
  snapshot.identifyTodos();
  const [keep, drop] = [indexOf(snapshot, request.keep), indexOf(snapshot, request.drop)];
  if (keep === drop) throw new Trouble('bad-input', 'That is one row: there is nothing to merge.');
  const [left = [], right = []] = snapshot.rowCells([keep, drop]);
  if (printOfRows([left, right]) !== request.seen) throw changedSince();
  const { contacts } = snapshot.campaign;
  const [kept, dropped] = [contacts[keep], contacts[drop]];
  if (kept === undefined || dropped === undefined) throw changedSince();
  const columns = compare([left, right], [kept, dropped], request.choices);
  const notes = notesOf(columns, left, right);
  const merging = mergingOf(world, snapshot, request, columns, notes, drop);
  const about = { kind: 'merge', key: request.drop } as const;
  const what = `Merged with ${dropped.name || dropped.email || 'another row'}`;
  const entry = { at: world.now(), by: world.me(), contactId: request.keep, what, about };
  if (!snapshot.merge(entry, merging)) throw movedOn();
  bringUpToDate(world);
  const [stays, goes] = [nameOf(snapshot, keep), nameOf(snapshot, drop)];
  return reportOf(stays, goes, merging.todos.length, notes !== null);
}

function mergingOf(
  world: World,
  snapshot: Snapshot,
  { keep, drop }: MergeRequest,
  columns: readonly Compared[],
  notes: string | null,
  dropped: number,
): Merging {
  const { todos } = plan(snapshot.campaign, snapshot.settings, world.now());
  return {
    keep,
    drop,
    notes,
    take: columns.flatMap(({ column, key, chosen, keep: left, drop: right }) =>
      chosen === 'drop' && key !== 'notes' && left !== right ? [column] : [],
    ),
    todos: snapshot.campaign.todos.flatMap(({ id }, index) =>
      todos[index]?.contact === dropped ? [id] : [],
    ),
  };
}

function reportOf(kept: string, dropped: string, todos: number, noted: boolean): Report {
  const message = [
    `${dropped} was merged into ${kept}, with ${todos === 0 ? '' : `${counted(todos, 'to-do')} and `}what happened so far.`,
    ...(noted ? ['What was not taken over stands in Notes.'] : []),
    'Undo last action takes it back.',
  ].join(' ');
  return { done: [`${dropped} merged into ${kept}`], skipped: [], message };
}

function changedSince(): Trouble {
  return new Trouble(
    'gone',
    'One of the two rows was changed since they were shown, so nothing was merged. Look at them again.',
  );
}
