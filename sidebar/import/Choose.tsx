/** The first step of an import: a file, chosen or dropped. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Icon } from '../parts/Icon.tsx';
import { Note } from '../parts/Note.tsx';
import { Waiting } from '../parts/Waiting.tsx';

/** `why`: what was wrong with the file before, `''` if none was. */
export function Choose({
  why,
  reading,
  read,
}: {
  why: string;
  reading: boolean;
  read: (file: File) => void;
}) {
  const over = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class="soft">
        A CSV or TSV file with a line for each person. You see what goes where before anything is written, and
        people already in your sheet stay as they are.
      </p>
      {why !== '' && (
        <Note look="trouble" role="alert">
          {why}
        </Note>
      )}
      <div
        class={over.value ? 'drop over' : 'drop'}
        onDragOver={(drag) => {
          drag.preventDefault();
          over.value = true;
        }}
        onDragLeave={() => (over.value = false)}
        onDrop={(drop) => {
          drop.preventDefault();
          over.value = false;
          const file = drop.dataTransfer?.files[0];
          if (file !== undefined) read(file);
        }}
      >
        <Icon shape="file" />
        <p>Drop a file here, or</p>
        <button type="button" class="button" disabled={reading} onClick={() => input.current?.click()}>
          Choose a file
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-label="File with contacts"
          onChange={(change) => {
            const file = change.currentTarget.files?.[0];
            // The same file can be chosen again after it was corrected.
            if (file !== undefined) read(file);
            change.currentTarget.value = '';
          }}
        />
      </div>
      {reading && <Waiting what="Reading the file" />}
      <details>
        <summary>Where to get such a file</summary>
        <ul class="people small">
          <li>
            <b>LinkedIn:</b> Settings &gt; Data privacy &gt; Get a copy of your data &gt; Connections. In the
            archive that LinkedIn mails you, it is Connections.csv.
          </li>
          <li>
            <b>Google Contacts:</b> contacts.google.com &gt; Export &gt; Google CSV.
          </li>
          <li>
            <b>Excel or another sheet:</b> save or download the tab as CSV.
          </li>
        </ul>
      </details>
    </>
  );
}
