/** Opens a built page as HtmlService would serve it, under a strict policy, with a scripted server behind it. */
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Answer, Failure, Server, ServerFunction } from '../../../src/contract.ts';

export type PageName = 'Sidebar' | 'ThankYous' | 'FollowUps' | 'Updates' | 'Import' | 'Merge';

/** `lost`: Google's failure handler is called. `garbage`: the answer is no JSON. */
export type Scripted<T> = Answer<T> | 'lost' | 'garbage';
export type FakeServer = {
  [F in ServerFunction]?: (
    request: Parameters<Server[F]>[0],
  ) => Scripted<ReturnType<Server[F]>> | Promise<Scripted<ReturnType<Server[F]>>>;
};

export interface OpenPage {
  readonly page: Page;
  /** Every call the page made, in order. */
  readonly calls: { readonly name: ServerFunction; readonly request: unknown }[];
  /** The answers, to be changed while the page is open. */
  readonly server: FakeServer;
  /** What the browser refused or the page threw. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

export const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
export const fail = (code: Failure['code'], message: string, authorizationUrl?: string): Answer<never> => ({
  ok: false,
  error: { code, message, ...(authorizationUrl === undefined ? {} : { authorizationUrl }) },
});

const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";
const SIDEBAR = { width: 300, height: 720 };

/** A page as the build wrote it. */
export function builtPage(name: PageName): Promise<string> {
  return readFile(new URL(`../../../dist/${name}.html`, import.meta.url), 'utf8');
}

/** `denyStorage`: the browser keeps nothing, as for a frame of another site. */
export async function openPage(
  browser: Browser,
  name: PageName,
  server: FakeServer,
  options: BrowserContextOptions & { readonly denyStorage?: boolean } = {},
): Promise<OpenPage> {
  const html = await builtPage(name);
  const context = await browser.newContext({ viewport: SIDEBAR, locale: 'en-US', ...options });
  const page = await context.newPage();
  const calls: OpenPage['calls'] = [];
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: html, headers: { 'Content-Security-Policy': POLICY } }),
  );
  await page.exposeFunction('askServer', async (called: ServerFunction, request: string) => {
    const parsed: unknown = JSON.parse(request);
    calls.push({ name: called, request: parsed });
    const answer = server[called] as ((request: unknown) => unknown) | undefined;
    if (answer === undefined) throw new Error(`The test has no answer for ${called}.`);
    const answered = await answer(parsed);
    if (answered === 'lost') return null;
    return answered === 'garbage' ? '<html>502</html>' : JSON.stringify(answered);
  });
  // Functions sent to the page by tsx ask for this helper of its compiler.
  await page.addInitScript('globalThis.__name ??= (value) => value;');
  await page.addInitScript(googleScriptRun);
  if (options.denyStorage === true) await page.addInitScript(withoutStorage);
  await page.goto('https://pages.test/');
  return { page, calls, server, faults, close: () => context.close() };
}

/** Runs in the page: `google.script.run` as Google documents it, answered by the test. */
function googleScriptRun(): void {
  type Handle = (value: unknown) => void;
  const ask = (window as unknown as { askServer: (name: string, request: string) => Promise<string | null> })
    .askServer;
  const runner = (success: Handle, failure: Handle): unknown =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handle: Handle) => runner(handle, failure);
          if (name === 'withFailureHandler') return (handle: Handle) => runner(success, handle);
          return (request?: string) => {
            if (request === undefined) {
              // A function of the menu: it takes nothing and answers nothing.
              document.body.setAttribute('data-menu', name);
              return;
            }
            void ask(name, request).then((answer) => {
              if (answer === null) failure(new Error('NetworkError: Connection failure due to HTTP 0'));
              else success(answer);
            });
          };
        },
      },
    );
  const nothing = () => undefined;
  Object.assign(window, {
    google: {
      script: {
        run: runner(nothing, nothing),
        host: { close: () => document.body.setAttribute('data-closed', '') },
      },
    },
  });
}

function withoutStorage(): void {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  });
}
