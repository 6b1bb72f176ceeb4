/** `npm start`: builds the add-on, opens the workbook, serves the workbench and opens it in the browser. */
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../../scripts/build.ts';
import { loadBundle } from '../emulator/bundle.ts';
import { loadWorld, saveWorld } from '../emulator/world-file.ts';
import { sampleWorld } from '../sample/sample-world.ts';
import { createActions } from './actions.ts';
import { bundledPage } from './bundle-page.ts';
import { Events } from './events.ts';
import { FramePages } from './frame-pages.ts';
import { serve } from './http.ts';
import { openBrowser } from './open-browser.ts';
import { parseStartOptions } from './options.ts';
import { createSaver } from './saver.ts';
import { Session } from './session.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** The emulated clock follows the real one even when nobody does anything. */
const TICK = 30_000;

export interface Workbench {
  readonly address: string;
  close(): Promise<void>;
}

/** Runs until it is interrupted. */
export async function start(args: string[]): Promise<void> {
  const { file, port, open, ...rest } = parseStartOptions(args);
  const began = performance.now();
  const workbench = await startWorkbench({ file, port, ...rest });
  console.log(`The workbench is at ${workbench.address}`);
  if (port !== 0 && !workbench.address.endsWith(`:${String(port)}`)) console.log(`Port ${String(port)} was taken, so it is the next free one.`);
  console.log(`Your work is saved in ${file}. Press Ctrl+C to stop. (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  if (open) openBrowser(workbench.address);
  await interrupted();
  await workbench.close();
}

export interface WorkbenchOptions {
  readonly file: string;
  readonly contacts: string | null;
  readonly port: number;
}

export async function startWorkbench({ file, contacts, port }: WorkbenchOptions): Promise<Workbench> {
  const [assets] = await Promise.all([bundledPage(), buildIfStale()]);
  const bundle = loadBundle(DIST);
  const world = existsSync(file) ? await loadWorld(file) : sampleWorld(bundle, Date.now());
  const frames = new FramePages();
  const events = new Events();
  const saver = createSaver(
    () => saveWorld(session.world, file),
    (saved, error) => session.saved(saved, error),
  );
  const site = await serve(port, {
    assets,
    frames,
    events,
    greeting: () => ({ type: 'slices', slices: session.slices() }),
    act: (action, request) => act(action, request),
  });
  const session = new Session(world, {
    bundle,
    path: file,
    frames,
    frameOrigin: site.frameOrigin,
    send: (event) => events.send(event),
    touch: () => saver.touch(),
  });
  const act = createActions(session, () => sampleWorld(bundle, Date.now()));
  session.open();
  saver.touch();
  const clock = setInterval(() => session.tick(), TICK);
  void contacts;
  return {
    address: site.pageOrigin,
    close: async () => {
      clearInterval(clock);
      await saver.flush();
      await site.close();
    },
  };
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
