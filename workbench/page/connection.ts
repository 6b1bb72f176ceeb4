/** Talks to the workbench's server: actions by POST, with the token of this page, and news by server-sent events. */
import type { Action, Actions, ApiAnswer, ServerEvent } from '../server/protocol.ts';

const meta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

const token = meta('workbench-token');

/** Where the frames of the add-on come from: another origin than this page's. */
export const frameOrigin = meta('workbench-frames');

/** What the server refused, in words for the person. */
export class Refused extends Error {}

export async function ask<A extends Action>(
  action: A,
  request: Parameters<Actions[A]>[0],
): Promise<ReturnType<Actions[A]>> {
  const answer = await fetch(`/api/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-workbench-token': token },
    body: JSON.stringify(request),
  }).catch(() => {
    throw new Refused('The workbench does not answer. Is it still running in your terminal?');
  });
  const body = (await answer.json()) as ApiAnswer<ReturnType<Actions[A]>>;
  if (!body.ok) throw new Refused(body.message);
  return body.value;
}

/** How often a page asks whether a workbench that was stopped is there again, in milliseconds. */
const ASK_AGAIN = 1500;

/** Calls back for every event, and with `connected` whenever the line comes or goes. */
export function listen(onEvent: (event: ServerEvent) => void, onLine: (connected: boolean) => void): void {
  const source = new EventSource(`/api/events?token=${encodeURIComponent(token)}`);
  source.onopen = () => {
    onLine(true);
  };
  source.onerror = () => {
    onLine(false);
    // A workbench that was started anew does not know this page's token: the page has to load again.
    if (source.readyState === EventSource.CLOSED) reloadWhenBack();
  };
  source.onmessage = (message: MessageEvent<string>) => {
    onEvent(JSON.parse(message.data) as ServerEvent);
  };
}

function reloadWhenBack(): void {
  setTimeout(() => {
    fetch('/').then(() => location.reload(), reloadWhenBack);
  }, ASK_AGAIN);
}
