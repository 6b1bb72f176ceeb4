/** What the page knows, as signals: every part of the page draws from these and nothing else. */
import { batch, computed, signal } from '@preact/signals';
import type { GroupView, TabView } from '../server/book-view.ts';
import type { Action, Actions, Slices, Toast } from '../server/protocol.ts';
import { ask } from './connection.ts';

export const connected = signal(true);
/** Calls under way; the page shows that it waits. */
export const waiting = signal(0);

export const bookName = signal('');
export const tabs = signal<readonly TabView[]>([]);
export const activeSheet = signal(0);

/** Rows and columns that can be folded, by sheet. */
export const groups = signal<ReadonlyMap<number, readonly GroupView[]>>(new Map());

export const slices = signal<Slices | null>(null);
export const toasts = signal<readonly Toast[]>([]);

export type PanelName = 'mailbox' | 'triggers' | 'executions' | 'people';
/** Which part of the workbench is open below the grid. */
export const panel = signal<PanelName | null>(null);

export const draftCount = computed(() => slices.value?.mailbox.drafts.length ?? 0);

export function takeSlices(news: Partial<Slices>): void {
  slices.value = { ...(slices.value as Slices), ...news };
}

const SHOWN_FOR = 8000;
let localToasts = 0;

export function addToast(toast: Toast): void {
  toasts.value = [...toasts.value.slice(-3), toast];
  // An error stays until it is closed: it says what to do now.
  if (toast.tone === 'info') setTimeout(() => closeToast(toast.id), SHOWN_FOR);
}

export function closeToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

export function tell(message: string, tone: Toast['tone'] = 'error'): void {
  addToast({ id: --localToasts, title: '', message, tone });
}

/** Asks the server; a refusal becomes a toast and null. */
export async function act<A extends Action>(
  action: A,
  request: Parameters<Actions[A]>[0],
): Promise<ReturnType<Actions[A]> | null> {
  waiting.value++;
  try {
    return await ask(action, request);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return null;
  } finally {
    batch(() => waiting.value--);
  }
}
