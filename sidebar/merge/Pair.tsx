/** Two rows that seem to be one person, side by side, with a choice where they differ. */
import { useId } from 'preact/hooks';
import type { MergeField, MergePair, MergeSide } from '../../src/contract.ts';
import type { Side } from './merging.ts';

/** Letters of a value that are shown; the whole of it stays in the sheet. */
const SHOWN_LETTERS = 300;

export function Pair({
  pair,
  chosen,
  choose,
}: {
  pair: MergePair;
  chosen: Readonly<Record<string, Side>>;
  choose: (header: string, side: Side) => void;
}) {
  const { keep, drop, fields } = pair;
  const toChoose = fields.filter(
    (field) => field.keep !== field.drop && field.keep !== '' && field.drop !== '',
  );
  const settled = fields.filter((field) => !toChoose.includes(field));
  return (
    <>
      <div class="sides">
        <Head side={keep} fate="This row stays" />
        <Head side={drop} fate="This row goes" />
      </div>
      {toChoose.length > 0 && (
        <p class="soft">
          Where they differ, choose what stays. The other one goes to Notes, so nothing is lost.
        </p>
      )}
      {toChoose.map((field) => (
        <Choice
          key={field.header}
          field={field}
          rows={{ keep: keep.row, drop: drop.row }}
          chosen={chosen[field.header] ?? field.chosen}
          choose={(side) => {
            choose(field.header, side);
          }}
        />
      ))}
      {settled.length > 0 && <Settled fields={settled} />}
      <p>{moves(keep, drop)}</p>
    </>
  );
}

function Head({ side: { name, row, todos, history }, fate }: { side: MergeSide; fate: string }) {
  return (
    <div class="tight">
      <p class="label">
        {fate}: row {row}
      </p>
      <p class="headline clamp" dir="auto">
        {name === '' ? 'No name yet' : name}
      </p>
      <p class="small soft">{recorded(todos, history, ', ')}</p>
    </div>
  );
}

function Choice({
  field,
  rows,
  chosen,
  choose,
}: {
  field: MergeField;
  rows: Readonly<Record<Side, number>>;
  chosen: Side;
  choose: (side: Side) => void;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend class="label" dir="auto">
        {field.header}
      </legend>
      <div class="sides">
        {(['keep', 'drop'] as const).map((side) => (
          <label key={side} class={chosen === side ? 'option chosen' : 'option'}>
            <input
              type="radio"
              name={name}
              checked={chosen === side}
              onChange={() => {
                choose(side);
              }}
            />
            <span>
              <span class="small soft">Row {rows[side]}</span>
              <bdi>{shortened(field[side])}</bdi>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Settled({ fields }: { fields: readonly MergeField[] }) {
  return (
    <details>
      <summary>Nothing to choose in {counted(fields.length, 'column')}</summary>
      <p class="small soft">The same in both rows, or filled in one of them: that stays.</p>
      <dl class="facts">
        {fields.map(({ header, keep, drop }) => (
          <div key={header}>
            <dt class="label" dir="auto">
              {header}
            </dt>
            <dd dir="auto">{shortened(keep === '' ? drop : keep)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function moves(keep: MergeSide, drop: MergeSide): string {
  const nothing = drop.todos + drop.history === 0;
  const first = nothing
    ? ''
    : `${recorded(drop.todos, drop.history, ' and ')} move to row ${String(keep.row)}. `;
  return `${first}Row ${String(drop.row)} is removed; Undo brings it back.`;
}

/** "2 to-dos, 1 line of what happened" */
function recorded(todos: number, history: number, joint: string): string {
  const parts = [
    ...(todos > 0 ? [counted(todos, 'to-do')] : []),
    ...(history > 0 ? [`${counted(history, 'line')} of what happened`] : []),
  ];
  return parts.length === 0 ? 'Nothing recorded yet' : parts.join(joint);
}

function shortened(text: string): string {
  if (text.length <= SHOWN_LETTERS) return text;
  return `${text.slice(0, SHOWN_LETTERS)}… (${text.length.toLocaleString('en-US')} characters)`;
}

function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${String(count)} ${word}s`;
}
