/** Adds a to-do about the person shown: its kind with what that is for, own words, and a day if it has one. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { PersonView } from '../../src/contract.ts';
import { addTodo } from '../changes.ts';
import { useFormFocus } from '../parts/formFocus.ts';
import { useTyping } from '../parts/typing.ts';
import { KINDS_BY_HAND } from './todoKinds.ts';

/** Letters; a line of the To-dos tab, not a page of notes. */
const LONGEST_WHAT = 500;

export function AddTodo({ person, busy, close }: { person: PersonView; busy: boolean; close: () => void }) {
  const chosen = useSignal(KINDS_BY_HAND[0]);
  const what = useSignal('');
  const by = useSignal('');
  const typed = useTyping();
  const frame = useFormFocus<HTMLFormElement>(close);
  const title = useId();
  const help = useId();
  const { kind, needsWhat } = chosen.value;
  const add = () => {
    const request = { personId: person.id, kind, what: what.value.trim(), by: by.value };
    void addTodo(request).then((done) => {
      if (done) close();
    });
  };
  return (
    <form
      ref={frame}
      class="form"
      aria-labelledby={title}
      onInput={typed}
      onSubmit={(submit) => {
        submit.preventDefault();
        add();
      }}
    >
      <h3 id={title}>Add a to-do</h3>
      <div class="tight">
        <label class="field">
          <span class="label">Kind</span>
          <select
            class="input"
            aria-describedby={help}
            value={kind}
            onChange={(change) => {
              const words = KINDS_BY_HAND.find((each) => each.kind === change.currentTarget.value);
              if (words !== undefined) chosen.value = words;
            }}
          >
            {KINDS_BY_HAND.map((each) => (
              <option key={each.kind} value={each.kind}>
                {each.kind}
              </option>
            ))}
          </select>
        </label>
        <p id={help} class="small soft">
          {chosen.value.help}
        </p>
      </div>
      <label class="field">
        <span class="label">{needsWhat ? 'What' : 'What, if you like'}</span>
        <textarea
          class="input growing"
          rows={1}
          dir="auto"
          maxLength={LONGEST_WHAT}
          required={needsWhat}
          value={what.value}
          onInput={(input) => (what.value = input.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="label">By, if there is a day</span>
        <input
          class="input"
          type="date"
          value={by.value}
          onInput={(input) => (by.value = input.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button type="submit" class="button" disabled={busy || (needsWhat && what.value.trim() === '')}>
          Add
        </button>
        <button type="button" class="button plain cancel" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}
