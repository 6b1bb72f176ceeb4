/** At the foot of Today: what Undo would put back, asked once, since it may be long ago and much. */
import { useSignal } from '@preact/signals';
import { undo } from '../changes.ts';
import { useFormFocus } from '../parts/formFocus.ts';
import { told, waiting } from '../state.ts';

/** `words`: what would be put back, `''` when there is nothing. */
export function LastAction({ words }: { words: string }) {
  const asking = useSignal(false);
  // What was just done has an Undo beside it.
  if (words === '' || told.value.canUndo) return null;
  if (asking.value) return <Question words={words} close={() => (asking.value = false)} />;
  return (
    <div class="row last">
      <button
        type="button"
        class="button plain"
        aria-describedby="last-action"
        disabled={waiting.value !== ''}
        onClick={() => (asking.value = true)}
      >
        Undo
      </button>
      <p id="last-action" class="small soft clamp" dir="auto">
        {words}
      </p>
    </div>
  );
}

function Question({ words, close }: { words: string; close: () => void }) {
  const frame = useFormFocus<HTMLDivElement>(close);
  return (
    <div ref={frame} class="tight" role="group" aria-labelledby="undo-question">
      <p id="undo-question" class="small clamp" dir="auto">
        Undo this? {words}
      </p>
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => {
            close();
            void undo();
          }}
        >
          Undo it
        </button>
        <button type="button" class="button plain cancel" onClick={close}>
          Cancel
        </button>
      </div>
    </div>
  );
}
