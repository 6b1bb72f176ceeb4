/** Erases a person for good: shows what would go and what stays, and asks once. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ErasePreview } from '../../src/contract.ts';
import { askToErase, erase } from '../changes.ts';
import { useFormFocus } from '../parts/formFocus.ts';

export function Erase({ id, busy }: { id: string; busy: boolean }) {
  const preview = useSignal<ErasePreview | null>(null);
  if (preview.value !== null) {
    return <Question id={id} preview={preview.value} busy={busy} cancel={() => (preview.value = null)} />;
  }
  return (
    <section class="erase">
      <button
        type="button"
        class="button plain start"
        aria-expanded={false}
        disabled={busy}
        onClick={() => void askToErase(id).then((found) => (preview.value = found))}
      >
        Erase this person
      </button>
    </section>
  );
}

function Question({
  id,
  preview,
  busy,
  cancel,
}: {
  id: string;
  preview: ErasePreview;
  busy: boolean;
  cancel: () => void;
}) {
  const frame = useFormFocus<HTMLDivElement>(cancel);
  const title = useId();
  const body = useId();
  const clear = useSignal(true);
  const { name, introduced, mentions } = preview;
  return (
    <section class="erase">
      <div ref={frame} class="form" role="group" aria-labelledby={title} aria-describedby={body}>
        <h3 id={title} dir="auto">
          Erase {name === '' ? 'this person' : name}?
        </h3>
        <div id={body} class="tight">
          <p>
            This removes {whatGoes(preview)}. It cannot be undone, and neither can what was done before it.
          </p>
          <p class="soft">
            Mail stays in your Gmail.
            {mentions > 0 && ` ${staying(mentions)}`}
          </p>
        </div>
        {introduced > 0 && (
          <label class="pick">
            <input
              type="checkbox"
              checked={clear.value}
              disabled={busy}
              onChange={(change) => (clear.value = change.currentTarget.checked)}
            />
            <span>Also clear their name from Introduced by in {counted(introduced, 'row')}</span>
          </label>
        )}
        <div class="row">
          <button
            type="button"
            class="button danger"
            disabled={busy}
            onClick={() => void erase(id, introduced > 0 && clear.value)}
          >
            Erase for good
          </button>
          <button type="button" class="button cancel" disabled={busy} onClick={cancel}>
            Cancel
          </button>
        </div>
      </div>
    </section>
  );
}

function staying(mentions: number): string {
  if (mentions === 1) return 'One row of someone else names this person and stays as it is.';
  return `${String(mentions)} rows of others name this person and stay as they are.`;
}

/** "row 7 of Contacts, 1 to-do and 12 lines of what happened" */
function whatGoes({ row, todos, history }: ErasePreview): string {
  const parts = [
    `row ${String(row)} of Contacts`,
    ...(todos > 0 ? [counted(todos, 'to-do')] : []),
    ...(history > 0 ? [`${counted(history, 'line')} of what happened`] : []),
  ];
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
}

function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${String(count)} ${word}s`;
}
