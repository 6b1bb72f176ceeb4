/** What the sidebar has to say at the top of a view: a failure, that something is on its way, what was done. */
import { FailureNote } from './parts/FailureNote.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { campaign, told, trouble, waiting } from './state.ts';

export function Messages() {
  return (
    <>
      {trouble.value !== null && (
        <FailureNote
          trouble={trouble.value}
          {...(campaign.value === null ? {} : { dismiss: () => (trouble.value = null) })}
        />
      )}
      {waiting.value !== '' && <Waiting what={waiting.value} />}
      <p role="status" class={told.value === '' ? 'unseen' : 'status done'}>
        {told.value}
      </p>
    </>
  );
}
