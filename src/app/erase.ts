/** Erases a person everywhere in the spreadsheet, Activity included, after the page has asked. */
import type { ErasePreview, Report } from '../contract.ts';
import { mentions } from '../domain/mentions.ts';
import { plan } from '../domain/plan/plan.ts';
import { indexOf } from './acting.ts';
import { counted } from './counted.ts';
import type { Snapshot, World } from './ports.ts';
import { bringUpToDate } from './refresh.ts';

export function previewErase(world: World, id: string): ErasePreview {
  return find(world, world.book.read(), id).preview;
}

/** What stays is said: mail, and rows of others that name the person. */
export function erasePerson(world: World, id: string): Report {
  world.lock();
  const snapshot = world.book.read('first');
  snapshot.identifyTodos();
  const { preview, todoIds } = find(world, snapshot, id);
  const { name, row, history, mentions: left } = preview;
  snapshot.erase(id, todoIds);
  bringUpToDate(world);
  const done = [
    `Row ${String(row)} of "${snapshot.tab}"`,
    counted(todoIds.length, 'to-do'),
    `${counted(history, 'line')} of what happened`,
  ];
  const who = name === '' ? 'This person' : name;
  const message =
    `${who} was erased: ${done.join(', ')}. Drafts and mail stay in Gmail.` +
    (left > 0 ? ` ${counted(left, 'row')} of others still ${left === 1 ? 'names' : 'name'} them.` : '') +
    ' What was done before can no longer be undone.';
  return { done, skipped: [], message };
}

function find(
  world: World,
  snapshot: Snapshot,
  id: string,
): { readonly preview: ErasePreview; readonly todoIds: readonly string[] } {
  const index = indexOf(snapshot, id);
  const { contacts, todos } = snapshot.campaign;
  const planned = plan(snapshot.campaign, snapshot.settings, world.now());
  const isTheirs = (todo: number): boolean => planned.todos[todo]?.contact === index;
  const theirs = todos.filter((_, place) => isTheirs(place));
  const preview = {
    name: contacts[index]?.name || contacts[index]?.email || '',
    row: snapshot.rows[index] ?? 0,
    todos: theirs.length,
    history: snapshot.linesAbout(id).length,
    mentions: mentions(contacts, todos, index, isTheirs),
  };
  return { preview, todoIds: theirs.map((todo) => todo.id) };
}
