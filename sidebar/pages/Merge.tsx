/** The dialog that merges people who are in the sheet twice: pairs one after the other, then what came of it. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import '../look/dialogs.css';
import { Merging } from '../merge/merging.ts';
import { Pair } from '../merge/Pair.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Foot } from '../parts/Foot.tsx';
import { Icon } from '../parts/Icon.tsx';
import { mount } from '../parts/mount.tsx';
import { Note } from '../parts/Note.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { closeDialog } from '../server.ts';

function MergePage() {
  const merging = useMemo(() => new Merging(), []);
  useEffect(() => void merging.load(), []);
  const pair = merging.pairs.value?.[0];
  const trouble = merging.trouble.value;
  const heading = useFreshHeading(merging.done.value);
  return (
    <div class="page">
      <main class="view stack">
        <h1 ref={heading} tabIndex={-1}>
          Merge duplicates
        </h1>
        {trouble !== null && <FailureNote trouble={trouble} />}
        {merging.waiting.value !== '' && <Waiting what={merging.waiting.value} />}
        <Told merging={merging} />
        {pair !== undefined && (
          <>
            <p role="status">
              <b>{progress(merging)}</b> <span class="soft">They seem to be one person: {pair.why}.</span>
            </p>
            <Pair
              pair={pair}
              chosen={merging.chosen.value}
              choose={(header, side) => {
                merging.choose(header, side);
              }}
            />
          </>
        )}
        {merging.pairs.value?.length === 0 && <End merging={merging} />}
      </main>
      <Foot me={merging.me.value}>
        <div class="row">
          <Controls merging={merging} />
        </div>
      </Foot>
    </div>
  );
}

/** "2 of 5." */
function progress({ done, pairs }: Merging): string {
  return `${String(done.value + 1)} of ${String(done.value + (pairs.value?.length ?? 0))}.`;
}

function Told({ merging }: { merging: Merging }) {
  const told = merging.told.value;
  if (told === null) return null;
  const { report, canUndo } = told;
  return (
    <Note look={report.skipped.length === 0 ? 'done' : 'care'} role="status">
      <p>{report.message}</p>
      {report.skipped.map(({ who, why }, index) => (
        <p key={index}>
          <bdi>{who}</bdi>: {why}
        </p>
      ))}
      {canUndo && (
        <div class="row">
          <button
            type="button"
            class="button"
            disabled={merging.waiting.value !== ''}
            onClick={() => void merging.undo()}
          >
            Undo
          </button>
        </div>
      )}
    </Note>
  );
}

function End({ merging }: { merging: Merging }) {
  const merged = merging.merged.value;
  const apart = merging.apart.value;
  if (merged + apart === 0) {
    return (
      <div class="empty tight">
        <Icon shape="done" />
        <h2>No duplicates found</h2>
        <p class="soft">Everyone is in your sheet once. Look again after the next import.</p>
      </div>
    );
  }
  return (
    <div class="empty tight">
      <Icon shape="done" />
      <h2>That was the last pair</h2>
      <p class="soft">
        {merged === 1 ? '1 pair merged' : `${String(merged)} pairs merged`}
        {apart > 0 && `, ${String(apart)} left as ${apart === 1 ? 'it is' : 'they are'}`}.
      </p>
    </div>
  );
}

function Controls({ merging }: { merging: Merging }) {
  const busy = merging.waiting.value !== '';
  const hasPair = (merging.pairs.value?.length ?? 0) > 0;
  return (
    <>
      {hasPair && (
        <>
          <button
            type="button"
            class="button primary"
            disabled={busy}
            onClick={(click) => {
              // The second half of a double click would merge the next pair unseen.
              if (click.detail < 2) void merging.merge();
            }}
          >
            Merge
          </button>
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => {
              merging.leaveApart();
            }}
          >
            Not the same
          </button>
        </>
      )}
      <button type="button" class={hasPair || busy ? 'button' : 'button primary'} onClick={closeDialog}>
        Close
      </button>
    </>
  );
}

/** The next pair begins at the top, and nobody decides on it with the key that decided on the last one. */
function useFreshHeading(done: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    if (done > 0 && document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, [done]);
  return heading;
}

mount(<MergePage />);
