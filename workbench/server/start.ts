/** `npm start`: builds the add-on, opens the workbook, serves the workbench and opens it in the browser. */
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../../scripts/build.ts';
import { loadBundle } from '../emulator/bundle.ts';
import { saveWorld } from '../emulator/world-file.ts';
import { sampleWorld } from '../sample/sample-world.ts';
import { createActions } from './actions.ts';
import { bundledPage } from './bundle-page.ts';
import { Events } from './events.ts';
import { FramePages } from './frame-pages.ts';
import { serve } from './http.ts';
import { openBrowser } from './open-browser.ts';
import { openFile } from './open-file.ts';
import { parseStartOptions, type StartOptions } from './options.ts';
import { createSaver } from './saver.ts';
import { Session } from './session.ts';
import { watchSources } from './watch.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** The emulated clock follows the real one even when nobody does anything. */
const TICK = 30_000;

export interface Workbench {
  readonly address: string;
  /** Where the workbook is saved. */
  readonly path: string;
  /** What opening it did, for the person to read. */
  readonly message: string;
  /** One sentence for each line of the contacts that was not taken as it stood. */
  readonly remarks: readonly string[];
  close(): Promise<void>;
}

/** Runs until it is interrupted. What keeps it from starting is said in words. */
export async function start(args: string[]): Promise<void> {
  try {
    await run(parseStartOptions(args));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

async function run(options: StartOptions): Promise<void> {
  const began = performance.now();
  const workbench = await startWorkbench(options);
  if (options.port !== 0 && !workbench.address.endsWith(`:${String(options.port)}`)) {
    console.log(`Port ${String(options.port)} is taken, so the workbench took the next free one.`);
  }
  if (workbench.message !== '') console.log(workbench.message);
  for (const remark of workbench.remarks) console.error(remark);
  console.log(
    `The workbench is at ${workbench.address} (ready in ${((performance.now() - began) / 1000).toFixed(1)} s)`,
  );
  console.log(`Your work is saved in ${workbench.path}. Press Ctrl+C to stop.`);
  if (options.open) openBrowser(workbench.address);
  await interrupted();
  await workbench.close();
}

export async function startWorkbench({
  file,
  contacts,
  port,
  watch,
}: Omit<StartOptions, 'open'>): Promise<Workbench> {
  const [assets] = await Promise.all([bundledPage(), buildIfStale()]);
  const bundle = loadBundle(DIST);
  const { world, path, message, remarks } = await openFile(file, contacts, bundle, Date.now());
  const frames = new FramePages();
  const events = new Events();
  const saver = createSaver(
    () => saveWorld(session.world, path),
    (saved, error) => session.saved(saved, error),
  );
  const site = await serve(port, {
    assets,
    frames,
    events,
    greeting: () => session.greeting(),
    act: (action, request) => act(action, request),
  });
  const session = new Session(world, {
    bundle,
    path,
    frames,
    frameOrigin: site.frameOrigin,
    send: (event) => events.send(event),
    touch: () => saver.touch(),
  });
  const act = createActions(session, () => sampleWorld(session.bundle, Date.now()));
  session.open('LIMITED');
  const clock = setInterval(() => session.tick(), TICK);
  const stopWatching = watch ? watchSources((error) => rebuilt(session, error)) : () => undefined;
  return {
    address: site.pageOrigin,
    path,
    message,
    remarks,
    close: async () => {
      stopWatching();
      clearInterval(clock);
      await saver.flush();
      await site.close();
    },
  };
}

function rebuilt(session: Session, error: Error | null): void {
  if (error === null) session.replaceBundle(loadBundle(DIST));
  else
    session.warn(`The add-on could not be built; the workbench goes on with what it had. ${error.message}`);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
