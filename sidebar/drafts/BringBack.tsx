/** One click puts the words we ship back into the Templates tab, where somebody changed or deleted them. */
import { useSignal } from '@preact/signals';
import type { ListedTemplate } from '../../src/contract.ts';
import { FailureNote, type Trouble } from '../parts/FailureNote.tsx';
import { call } from '../server.ts';

/** `then`: the words in the sheet are others now. */
export function BringBack({ template, then }: { template: ListedTemplate; then: () => void }) {
  const busy = useSignal(false);
  const trouble = useSignal<Trouble | null>(null);
  const bringBack = async () => {
    busy.value = true;
    trouble.value = null;
    const answer = await call('bringBackTemplate', { id: template.id });
    busy.value = false;
    if (answer.ok) then();
    else trouble.value = { failure: answer.error, again: () => void bringBack() };
  };
  if (template.isChanged !== true && template.isMissing !== true) return null;
  return (
    <div class="tight">
      <p class="small soft">
        {template.isMissing === true
          ? 'You took this message out of the Templates tab.'
          : 'These are your own words, from the Templates tab.'}
      </p>
      <div class="row">
        <button type="button" class="button" disabled={busy.value} onClick={() => void bringBack()}>
          {template.isMissing === true ? 'Put it back there' : 'Bring back the first wording'}
        </button>
      </div>
      {trouble.value !== null && <FailureNote trouble={trouble.value} />}
    </div>
  );
}
