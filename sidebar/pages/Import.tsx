/** The dialog that imports contacts: choose a file, check the columns, import, read what came of it. */
import { batch, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { matchColumns, type Mapping } from '../../src/domain/import/matching.ts';
import type { Table } from '../../src/domain/import/table.ts';
import { Choose } from '../import/Choose.tsx';
import { Columns } from '../import/Columns.tsx';
import { filledTwice, repeatedAddresses, SAMPLE_ROWS, tellsWho } from '../import/columns.ts';
import { tableOf } from '../import/file.ts';
import { Import } from '../import/importing.ts';
import { count, Outcome } from '../import/Outcome.tsx';
import '../look/dialogs.css';
import { FailureNote } from '../parts/FailureNote.tsx';
import { useHeading } from '../parts/heading.ts';
import { Foot } from '../parts/Foot.tsx';
import { mount } from '../parts/mount.tsx';
import { Note } from '../parts/Note.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { call, closeDialog } from '../server.ts';

interface Chosen {
  readonly name: string;
  readonly table: Table;
  /** Columns that were recognised. */
  readonly matched: ReadonlySet<number>;
}

function ImportPage() {
  const reading = useSignal(false);
  const why = useSignal('');
  const chosen = useSignal<Chosen | null>(null);
  const mapping = useSignal<Mapping>([]);
  const run = useSignal<Import | null>(null);
  const me = useSignal('');
  useEffect(() => {
    void call('getMe', null).then((answer) => {
      if (answer.ok) me.value = answer.value.me;
    });
  }, []);

  const read = async (file: File) => {
    reading.value = true;
    const answer = await tableOf(file);
    batch(() => {
      reading.value = false;
      why.value = answer.ok ? '' : answer.why;
      if (!answer.ok) return;
      const { table, name } = answer;
      mapping.value = matchColumns(table.headers, table.rows.slice(0, SAMPLE_ROWS));
      const matched = new Set(mapping.value.flatMap((target, column) => (target === null ? [] : [column])));
      chosen.value = { name, table, matched };
    });
  };
  const start = () => {
    // Read from the signal: a second click may come before the button is gone.
    if (chosen.value === null || run.value !== null) return;
    run.value = new Import(chosen.value.table, mapping.value);
    void run.value.run();
  };

  const file = chosen.value;
  const begun = run.value;
  const heading = useHeading(begun?.phase.value ?? file);
  return (
    <div class="page">
      <main class="view stack">
        <h1 ref={heading} tabIndex={-1}>
          Import contacts
        </h1>
        {file === null && <Choose why={why.value} reading={reading.value} read={(each) => void read(each)} />}
        {file !== null && begun === null && (
          <>
            <Found file={file} mapping={mapping.value} />
            <Advice mapping={mapping.value} />
            <Columns
              table={file.table}
              mapping={mapping.value}
              matched={file.matched}
              choose={(column, target) => {
                mapping.value = mapping.value.map((each, index) => (index === column ? target : each));
              }}
            />
          </>
        )}
        {begun !== null && <Progress run={begun} />}
      </main>
      <Foot me={me.value}>
        <div class="row">
          {file !== null && begun === null && (
            <>
              <button
                type="button"
                class="button primary"
                disabled={!tellsWho(mapping.value)}
                onClick={start}
              >
                Import {people(file.table.rows.length)}
              </button>
              <button type="button" class="button" onClick={() => (chosen.value = null)}>
                Choose another file
              </button>
            </>
          )}
          {begun !== null && <Controls run={begun} />}
        </div>
      </Foot>
    </div>
  );
}

function Advice({ mapping }: { mapping: Mapping }) {
  const twice = filledTwice(mapping);
  return (
    <div role="status">
      {!tellsWho(mapping) && (
        <Note look="care">Choose which column holds the name, the e-mail address or the profile link.</Note>
      )}
      {twice.length > 0 && (
        <Note look="care">
          More than one column goes to {twice.join(' and ')}. The first one that is filled goes there, the
          others to Notes.
        </Note>
      )}
    </div>
  );
}

function Found({ file: { name, table }, mapping }: { file: Chosen; mapping: Mapping }) {
  const repeated = repeatedAddresses(table, mapping);
  return (
    <div class="tight">
      <p>
        <bdi>{name}</bdi>: {people(table.rows.length)} found. Check what goes where, then import.
      </p>
      {repeated > 0 && (
        <p class="soft">
          {repeated === 1 ? '1 line repeats' : `${count(repeated)} lines repeat`} an e-mail address: each
          person is added once.
        </p>
      )}
      {table.problems.length > 0 && (
        <p class="soft">
          {table.problems.length === 1 ? '1 line' : `${count(table.problems.length)} lines`} cannot be read
          and will be listed at the end.
        </p>
      )}
    </div>
  );
}

function Progress({ run }: { run: Import }) {
  const phase = run.phase.value;
  const { trouble } = run;
  return (
    <>
      {trouble.value !== null && <FailureNote trouble={trouble.value} />}
      {(phase === 'running' || phase === 'stopping') && (
        <Waiting
          what={`${phase === 'running' ? 'Importing' : 'Finishing the part under way'}: ${count(run.sent.value)} of ${count(run.total)}`}
          share={run.sent.value / run.total}
        />
      )}
      {(phase === 'done' || phase === 'stopped' || phase === 'failed') && <Outcome run={run} />}
    </>
  );
}

function Controls({ run }: { run: Import }) {
  const phase = run.phase.value;
  if (phase === 'running' || phase === 'stopping') {
    return (
      <button
        type="button"
        class="button"
        disabled={phase === 'stopping'}
        onClick={() => {
          run.stop();
        }}
      >
        Stop
      </button>
    );
  }
  return (
    <button type="button" class={phase === 'done' ? 'button primary' : 'button'} onClick={closeDialog}>
      Close
    </button>
  );
}

function people(number: number): string {
  return number === 1 ? '1 person' : `${count(number)} people`;
}

mount(<ImportPage />);
