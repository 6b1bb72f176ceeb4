/** One sitting at the workbench: a world, the bundle that runs in it, and everything the pages see of both. */
import type { Bundle } from '../emulator/bundle.ts';
import { grant } from '../emulator/create-world.ts';
import { callFromPage } from '../emulator/page-call.ts';
import { FEATURE_SCOPES } from '../emulator/permissions.ts';
import { runFunction } from '../emulator/run-function.ts';
import { History } from '../emulator/spreadsheet/history.ts';
import { edit as fireEdit, type Fired, moveClock, open } from '../emulator/triggers.ts';
import type { World } from '../emulator/world.ts';
import type { BookView, Edit, Selection } from './book-view.ts';
import { drawnByPage, editEvent, upToDate } from './edit-traffic.ts';
import { applyEdit } from './edits.ts';
import { Feed } from './feed.ts';
import type { FramePages } from './frame-pages.ts';
import type { AuthMode, CallAnswer, Feature, ServerEvent, Slices } from './protocol.ts';
import { clockView, mailboxView, peopleView, timeText, triggerViews } from './slices.ts';
import { type Origin, Stage } from './stage.ts';

export interface SessionSetting {
  readonly bundle: Bundle;
  /** Where the workbook is kept, for the person to see. */
  readonly path: string;
  readonly frames: FramePages;
  readonly frameOrigin: string;
  /** Tells the pages. */
  readonly send: (event: ServerEvent) => void;
  /** Something is to be saved. */
  readonly touch: () => void;
}

export class Session {
  readonly #setting: SessionSetting;
  readonly #stage: Stage;
  #world: World;
  #bundle: Bundle;
  #feed: Feed;
  #history: History;
  #user: string;
  #openMode: AuthMode = 'LIMITED';
  #saved = true;
  /** JSON of what the pages were told, by slice. */
  readonly #told = new Map<string, string>();
  /** Real time up to which the emulated clock has followed. */
  #tickedAt = Date.now();

  constructor(world: World, setting: SessionSetting) {
    const { frames, frameOrigin, send, bundle } = setting;
    this.#setting = setting;
    this.#stage = new Stage(frames, frameOrigin, (toast) => send({ type: 'toast', toast }));
    this.#world = world;
    this.#bundle = bundle;
    this.#user = ownerOf(world);
    this.#feed = new Feed(world.book);
    this.#history = new History(world.book);
  }

  get world(): World {
    return this.#world;
  }

  get bundle(): Bundle {
    return this.#bundle;
  }

  /** Everything anew; the pages load again. */
  startOver(world: World): void {
    this.#world = world;
    this.#feed = new Feed(world.book);
    this.#history = new History(world.book);
    this.#user = ownerOf(world);
    this.#open();
    this.#changed();
    this.#setting.send({ type: 'reload' });
  }

  /** The person opens the document. */
  open(mode: AuthMode): void {
    this.#openMode = mode;
    this.#open();
    this.#changed();
  }

  book(): BookView {
    this.publish();
    return this.#feed.whole();
  }

