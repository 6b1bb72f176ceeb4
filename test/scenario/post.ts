/** A desk with a mailbox that is followed, and what became of drafts there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Feature, manifestOf } from '../../scripts/editions.ts';
import type { MailLook, RefreshReport } from '../../src/contract.ts';
import type { Occasion } from '../../src/domain/message/occasions.ts';
import { type Bundle, createBundle } from '../../workbench/emulator/bundle.ts';
import {
  mailboxOf,
  receiveOutOfOffice,
  receiveReply,
  removeDraft,
  replaceDraft,
  sendDraft,
} from '../../workbench/emulator/mailbox.ts';
import type { RunRequest } from '../../workbench/emulator/run.ts';
import { bundle, Desk, type DeskOptions, ME } from './desk.ts';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** The same code with the manifest of an edition. */
function editionOf(features: readonly Feature[]): Bundle {
  const base = JSON.parse(read('appsscript.json')) as Parameters<typeof manifestOf>[0];
  return createBundle(read('dist/Code.js'), manifestOf(base, features), bundle.pages);
}
const TRACKING = editionOf(['drafts', 'tracking']);

const HEADERS = 'Name,Email,Stage,Contacted';
export const ANA = 'Ana García,ana@example.org,Ready to write,';
export const OTHERS = ['Bo', 'Cy', 'Di'].map((name) => `${name} Li,${name}@example.org,Ready to write,`);

/** A desk with a mailbox that is followed. */
export class Post extends Desk {
  constructor(people: readonly string[] = [ANA], options: DeskOptions = {}) {
    super({ features: ['drafts', 'tracking'], contacts: [HEADERS, ...people].join('\n'), ...options });
  }

  override get code(): Bundle {
    return TRACKING;
  }

  get box() {
    return mailboxOf(this.world, ME);
  }

  /** Drafts a message to the person of a row and gives the draft's id. */
  draft(row: number, occasion: Occasion = 'first-message', template = 'T02'): string {
    const id = this.cell(row, 'ID');
    const { fields, messages } = this.ask('previewDrafts', { occasion, id });
    const typed = fields.map(({ name }) => [name, messages[0]?.values[name] || 'the tides']);
    const people = [
      { id, template, fields: Object.fromEntries(typed) as Record<string, string>, again: true },
    ];
    const { done, skipped } = this.ask('makeDrafts', { people });
    if (done.length !== 1) throw new Error(JSON.stringify(skipped));
    return this.box.drafts.at(-1)?.id ?? '';
  }

  /** Presses Send in Gmail and gives the id of the thread. */
  send(draftId: string): string {
    const thread = this.box.drafts.find(({ id }) => id === draftId)?.threadId ?? '';
    sendDraft(this.world, ME, draftId);
    return thread;
  }

  /** Drafts, sends and looks: what comes then is news. */
  written(row = 2): string {
    const thread = this.send(this.draft(row));
    this.look();
    return thread;
  }

  look(): MailLook {
    return this.ask('lookAtMail', null);
  }

  /** What happened to the person of a row, newest first. */
  timeline(row = 2): string[] {
    return this.ask('getPerson', { id: this.cell(row, 'ID') }).timeline.map(({ what }) => what);
  }

  /** All that a look may change. */
  state(): unknown {
    const facts = { ...this.row(2), ID: '' };
    const todos = this.sheet('To-dos');
    const rows = Array.from({ length: todos.lastRow() }, (_row, index) =>
      Array.from({ length: 6 }, (_cell, column) => todos.displayed(index + 1, column + 1)),
    );
    return { facts, todos: rows, timeline: this.timeline() };
  }

  /** What the trigger runs. */
  daily(request: Partial<RunRequest> = {}): RefreshReport {
    const { result, error } = this.run('refreshFollowUps', [], { origin: 'trigger', ...request });
    if (error !== null) throw new Error(error.message);
    return result as RefreshReport;
  }
}

/** The person changes the subject of a draft: Gmail puts it into a thread of its own. */
export function moved(desk: Post, draftId: string, change = (raw: string): string => raw): void {
  const raw = desk.box.drafts.find(({ id }) => id === draftId)?.raw ?? '';
  const renamed = change(raw.replace(/^Subject: .*(\r?\n .*)*/m, 'Subject: Another matter'));
  replaceDraft(desk.world, ME, draftId, renamed, `thread-of-${draftId}`);
}

/** A sent draft and its answer of which nobody has noticed either. */
export const unnoticed: readonly (readonly [string, () => Post])[] = [
  [
    'a draft sent and answered',
    () => {
      const desk = new Post();
      const thread = desk.send(desk.draft(2));
      receiveReply(desk.at('2026-11-25T08:00').world, ME, thread, 'Gladly');
      return desk.at('2026-11-26T08:00');
    },
  ],
  [
    'an automatic answer, then a real one',
    () => {
      const desk = new Post();
      const thread = desk.written();
      receiveOutOfOffice(desk.at('2026-11-25T08:00').world, ME, thread);
      receiveReply(desk.at('2026-11-26T08:00').world, ME, thread, 'Gladly');
      return desk.at('2026-11-27T08:00');
    },
  ],
  [
    'a draft deleted',
    () => {
      const desk = new Post();
      removeDraft(desk.world, ME, desk.draft(2));
      return desk.at('2026-11-26T08:00');
    },
  ],
  [
    'a draft sent under another subject and answered',
    () => {
      const desk = new Post();
      const draft = desk.draft(2);
      moved(desk, draft);
      receiveReply(desk.at('2026-11-25T08:00').world, ME, desk.send(draft), 'Gladly');
      return desk.at('2026-11-26T08:00');
    },
  ],
];
