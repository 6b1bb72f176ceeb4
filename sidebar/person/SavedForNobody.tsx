/** Notes typed about someone whose row is gone: never thrown away unasked. */
import { Note } from '../parts/Note.tsx';
import { discard, orphans } from './keepers.ts';

export function SavedForNobody() {
  return (
    <>
      {orphans.value.map((keeper) => (
        <Note key={keeper.id} look="care">
          <p>
            Your notes about <bdi>{keeper.name === '' ? 'a person without a name' : keeper.name}</bdi> are not
            in your sheet: the row is no longer there. They are kept here until you discard them.
          </p>
          <textarea
            class="input"
            rows={3}
            readOnly
            dir="auto"
            aria-label="Notes that are not in your sheet"
            value={keeper.text.value}
          />
          <div class="row">
            <button
              type="button"
              class="button"
              onClick={() => {
                discard(keeper);
              }}
            >
              Discard these notes
            </button>
          </div>
        </Note>
      ))}
    </>
  );
}
