/** Tells a failure in the server's words and offers the way on that its kind allows. */
import { useSignal } from '@preact/signals';
import type { Failure } from '../../src/contract.ts';
import { call } from '../server.ts';
import { Note } from './Note.tsx';
import { Waiting } from './Waiting.tsx';

/** A failure, and what to do again once the cause is gone. */
export interface Trouble {
  readonly failure: Failure;
  readonly again: () => void;
  /** Words for doing that, where it is not the same once more. */
  readonly button?: string;
}

export function FailureNote({ trouble, dismiss }: { trouble: Trouble; dismiss?: () => void }) {
  const { failure, again } = trouble;
  const button = trouble.button ?? (failure.code === 'gone' ? 'Refresh' : 'Try again');
  const permission = secureLink(failure.authorizationUrl ?? '');
  return (
    <Note look="trouble" role="alert">
      <p>{failure.message}</p>
      <div class="row">
        {failure.code === 'not-set-up' ? (
          <SetUp then={again} />
        ) : (
          <>
            {permission !== undefined && (
              <a class="button" href={permission} target="_blank" rel="noopener">
                Give permission
              </a>
            )}
            <button type="button" class="button" onClick={again}>
              {button}
            </button>
          </>
        )}
        {dismiss !== undefined && (
          <button type="button" class="button plain" onClick={dismiss}>
            Close
          </button>
        )}
      </div>
    </Note>
  );
}

function SetUp({ then }: { then: () => void }) {
  const running = useSignal(false);
  const refused = useSignal('');
  const setUp = async () => {
    running.value = true;
    const answer = await call('setUpFromPage', null);
    running.value = false;
    if (answer.ok) then();
    else refused.value = answer.error.message;
  };
  return (
    <>
      <button type="button" class="button primary" disabled={running.value} onClick={() => void setUp()}>
        Set up this spreadsheet
      </button>
      {running.value && <Waiting what="Setting up" />}
      {refused.value !== '' && <p role="alert">{refused.value}</p>}
    </>
  );
}

/** The link, if it leads to a page by https; else no link at all. */
export function secureLink(url: string): string | undefined {
  return /^https:\/\//i.test(url) ? url : undefined;
}
