/** Notes about a person, saved while they are typed; what could not be saved is never out of sight. */
import { FailureNote } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import type { NotesKeeper } from './keeper.ts';
import { notesLast } from './keepers.ts';

/** Characters a cell takes. Source: Google Drive help, "Files you can store in Google Drive". */
const LONGEST_CELL = 50_000;

export function Notes({ keeper }: { keeper: NotesKeeper }) {
  const state = keeper.state.value;
  const failure = keeper.failure.value;
  const words = {
    saved: 'Saved in your sheet',
    unsaved: notesLast() ? 'Kept in this browser, not in your sheet yet' : 'Not in your sheet yet',
    saving: 'Saving…',
    failed: notesLast()
      ? 'Not in your sheet yet. They are kept in this browser.'
      : 'Not in your sheet yet. Keep this sidebar open.',
    conflict: 'Not in your sheet yet',
  };
  return (
    <section class="tight">
      <label class="field">
        <span class="label">Notes</span>
        <textarea
          class="input"
          rows={5}
          dir="auto"
          maxLength={LONGEST_CELL}
          aria-describedby="notes-state"
          value={keeper.text.value}
          onInput={(input) => {
            keeper.type(input.currentTarget.value);
          }}
          onBlur={() => void keeper.flush()}
        />
      </label>
      <p id="notes-state" class="small soft">
        {words[state]}
      </p>
      {!notesLast() && (
        <p class="small soft">
          Your browser keeps nothing for this page, so notes go to your sheet as you type. Wait for “Saved”
          before you close it.
        </p>
      )}
      {state === 'failed' && failure !== null && (
        <FailureNote trouble={{ failure, again: () => void keeper.flush() }} />
      )}
      {state === 'conflict' && <Conflict keeper={keeper} />}
    </section>
  );
}

function Conflict({ keeper }: { keeper: NotesKeeper }) {
  const choices = [
    [
      'Keep both',
      () => {
        keeper.keepBoth();
      },
    ],
    [
      'Keep mine',
      () => {
        keeper.keepMine();
      },
    ],
    [
      'Keep the sheet’s',
      () => {
        keeper.keepTheirs();
      },
    ],
  ] as const;
  return (
    <Note look="care" role="alert">
      <p>
        These notes were changed in the sheet while you typed. Nothing is overwritten yet. The sheet says:
      </p>
      <blockquote dir="auto">{keeper.theirs.value === '' ? '(empty)' : keeper.theirs.value}</blockquote>
      <div class="row">
        {choices.map(([label, choose]) => (
          <button type="button" key={label} class="button" onClick={choose}>
            {label}
          </button>
        ))}
      </div>
    </Note>
  );
}
