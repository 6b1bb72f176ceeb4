/** The course of an import: chunk after chunk, can be stopped, and goes on after a failure where it was. */
import { type Signal, signal } from '@preact/signals';
import type { ImportReport } from '../../src/contract.ts';
import type { DateOrder } from '../../src/domain/cellDates.ts';
import { dateOrderOf } from '../../src/domain/import/contacts.ts';
import type { Mapping } from '../../src/domain/import/matching.ts';
import type { Table } from '../../src/domain/import/table.ts';
import type { Trouble } from '../parts/FailureNote.tsx';
import { call } from '../server.ts';

/** Rows sent at once: a few seconds of work on Google's side. */
const ROWS_A_CHUNK = 1000;

export type Tally = Pick<ImportReport, 'added' | 'duplicates' | 'rejected' | 'remarks'>;

export class Import {
  readonly total: number;
  /** Rows the server has dealt with. */
  readonly sent = signal(0);
  readonly tally: Signal<Tally>;
  readonly trouble = signal<Trouble | null>(null);
  /** `stopping`: the chunk that is under way is still being finished. */
  readonly phase = signal<'running' | 'stopping' | 'failed' | 'stopped' | 'done'>('running');
  private readonly table: Table;
  private readonly mapping: Mapping;
  private readonly dateOrder: DateOrder | null;
  /** The parts of one import are taken back together. */
  private readonly batch = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

  constructor(table: Table, mapping: Mapping) {
    this.table = table;
    this.mapping = mapping;
    this.total = table.rows.length;
    this.dateOrder = dateOrderOf(table.rows, mapping);
    this.tally = signal({ added: 0, duplicates: [], rejected: table.problems, remarks: [] });
  }

  async run(): Promise<void> {
    this.phase.value = 'running';
    this.trouble.value = null;
    while (this.sent.value < this.total) {
      if (this.wantsToStop()) {
        this.phase.value = 'stopped';
        return;
      }
      const rows = this.table.rows.slice(this.sent.value, this.sent.value + ROWS_A_CHUNK);
      const { mapping, dateOrder, batch } = this;
      const { headers } = this.table;
      const answer = await call('importChunk', { headers, mapping, rows, dateOrder, batch });
      if (!answer.ok) {
        this.phase.value = 'failed';
        this.trouble.value = { failure: answer.error, again: () => void this.run() };
        return;
      }
      const { added, duplicates, rejected, remarks } = answer.value;
      this.tally.value = {
        added: this.tally.value.added + added,
        duplicates: [...this.tally.value.duplicates, ...duplicates],
        rejected: [...this.tally.value.rejected, ...rejected],
        remarks: [...this.tally.value.remarks, ...remarks],
      };
      this.sent.value += rows.length;
    }
    this.phase.value = 'done';
  }

  stop(): void {
    this.phase.value = 'stopping';
  }

  private wantsToStop(): boolean {
    return this.phase.value === 'stopping';
  }
}
