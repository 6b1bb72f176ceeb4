/** The course of merging: pairs one after the other, each merged or left as it is, and what came of it. */
import { computed, signal } from '@preact/signals';
import type { Answer, MergePair, Report } from '../../src/contract.ts';
import type { Trouble } from '../parts/FailureNote.tsx';
import { call, UNCERTAIN } from '../server.ts';

export type Side = 'keep' | 'drop';

export class Merging {
  readonly me = signal('');
  /** Pairs not decided on yet, the present one first; null until they are read. */
  readonly pairs = signal<readonly MergePair[] | null>(null);
  /** Sides chosen for the present pair, by header, where they differ from what was proposed. */
  readonly chosen = signal<Readonly<Record<string, Side>>>({});
  /** Pairs merged, and pairs that are not the same person. */
  readonly merged = signal(0);
  readonly apart = signal(0);
  readonly done = computed(() => this.merged.value + this.apart.value);
  /** What the last merge did, or what undoing it did. */
  readonly told = signal<{ readonly report: Report; readonly canUndo: boolean } | null>(null);
  readonly trouble = signal<Trouble | null>(null);
  /** What is on its way, as words; `''` when nothing is. */
  readonly waiting = signal('');
  private readonly notTheSame = new Set<string>();

  async load(): Promise<void> {
    const found = await this.ask(
      'Looking for duplicates',
      () => call('previewMerges', null),
      () => this.load(),
    );
    if (found === null) return;
    this.me.value = found.me;
    this.present(found.pairs.filter((pair) => !this.notTheSame.has(nameOf(pair))));
  }

  choose(header: string, side: Side): void {
    this.chosen.value = { ...this.chosen.value, [header]: side };
  }

  async merge(): Promise<void> {
    const [pair, ...rest] = this.pairs.value ?? [];
    // A second click may come before the button is drawn as disabled.
    if (pair === undefined || this.waiting.value !== '') return;
    const choices = Object.fromEntries(
      pair.fields
        .filter(({ keep, drop }) => keep !== drop)
        .map(({ header, chosen }) => [header, this.chosen.value[header] ?? chosen]),
    );
    const ids = [pair.keep.id, pair.drop.id];
    const report = await this.ask(
      'Merging',
      () => call('mergePeople', { keep: pair.keep.id, drop: pair.drop.id, seen: pair.seen, choices }),
      () => this.merge(),
    );
    if (report === null) return;
    this.merged.value += 1;
    this.told.value = { report, canUndo: true };
    // What the others would show of these two is not true any more.
    if (rest.some(({ keep, drop }) => ids.includes(keep.id) || ids.includes(drop.id))) await this.load();
    else this.present(rest);
  }

  leaveApart(): void {
    const [pair, ...rest] = this.pairs.value ?? [];
    if (pair === undefined || this.waiting.value !== '') return;
    this.notTheSame.add(nameOf(pair));
    this.apart.value += 1;
    this.told.value = null;
    this.present(rest);
  }

  /** Takes back the merge that was just told. */
  async undo(): Promise<void> {
    const report = await this.ask(
      'Undoing',
      () => call('undoLast', null),
      () => this.load(),
    );
    if (report === null) return;
    this.told.value = null;
    if (report.done.length > 0) this.merged.value -= 1;
    await this.load();
    this.told.value = { report, canUndo: false };
  }

  private present(pairs: readonly MergePair[]): void {
    this.chosen.value = {};
    this.pairs.value = pairs;
  }

  private async ask<T>(
    what: string,
    run: () => Promise<Answer<T>>,
    again: () => Promise<void>,
  ): Promise<T | null> {
    this.trouble.value = null;
    this.waiting.value = what;
    const answer = await run();
    this.waiting.value = '';
    if (answer.ok) return answer.value;
    const { error } = answer;
    const wayOn = error.code === 'gone' ? () => this.load() : again;
    this.trouble.value = {
      failure: error,
      again: () => void wayOn(),
      ...(error === UNCERTAIN ? { button: 'Read the sheet again' } : {}),
    };
    return null;
  }
}

function nameOf({ keep, drop }: MergePair): string {
  return [keep.id, drop.id].sort().join(' ');
}
