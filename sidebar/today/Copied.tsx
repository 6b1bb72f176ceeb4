/** A copied spreadsheet brought the people of the original along: keep them, or start clean, asked once. */
import { useSignal } from '@preact/signals';
import { Note } from '../parts/Note.tsx';
import { settleCopy } from '../changes.ts';
import { waiting } from '../state.ts';

export function Copied({ people }: { people: number }) {
  const asking = useSignal(false);
  const busy = waiting.value !== '';
  const everyone = people === 1 ? '1 person' : `${String(people)} people`;
  const choices: readonly (readonly [string, () => void])[] = asking.value
    ? [
        [`Remove ${everyone}`, () => void settleCopy(true)],
        ['Cancel', () => (asking.value = false)],
      ]
    : [
        ['Start clean', () => (asking.value = true)],
        ['Keep everyone', () => void settleCopy(false)],
      ];
  return (
    <Note look="care" role="status">
      <p>
        {asking.value
          ? `This removes ${everyone} and what happened with them from this copy. The original stays as it is.`
          : `This spreadsheet is a copy, and ${everyone} came along from the original. Start clean, or keep everyone?`}
      </p>
      <div class="row">
        {choices.map(([words, act]) => (
          <button type="button" key={words} class="button" disabled={busy} onClick={act}>
            {words}
          </button>
        ))}
      </div>
    </Note>
  );
}
