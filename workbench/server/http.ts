/** The two origins of the workbench, on loopback only: the page with its API, and the frames of the add-on. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import type { Events } from './events.ts';
import { type FramePages, frameHeaders } from './frame-pages.ts';
import type { ApiAnswer, ServerEvent } from './protocol.ts';

const HOST = '127.0.0.1';
/** An edit may carry a large paste, a call a whole file of contacts. */
const MAX_BODY = 64 * 1024 * 1024;

export interface Site {
  readonly pageOrigin: string;
  readonly frameOrigin: string;
  close(): Promise<void>;
}

export interface SiteParts {
  /** Folder of the bundled page. */
  readonly assets: string;
  readonly frames: FramePages;
  readonly events: Events;
  /** What a page is told when its line begins. */
  readonly greeting: () => ServerEvent;
  /** Answers an action; throws an `Error` in words for the person. */
  readonly act: (action: string, request: unknown) => unknown;
}

/** Listens at `port` or, when it is taken, at the next free one. */
export async function serve(port: number, parts: SiteParts): Promise<Site> {
  const token = randomBytes(24).toString('base64url');
  const page = createServer();
  const frames = createServer();
  const pageOrigin = originAt(await listen(page, port));
  const frameOrigin = originAt(await listen(frames, port === 0 ? 0 : Number(new URL(pageOrigin).port) + 1));
  const client = await readFile(join(parts.assets, 'frame-client.js'), 'utf8');

  page.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answerPage(request, response, { ...parts, token, pageOrigin, frameOrigin }).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  frames.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const html = hasHost(request, frameOrigin)
      ? parts.frames.html((request.url ?? '').slice(1), pageOrigin, client)
      : null;
    if (html === null) refuse(response, 404, 'There is no such page. It was closed.');
    else response.writeHead(200, frameHeaders(pageOrigin)).end(html);
  });
  return {
    pageOrigin,
    frameOrigin,
    close: async () => {
      parts.events.close();
      await Promise.all([page, frames].map(stop));
    },
  };
}

interface PageSetting extends SiteParts {
  readonly token: string;
  readonly pageOrigin: string;
  readonly frameOrigin: string;
}

async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  setting: PageSetting,
): Promise<void> {
  const { pageOrigin, token } = setting;
  const url = new URL(request.url ?? '/', pageOrigin);
  // A name that another site made point here must not reach us (DNS rebinding).
  if (!hasHost(request, pageOrigin)) {
    if (request.headers.host === `localhost:${new URL(pageOrigin).port}`)
      response.writeHead(302, { location: pageOrigin }).end();
    else refuse(response, 403, 'This workbench answers at its own address only.');
    return;
  }
  if (url.pathname === '/api/events' && request.method === 'GET') {
    if (url.searchParams.get('token') !== token) refuse(response, 403, 'Load the page again.');
    else setting.events.add(response, setting.greeting());
  } else if (url.pathname.startsWith('/api/') && request.method === 'POST') {
    await answerAction(request, response, url.pathname.slice('/api/'.length), setting);
  } else if (request.method !== 'GET') refuse(response, 405, 'Only the page of the workbench may do this.');
  else if (url.pathname === '/') response.writeHead(200, pageHeaders(setting)).end(indexPage(setting));
  else await answerAsset(response, url.pathname, setting.assets);
}

async function answerAction(
  request: IncomingMessage,
  response: ServerResponse,
  action: string,
  setting: PageSetting,
): Promise<void> {
  const { headers } = request;
  const own =
    headers['x-workbench-token'] === setting.token &&
    (headers.origin ?? setting.pageOrigin) === setting.pageOrigin;
  if (!own) {
    answerJson(response, 403, {
      ok: false,
      message: 'This page belongs to an earlier start of the workbench. Load it again.',
    });
    return;
  }
  try {
    const body = await readBody(request);
    answerJson(response, 200, { ok: true, value: setting.act(action, JSON.parse(body)) ?? null });
  } catch (error) {
    answerJson(response, 200, { ok: false, message: (error as Error).message });
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Error('This is too much at once for the workbench. Take a smaller part.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const TYPES: Readonly<Record<string, string>> = { 'main.js': 'text/javascript', 'main.css': 'text/css' };

/** Assets lie under the name of their state, so that a browser may keep them for good. */
async function answerAsset(response: ServerResponse, path: string, assets: string): Promise<void> {
  const [, version, name = ''] = path.split('/');
  const type = TYPES[name];
  if (version !== basename(assets) || type === undefined) {
    refuse(response, 404, 'There is nothing here.');
    return;
  }
  response
    .writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    .end(await readFile(join(assets, name)));
}

function pageHeaders({ frameOrigin }: PageSetting): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    // Univer writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${frameOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

function indexPage({ assets, token, frameOrigin }: PageSetting): string {
  const at = `/${basename(assets)}`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="workbench-token" content="${token}">
    <meta name="workbench-frames" content="${frameOrigin}">
    <title>Informational Interviews workbench</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${at}/main.css">
    <script type="module" src="${at}/main.js"></script>
  </head>
  <body></body>
</html>
`;
}

function hasHost(request: IncomingMessage, origin: string): boolean {
  return request.headers.host === new URL(origin).host;
}

function answerJson(response: ServerResponse, status: number, answer: ApiAnswer<unknown>): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(answer));
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(message);
}

function originAt(port: number): string {
  return `http://${HOST}:${String(port)}`;
}

/** The port it got: the next free one, counting up from the one wished for; any when that is 0. */
async function listen(server: Server, wished: number): Promise<number> {
  for (let port = wished; ; port++) {
    try {
      return await listenAt(server, port);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port === 65_535) throw error;
    }
  }
}

function listenAt(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
