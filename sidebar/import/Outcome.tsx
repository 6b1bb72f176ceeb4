/** What came of an import: who was added, who was there already, and which lines could not be used. */
import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { Note } from '../parts/Note.tsx';
import type { Import, Tally } from './importing.ts';

/** Lines of a list drawn; the copy holds all of them. */
const DRAWN_LINES = 50;

export function Outcome({ run }: { run: Import }) {
  const { added, duplicates, rejected, remarks } = run.tally.value;
  const stopped = run.phase.value !== 'done';
  return (
    <>
      <Note look={stopped ? 'care' : 'done'} role="status">
        <p class="headline">{added === 1 ? '1 person added' : `${count(added)} people added`}</p>
        {duplicates.length > 0 && <p>{count(duplicates.length)} already there, left as they are.</p>}
        {rejected.length > 0 && (
          <p>
            {rejected.length === 1 ? '1 line' : `${count(rejected.length)} lines`} could not be used, see
            below.
          </p>
        )}
        {stopped && (
          <p>
            Stopped after {count(run.sent.value)} of {count(run.total)} rows. To go on, import the same file
            again: whoever is already there is left alone.
          </p>
        )}
      </Note>
      <List
        heading="Lines that could not be used"
        lines={rejected.map(({ line, why }) => `Line ${String(line)}: ${why}`)}
      />
      <List
        heading="Already there"
        lines={duplicates.map(({ line, who, why }) => `Line ${String(line)}: ${who}, ${why}`)}
      />
      <List
        heading="Taken in with a change"
        lines={remarks.map(({ line, remark }) => `Line ${String(line)}: ${remark}`)}
      />
      <Copy tally={run.tally.value} />
    </>
  );
}

function List({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details open={lines.length <= DRAWN_LINES}>
      <summary>
        {heading} ({count(lines.length)})
      </summary>
      <ul class="people">
        {lines.slice(0, DRAWN_LINES).map((line, index) => (
          <li key={index} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      {lines.length > DRAWN_LINES && (
        <p class="small soft">
          …and {count(lines.length - DRAWN_LINES)} more. The copy below holds them all.
        </p>
      )}
    </details>
  );
}

function Copy({ tally }: { tally: Tally }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const told = useSignal('');
  const lines = [
    ...tally.rejected.map(({ line, why }) => `${String(line)}\tnot used\t${why}`),
    ...tally.duplicates.map(({ line, who, why }) => `${String(line)}\talready there\t${who}\t${why}`),
    ...tally.remarks.map(({ line, remark }) => `${String(line)}\tchanged\t${remark}`),
  ];
  if (lines.length === 0) return null;
  const copy = () => {
    area.current?.select();
    // The newer clipboard API is denied to frames of another site; this one is not.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    told.value = document.execCommand('copy')
      ? 'Copied. Paste it into a sheet or a note.'
      : 'Your browser did not let the page copy. The list is selected: press Ctrl+C, on a Mac ⌘C.';
  };
  return (
    <section class="tight">
      <textarea
        ref={area}
        class="input copy"
        rows={3}
        readOnly
        wrap="off"
        aria-label="The list, to copy"
        value={lines.join('\n')}
      />
      <div class="row">
        <button type="button" class="button" onClick={copy}>
          Copy the list
        </button>
        <p role="status" class="small">
          {told.value}
        </p>
      </div>
    </section>
  );
}

export function count(number: number): string {
  return number.toLocaleString('en-US');
}
