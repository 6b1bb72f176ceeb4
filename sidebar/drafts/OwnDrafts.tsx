/** Chooses one of the person's own Gmail drafts as the message: with its formatting, images and files. */
import { useSignal } from '@preact/signals';
import type { OwnDrafts as Found } from '../../src/contract.ts';
import { FailureNote, type Trouble } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { call } from '../server.ts';
import type { Message } from './message.ts';
import { ownTemplate, type OwnTemplate } from './own.ts';

export function OwnDrafts({ message, take }: { message: Message; take: (template: OwnTemplate) => void }) {
  const found = useSignal<Found | null>(null);
  const chosen = useSignal('');
  const waiting = useSignal('');
  const trouble = useSignal<Trouble | null>(null);
  const faults = useSignal<readonly string[]>([]);

  const list = async () => {
    trouble.value = null;
    waiting.value = 'Looking through your drafts';
    const answer = await call('listOwnDrafts', { words: '' });
    waiting.value = '';
    if (!answer.ok) {
      trouble.value = { failure: answer.error, again: () => void list() };
      return;
    }
    found.value = answer.value;
    chosen.value = answer.value.drafts[0]?.id ?? '';
  };
  const use = async () => {
    const draft = chosen.value;
    trouble.value = null;
    waiting.value = 'Reading your draft';
    const answer = await call('readOwnDraft', { draft });
    waiting.value = '';
    if (!answer.ok) trouble.value = { failure: answer.error, again: () => void list() };
    else if (answer.value.errors.length > 0) faults.value = answer.value.errors;
    else take(ownTemplate(message.template, draft, answer.value));
  };
  return (
    <details
      onToggle={(toggle) => {
        if (toggle.currentTarget.open && found.value === null && waiting.value === '') void list();
      }}
    >
      <summary>Use one of my Gmail drafts</summary>
      <div class="stack">
        {waiting.value !== '' && <Waiting what={waiting.value} />}
        {trouble.value !== null && <FailureNote trouble={trouble.value} />}
        {found.value !== null && <Choice found={found.value} chosen={chosen} use={() => void use()} />}
        {faults.value.length > 0 && (
          <Note look="care" role="alert">
            {faults.value.map((fault) => (
              <p key={fault}>{fault}</p>
            ))}
            <p>Mend it in Gmail, then choose it again.</p>
          </Note>
        )}
      </div>
    </details>
  );
}

function Choice({ found, chosen, use }: { found: Found; chosen: { value: string }; use: () => void }) {
  const { drafts, isAll, whyNot } = found;
  if (whyNot !== '') return <p class="soft">{whyNot}</p>;
  if (drafts.length === 0) {
    return (
      <p class="soft">
        There is no draft of yours in Gmail. Write one with fields like {'{{first}}'}, and choose it here.
      </p>
    );
  }
  return (
    <>
      <label class="field">
        <span class="label">Draft, by its subject</span>
        <select
          class="input"
          value={chosen.value}
          onChange={(change) => {
            chosen.value = change.currentTarget.value;
          }}
        >
          {drafts.map(({ id, subject }) => (
            <option key={id} value={id}>
              {subject === '' ? 'No subject' : subject}
            </option>
          ))}
        </select>
      </label>
      {!isAll && <p class="small soft">These are your newest drafts.</p>}
      <div class="row">
        <button type="button" class="button" onClick={use}>
          Use this draft
        </button>
      </div>
      <p class="small soft">
        Formatting, images and files go along as they are; only fields like {'{{first}}'} are filled. Your
        draft stays.
      </p>
    </>
  );
}
