/** What the sidebar has to say at the top of a view: a failure, that something is on its way, what was done. */
import { FailureNote } from './parts/FailureNote.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { useEffect, useRef } from 'preact/hooks';
import { undo } from './changes.ts';
import { campaign, told, trouble, waiting } from './state.ts';

export function Messages() {
  const failed = useRef<HTMLDivElement>(null);
  useEffect(() => {
    failed.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble.value]);
  return (
    <>
      {trouble.value !== null && (
        <div ref={failed}>
          <FailureNote
            trouble={trouble.value}
            {...(campaign.value === null ? {} : { dismiss: () => (trouble.value = null) })}
          />
        </div>
      )}
      {waiting.value !== '' && <Waiting what={waiting.value} />}
      <div class={told.value.words === '' ? 'unseen' : 'row told'}>
        <p role="status" class={told.value.partly ? 'status today' : 'status done'}>
          {told.value.words}
        </p>
        {told.value.canUndo && <Undo />}
      </div>
    </>
  );
}

function Undo() {
  return (
    <button type="button" class="button plain" disabled={waiting.value !== ''} onClick={() => void undo()}>
      Undo
    </button>
  );
}
