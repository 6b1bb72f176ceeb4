/** How the columns of the file were matched, with the first values of each and a choice to change it. */
import { useId } from 'preact/hooks';
import type { ImportTarget } from '../../src/domain/import/headers.ts';
import { type Mapping, targetLabel } from '../../src/domain/import/matching.ts';
import type { Table } from '../../src/domain/import/table.ts';
import { samplesOf, TARGETS } from './columns.ts';

/** `matched`: the columns recognised at first; the others are folded away, wherever they are put later. */
export function Columns({
  table,
  mapping,
  matched,
  choose,
}: {
  table: Table;
  mapping: Mapping;
  matched: ReadonlySet<number>;
  choose: (column: number, target: ImportTarget | null) => void;
}) {
  const columns = table.headers.map((header, column) => (
    <Column
      key={column}
      header={header === '' ? `Column ${String(column + 1)}` : header}
      samples={samplesOf(table.rows, column)}
      target={mapping[column] ?? null}
      choose={(target) => {
        choose(column, target);
      }}
    />
  ));
  const others = columns.filter((_, column) => !matched.has(column));
  return (
    <>
      <ul class="columns">{columns.filter((_, column) => matched.has(column))}</ul>
      {others.length > 0 && (
        <details open={matched.size === 0}>
          <summary>
            {others.length === 1 ? '1 column is left out' : `${String(others.length)} columns are left out`}
          </summary>
          <ul class="columns">{others}</ul>
        </details>
      )}
    </>
  );
}

function Column({
  header,
  samples,
  target,
  choose,
}: {
  header: string;
  samples: readonly string[];
  target: ImportTarget | null;
  choose: (target: ImportTarget | null) => void;
}) {
  const id = useId();
  return (
    <li>
      <div>
        <p class="headline" dir="auto">
          {header}
        </p>
        <p class="samples small soft">
          {samples.length === 0
            ? 'empty in the first rows'
            : samples.map((sample, index) => (
                <span key={index} dir="auto">
                  {sample.slice(0, 200)}
                </span>
              ))}
        </p>
      </div>
      <div class="field">
        <label class="label" for={id}>
          Goes to<span class="unseen">, for the column {header}</span>
        </label>
        <select
          id={id}
          class="input"
          value={target ?? ''}
          onChange={(change) => {
            choose(TARGETS.find((each) => each === change.currentTarget.value) ?? null);
          }}
        >
          <option value="">Leave out</option>
          {TARGETS.map((each) => (
            <option key={each} value={each}>
              {targetLabel(each)}
            </option>
          ))}
        </select>
      </div>
    </li>
  );
}
