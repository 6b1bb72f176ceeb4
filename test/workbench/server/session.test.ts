import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadBundle } from '../../../workbench/emulator/bundle.ts';
import { sampleWorld } from '../../../workbench/sample/sample-world.ts';
import { createActions } from '../../../workbench/server/actions.ts';
import { FramePages } from '../../../workbench/server/frame-pages.ts';
import type { Action, Actions, ServerEvent, Slices, Toast } from '../../../workbench/server/protocol.ts';
import { Session } from '../../../workbench/server/session.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const HOUR = 60;
const bundle = loadBundle(fileURLToPath(new URL('../../../dist', import.meta.url)));

/** A session with the sample, what its pages were told, and the page's way to act in it. */
function sit() {
  const frames = new FramePages();
  const told: Partial<Slices> = {};
  const toasts: Toast[] = [];
  const send = (event: ServerEvent): void => {
    if (event.type === 'slices') Object.assign(told, event.slices);
    if (event.type === 'toast') toasts.push(event.toast);
  };
  let touched = 0;
  const session = new Session(sampleWorld(bundle, NOW), {
    bundle,
    path: 'book.json',
    frames,
    frameOrigin: 'http://127.0.0.1:1',
    send,
    touch: () => touched++,
  });
  session.open('LIMITED');
  const act = createActions(session, () => sampleWorld(bundle, NOW));
  return {
    session,
    told: told as Slices,
    toasts,
    frames,
    touched: () => touched,
    act: <A extends Action>(action: A, request: Parameters<Actions[A]>[0]) => act(action, request),
    /** A displayed cell of Contacts; rows from 1, columns by header. */
    contact: (row: number, header: string): string => {
      const sheet = session.world.book.sheetNamed('Contacts');
      const column = sheet?.values({ row: 1, column: 1, rows: 1, columns: 40 })[0]?.indexOf(header) ?? -1;
      return sheet?.displayed(row, column + 1) ?? '';
    },
    sheetId: session.world.book.sheetNamed('Contacts')?.id ?? -1,
  };
}

function idIn(url: string | undefined): string {
  return new URL(url ?? 'about:blank').pathname.slice(1);
}

describe('a session', () => {
  it('tells the add-on of what was typed, and undoes both in one step', () => {
    const { act, contact, sheetId, told } = sit();
    const before = [contact(2, 'Stage'), contact(2, 'Next action')];
    act('edit', { revision: 0, edit: { kind: 'type', sheet: sheetId, row: 2, column: 6, text: 'Closed' } });
    expect([contact(2, 'Stage'), contact(2, 'Next action')]).not.toEqual(before);
    expect(told.executions[0]?.function).toBe('onEdit');
    act('edit', { revision: 0, edit: { kind: 'undo' } });
    expect([contact(2, 'Stage'), contact(2, 'Next action')]).toEqual(before);
  });

  it('does not tell the add-on of rows that come and go', () => {
    const { act, sheetId, told } = sit();
    const change = { kind: 'insert', dimension: 'ROWS', at: 3, count: 1, inherit: 'before' } as const;
    act('edit', { revision: 0, edit: { kind: 'structure', sheet: sheetId, change } });
    expect(told.executions.map((execution) => execution.function)).toEqual(['onOpen']);
  });

  it('opens the add-on’s pages in frames, and forgets a page that was closed', () => {
    const { act, told, frames } = sit();
    act('menu', { function: 'openSidebar' });
    const first = idIn(told.frames.sidebar?.url);
    expect(frames.html(first, '', '')).toContain('<html');
    act('menu', { function: 'openSidebar' });
    expect(frames.html(first, '', '')).toBeNull();
    act('closeFrame', { id: told.frames.sidebar?.id ?? '' });
    expect(told.frames.sidebar).toBeNull();
  });

  it('answers a page’s call with JSON, and a failure with its message', () => {
    const { act } = sit();
    const call = (name: string) => act('call', { frame: '', function: name, args: '["null"]' });
    expect(call('noSuchFunction')).toEqual({ ok: false, error: 'Script function not found: noSuchFunction' });
    const answer = call('getSidebar') as { readonly ok: true; readonly result: string };
    // The add-on's own answer is JSON text, which google.script.run carries as any other value.
    const sidebar = JSON.parse(JSON.parse(answer.result) as string) as { readonly ok: boolean };
    expect([answer.ok, sidebar.ok]).toEqual([true, true]);
  });

  it('lists each trigger that fell due on the way with its own time', () => {
    const { act, told } = sit();
    act('menu', { function: 'turnOnFromMenu' });
    act('moveClock', { byMinutes: 72 * HOUR });
    const runs = told.executions.filter((execution) => execution.origin === 'Trigger');
    expect(runs.length).toBe(3);
    expect(new Set(runs.map((run) => run.when)).size).toBe(3);
  });

  it('moves the clock forward only', () => {
    const { act, session } = sit();
    expect(() => act('moveClock', { to: '2026-11-01T08:00' })).toThrow('The clock only goes forward');
    expect(() => act('moveClock', { to: '' })).toThrow('Choose a date');
    act('moveClock', { to: '2026-12-01T08:00' });
    expect(session.world.clock).toBeGreaterThan(NOW);
  });

  it('gives each person a mailbox and permissions of their own', () => {
    const { act, told } = sit();
    act('grant', { feature: 'drafts', granted: false });
    expect(told.people.features.find((feature) => feature.name === 'drafts')?.granted).toBe(false);
    act('becomeUser', { email: 'coach@example.org' });
    expect(told.people.user).toBe('coach@example.org');
    expect(told.people.features.find((feature) => feature.name === 'drafts')?.granted).toBe(true);
    expect(() => act('becomeUser', { email: 'nobody' })).toThrow('e-mail address');
  });

  it('says what a menu item failed with, and goes on', () => {
    const { act, toasts, told } = sit();
    act('menu', { function: 'noSuchFunction' });
    expect(toasts.map(({ tone, message }) => [tone, message])).toEqual([
      ['error', 'Script function not found: noSuchFunction'],
    ]);
    expect(told.executions[0]?.error).toContain('not found');
  });

  it('asks to be saved after what changed something, not after looking', () => {
    const { act, touched, sheetId } = sit();
    const before = touched();
    act('book', null);
    act('select', {
      sheet: sheetId,
      area: { row: 2, column: 1, rows: 1, columns: 1 },
      current: { row: 2, column: 1 },
    });
    expect(touched()).toBe(before);
    act('edit', { revision: 0, edit: { kind: 'addTab' } });
    expect(touched()).toBeGreaterThan(before);
  });

  it('starts over with the sample as it was', () => {
    const { act, session, contact, sheetId } = sit();
    const name = contact(2, 'Name');
    act('edit', {
      revision: 0,
      edit: { kind: 'type', sheet: sheetId, row: 2, column: 1, text: 'Someone else' },
    });
    act('startOver', null);
    expect(session.world.book.sheetNamed('Contacts')?.displayed(2, 1)).toBe(name);
  });

  it('knows no action but its own', () => {
    const { act } = sit();
    expect(() => act('constructor' as Action, null)).toThrow('no action');
  });
});
