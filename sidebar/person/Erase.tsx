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
  const { name, row, todos, history, mentions } = preview;
  return (
    <section class="erase">
      <div ref={frame} class="form" role="group" aria-labelledby={title} aria-describedby={body}>
        <h3 id={title} dir="auto">
          Erase {name === '' ? 'this person' : name}?
        </h3>
        <div id={body} class="tight">
          <p>
            This removes row {row} of Contacts, {counted(todos, 'to-do')} and {counted(history, 'line')} of
            what happened. It cannot be undone.
          </p>
          <p class="soft">
            Mail stays in your Gmail.
            {mentions > 0 && ` ${staying(mentions)}`}
          </p>
        </div>
        <div class="row">
          <button type="button" class="button danger" disabled={busy} onClick={() => void erase(id)}>
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

function counted(count: number, word: string): string {
  if (count === 0) return `no ${word}s`;
  return count === 1 ? `1 ${word}` : `${String(count)} ${word}s`;
}