  /** `revision`: what the page had heard of. Throws an `Error` in words for the person when the edit is refused. */
  edit(revision: number, asked: Edit): void {
    this.tick();
    try {
      // The page drew what was typed already: it must hear what became of it in any case.
      for (const { sheet, area } of drawnByPage(asked)) this.#feed.retell(sheet, area);
      const edit = upToDate(asked, this.#feed, revision);
      if (edit.kind === 'undo' || edit.kind === 'redo')
        applyEdit(this.#world.book, this.#history, edit, this.#user);
      else this.#history.step(() => this.#editAndFire(edit));
    } finally {
      this.#changed();
    }
  }

  /** Sheets tells the add-on of cells that were typed or pasted, not of rows and columns that come and go. */
  #editAndFire(edit: Edit): void {
    const { cells, warning } = applyEdit(this.#world.book, this.#history, edit, this.#user);
    if (warning !== '') this.#stage.say('', warning, 'info');
    for (const cell of cells)
      this.#take(fireEdit(this.#world, this.#bundle, this.#user, editEvent(cell)), 'Edit');
  }

  select({ sheet: id, area, current }: Selection): void {
    const sheet = this.#world.book.sheetById(id);
    if (sheet === null) return;
    this.#feed.personOpened(sheet);
    sheet.selection = { ranges: [area], current: { ...current, rows: 1, columns: 1 } };
  }

  runMenu(name: string): void {
    this.tick();
    const request = { function: name, user: this.#user, origin: 'menu' } as const;
    const run = this.#history.step(() => runFunction(this.#world, this.#bundle, request));
    this.#take([{ function: name, user: this.#user, run }], 'Menu');
    this.#changed();
  }

  callFromFrame(name: string, args: string): CallAnswer {
    this.tick();
    const request = { function: name, args: JSON.parse(args) as unknown[], user: this.#user };
    const run = this.#history.step(() => callFromPage(this.#world, this.#bundle, request));
    this.#take([{ function: name, user: this.#user, run }], 'Page');
    this.#changed();
    if (run.error !== null) return { ok: false, error: run.error.message };
    return { ok: true, result: JSON.stringify(run.result ?? null) };
  }

  closeFrame(id: string): void {
    this.#stage.closeFrame(id);
    this.publish();
  }

  /** What the person does in the mailbox; throws when the message is gone. */
  inMailbox(act: (world: World, user: string) => unknown): void {
    this.tick();
    act(this.#world, this.#user);
    this.#changed();
  }

  /** Moves the emulated clock forward to that moment, in milliseconds; what falls due on the way runs. */
  moveClock(to: number): void {
    this.#advance(to);
    this.#changed();
  }

  /** From one trigger to the next, so that each is listed with its own time. Tells whether any ran. */
  #advance(to: number): boolean {
    const nextDue = (): number => Math.min(...this.#world.triggers.map((trigger) => trigger.due ?? Infinity));
    let ran = false;
    for (let due = nextDue(); due <= to; due = nextDue()) {
      this.#take(moveClock(this.#world, this.#bundle, due), 'Trigger');
      ran = true;
    }
    moveClock(this.#world, this.#bundle, to);
    return ran;
  }

  runTrigger(id: string): void {
    const trigger = this.#world.triggers.find((one) => one.id === id);
    if (trigger === undefined) throw new Error('This trigger is no longer there.');
    const { function: name, owner: user } = trigger;
    const event = { kind: 'clock', triggerId: id } as const;
    const run = runFunction(this.#world, this.#bundle, { function: name, user, event, origin: 'trigger' });
    this.#take([{ function: name, user, run }], 'Trigger');
    this.#changed();
  }

  becomeUser(email: string): void {
    if (!/^[^\s@]+@[^\s@]+$/.test(email))
      throw new Error('Type an e-mail address, for example coach@example.org.');
    if (!this.#world.grants.has(email)) grant(this.#world, email, ['drafts']);
    this.#user = email;
    this.#open();
    this.#changed();
  }

  grant(feature: Feature, granted: boolean): void {
    const scope = FEATURE_SCOPES[feature];
    if (scope === undefined) throw new Error(`There is no feature "${feature}".`);
    const scopes = new Set(this.#world.grants.get(this.#user));
    if (granted) scopes.add(scope);
    else scopes.delete(scope);
    this.#world.grants.set(this.#user, scopes);
    this.#changed();
  }

  /** The add-on was built anew: the document opens again, and the sidebar with it. */
  replaceBundle(bundle: Bundle): void {
    this.#bundle = bundle;
    const { sidebarFrom } = this.#stage;
    this.#open();
    if (sidebarFrom !== null) this.runMenu(sidebarFrom);
    this.#changed();
  }

  /** Something that the person should read and that no execution said. */
  warn(message: string): void {
    this.#stage.say('', message, 'error');
  }

  saved(saved: boolean, error: Error | null): void {
    this.#saved = saved;
    if (error !== null) {
      const why = `The workbook could not be saved to ${this.#setting.path}: ${error.message}.`;
      this.warn(`${why} It is tried again at the next change.`);
    }
    this.publish();
  }

  /** Lets the emulated clock follow the real one. */
  tick(): void {
    const now = Date.now();
    const to = this.#world.clock + now - this.#tickedAt;
    this.#tickedAt = now;
    if (this.#advance(to)) this.#changed();
    else this.publish();
  }

  /** What a page is told when its line begins. */
  greeting(): ServerEvent {
    return { type: 'hello', slices: this.#slices(), revision: this.#feed.revision };
  }

  /** Tells the pages what is new. */
  publish(): void {
    const delta = this.#feed.delta();
    if (delta !== null) this.#setting.send({ type: 'delta', delta });
    const slices = this.#slices();
    const news = Object.entries(slices).filter(([name, slice]) => {
      // A clock that moved by less than a minute looks the same.
      const json = name === 'clock' ? slices.clock.text : JSON.stringify(slice);
      if (this.#told.get(name) === json) return false;
      this.#told.set(name, json);
      return true;
    });
    if (news.length > 0) this.#setting.send({ type: 'slices', slices: Object.fromEntries(news) });
  }

  #slices(): Slices {
    const { menus, frames, executions } = this.#stage;
    return {
      menus,
      frames,
      executions,
      mailbox: mailboxView(this.#world, this.#user),
      clock: clockView(this.#world),
      triggers: triggerViews(this.#world),
      people: peopleView(this.#world, this.#user, this.#openMode, this.#bundle.manifest.oauthScopes),
      file: { path: this.#setting.path, saved: this.#saved },
    };
  }

  #open(): void {
    this.#stage.clear();
    this.#take(open(this.#world, this.#bundle, this.#user, this.#openMode), 'Open');
  }

  #take(fired: readonly Fired[], origin: Origin): void {
    const { clock, book } = this.#world;
    this.#stage.take(fired, origin, (emulatedMs) => timeText(clock - emulatedMs, book.timeZone));
  }

  #changed(): void {
    this.#setting.touch();
    this.publish();
  }
}

function ownerOf(world: World): string {
  return world.book.owner ?? 'me@example.com';
}
