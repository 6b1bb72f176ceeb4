/** The lines to the pages: server-sent events to everyone who listens. */
import type { ServerResponse } from 'node:http';
import type { ServerEvent } from './protocol.ts';

/** Proxies and browsers give up a silent line. */
const HEARTBEAT = 25_000;

export class Events {
  readonly #listeners = new Set<ServerResponse>();
  readonly #heartbeat = setInterval(() => {
    for (const listener of this.#listeners) listener.write(': still here\n\n');
  }, HEARTBEAT);

  constructor() {
    this.#heartbeat.unref();
  }

  /** Begins a line with what is to be known at once. */
  add(response: ServerResponse, first: ServerEvent): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`retry: 1000\n\n${frame(first)}`);
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }

  send(event: ServerEvent): void {
    for (const listener of this.#listeners) listener.write(frame(event));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const listener of this.#listeners) listener.end();
  }
}

function frame(event: ServerEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
