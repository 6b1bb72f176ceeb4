/** Erases a person everywhere in the spreadsheet, Activity included, after the page has asked. */
import type { ErasePreview, EraseRequest, Report } from '../contract.ts';
import { introducedBy, mentions } from '../domain/mentions.ts';
import { plan } from '../domain/plan/plan.ts';
import { indexOf } from './acting.ts';
import { counted } from './counted.ts';
import type { Snapshot, World } from './ports.ts';
import { bringUpToDate } from './refresh.ts';

const CLEARED = 'Introduced by was emptied: that person was erased';

export function previewErase(world: World, id: string): ErasePreview {
  return find(world, world.book.read(), id).preview;
}

/**
 * What stays is said: mail, and rows of others that name the person; with `clearIntroducedBy` those that name them
 * elsewhere.
 */
export function erasePerson(world: World, { id, clearIntroducedBy = false }: EraseRequest): Report {
  world.lock();
  const snapshot = world.book.read('first');
  snapshot.identifyTodos();
  const { preview, todoIds, introduced, named } = find(world, snapshot, id);
  const { name, row, history, mentions: elsewhere } = preview;
  const cleared = clearIntroducedBy ? introduced : [];
  const left = clearIntroducedBy ? elsewhere : named;
  snapshot.identify((index) => cleared.includes(index));
  const clearedIds = cleared.map((index) => snapshot.campaign.contacts[index]?.id ?? '');
  snapshot.erase(id, todoIds, clearedIds);
  snapshot.log(
    clearedIds.map((contactId) => ({ ...{ at: world.now(), by: world.me() }, contactId, what: CLEARED })),
  );
  bringUpToDate(world);
  const done = [
    `Row ${String(row)} of "${snapshot.tab}"`,
    counted(todoIds.length, 'to-do'),
    `${counted(history, 'line')} of what happened`,
    ...(cleared.length > 0 ? [`Introduced by in ${counted(cleared.length, 'row')} of others`] : []),
  ];
  const who = name === '' ? 'This person' : name;
  const message =
    `${who} was erased: ${done.join(', ')}. Drafts and mail stay in Gmail.` +
    (left > 0 ? ` ${counted(left, 'row')} of others still ${left === 1 ? 'names' : 'name'} them.` : '') +
    ' What was done before can no longer be undone.';
  return { done, skipped: [], message };
}

interface Found {
  readonly preview: ErasePreview;
  readonly todoIds: readonly string[];
  /** Indexes of the contacts whose Introduced by holds the person alone. */
  readonly introduced: readonly number[];
  /** Rows of others that name the person anywhere. */
  readonly named: number;
}

function find(world: World, snapshot: Snapshot, id: string): Found {
  const index = indexOf(snapshot, id);
  const { contacts, todos } = snapshot.campaign;
  const planned = plan(snapshot.campaign, snapshot.settings, world.now());
  const isTheirs = (todo: number): boolean => planned.todos[todo]?.contact === index;
  const theirs = todos.filter((_, place) => isTheirs(place));
  const introduced = introducedBy(contacts, index);
  const cleared = contacts.map((contact, at) =>
    introduced.includes(at) ? { ...contact, introducedBy: '' } : contact,
  );
  const preview = {
    name: contacts[index]?.name || contacts[index]?.email || '',
    row: snapshot.rows[index] ?? 0,
    todos: theirs.length,
    history: snapshot.linesAbout(id).length,
    introduced: introduced.length,
    mentions: mentions(cleared, todos, index, isTheirs),
  };
  const named = mentions(contacts, todos, index, isTheirs);
  return { preview, todoIds: theirs.map((todo) => todo.id), introduced, named };
}
