import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Events } from '../../../workbench/server/events.ts';
import { FramePages } from '../../../workbench/server/frame-pages.ts';
import { type Site, type SiteParts, serve } from '../../../workbench/server/http.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let folder: string;
let site: Site;
let token: string;
const frames = new FramePages();

const parts = (): SiteParts => ({
  assets: folder,
  frames,
  events: new Events(),
  greeting: () => ({ type: 'reload' }),
  act: (action, asked) => {
    if (action === 'fail') throw new Error('The draft is gone.');
    return { action, asked };
  },
});

function ask(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${origin}${path}`,
      { method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  for (const name of ['main.js', 'main.css', 'frame-client.js'])
    await writeFile(join(folder, name), `/* ${name} */`);
  site = await serve(0, parts());
  token = /workbench-token" content="([^"]+)"/.exec((await ask(site.pageOrigin, '/')).body)?.[1] ?? '';
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

describe('the page’s origin', () => {
  it('gives the page, which may load from itself and frame the other origin only', async () => {
    const { status, headers } = await ask(site.pageOrigin, '/');
    const policy = String(headers['content-security-policy']);
    expect(status).toBe(200);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain(`frame-src ${site.frameOrigin}`);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('answers to its own name only, so that another name pointed here reaches nothing', async () => {
    const { status, body } = await ask(site.pageOrigin, '/', { host: 'evil.example' });
    expect(status).toBe(403);
    expect(body).not.toContain(token);
  });

  it('sends localhost to its own address', async () => {
    const { port } = new URL(site.pageOrigin);
    const { status, headers } = await ask(site.pageOrigin, '/', { host: `localhost:${port}` });
    expect([status, headers['location']]).toEqual([302, site.pageOrigin]);
  });

  it('listens on loopback only', async () => {
    const elsewhere = site.pageOrigin.replace('127.0.0.1', '127.0.0.2');
    await expect(ask(elsewhere, '/')).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/);
  });

  it('gives assets under the name of their state, and nothing else from the disk', async () => {
    expect((await ask(site.pageOrigin, `/${basename(folder)}/main.js`)).status).toBe(200);
    expect((await ask(site.pageOrigin, '/older/main.js')).status).toBe(404);
    expect((await ask(site.pageOrigin, `/${basename(folder)}/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
  });

  it('acts for its own page', async () => {
    const { status, body } = await ask(
      site.pageOrigin,
      '/api/send',
      { 'x-workbench-token': token },
      '{"draft":"1"}',
    );
    expect([status, JSON.parse(body)]).toEqual([
      200,
      { ok: true, value: { action: 'send', asked: { draft: '1' } } },
    ]);
  });

  it('tells a refusal in words', async () => {
    const { body } = await ask(site.pageOrigin, '/api/fail', { 'x-workbench-token': token }, 'null');
    expect(JSON.parse(body)).toEqual({ ok: false, message: 'The draft is gone.' });
  });

  it.each([
    ['without the token', {}],
    ['with a guessed token', { 'x-workbench-token': 'a'.repeat(32) }],
    ['for another site that has the token', { origin: 'https://evil.example' }],
  ])('does not act %s', async (_, headers) => {
    const own: Record<string, string> = 'origin' in headers ? { 'x-workbench-token': token } : {};
    const { status, body } = await ask(site.pageOrigin, '/api/send', { ...own, ...headers }, 'null');
    expect(status).toBe(403);
    expect(body).not.toContain('value');
  });

  it.each(['', 'wrong'])('tells no news to a listener whose token is "%s"', async (given) => {
    expect((await ask(site.pageOrigin, `/api/events?token=${given}`)).status).toBe(403);
  });
});

describe('the frames’ origin', () => {
  it('is another one', () => {
    expect(new URL(site.frameOrigin).origin).not.toBe(new URL(site.pageOrigin).origin);
  });

  it('gives a page of the add-on with google.script in front, under what HtmlService allows', async () => {
    const id = frames.add('<!doctype html><html><head><title>x</title></head></html>', false);
    const { headers, body } = await ask(site.frameOrigin, `/${id}`);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'");
    expect(policy).toContain(`frame-ancestors ${site.pageOrigin}`);
    expect(body.indexOf('frame-client.js')).toBeGreaterThan(body.indexOf('<head>'));
    expect(body.indexOf('frame-client.js')).toBeLessThan(body.indexOf('<title>'));
  });

  it('gives nothing for a page that was closed, nor for a guessed one', async () => {
    const id = frames.add('<p>Hello</p>', true);
    frames.remove(id);
    expect((await ask(site.frameOrigin, `/${id}`)).status).toBe(404);
    expect((await ask(site.frameOrigin, '/')).status).toBe(404);
  });

  it('acts for nobody', async () => {
    expect((await ask(site.frameOrigin, '/api/send', { 'x-workbench-token': token }, 'null')).status).toBe(
      404,
    );
  });
});

describe('a port that is taken', () => {
  it('is left to its owner; the next free one is used', async () => {
    const taken = Number(new URL(site.pageOrigin).port);
    const other = await serve(taken, parts());
    expect(Number(new URL(other.pageOrigin).port)).toBeGreaterThan(taken);
    await other.close();
  });
});
