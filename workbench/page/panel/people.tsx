/** Who the workbench pretends is working, what they have allowed, and in which mode the document opens. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { AuthMode, Feature, PeopleView } from '../../server/protocol.ts';
import { act } from '../state.ts';

const FEATURES: Readonly<Record<Feature, string>> = {
  drafts: 'Drafts: make drafts in Gmail',
  tracking: 'Tracking: see by headers what was sent and answered',
  calendar: 'Calendar: keep a calendar of its own',
  digest: 'Digest: mail yourself the Today list',
};

const MODES: Readonly<Record<AuthMode, string>> = {
  LIMITED: 'LIMITED: the usual one',
  NONE: 'NONE: installed, not yet used in this file',
  FULL: 'FULL: as after a click',
};

export function People({ people }: { readonly people: PeopleView }): JSX.Element {
  const email = useSignal('');
  return (
    <div class="columns">
      <section aria-label="People">
        <h2>Working as</h2>
        <fieldset>
          <legend class="unseen">Current user</legend>
          {people.users.map((user) => (
            <label key={user} class="choice">
              <input
                type="radio"
                name="user"
                checked={user === people.user}
                onChange={() => void act('becomeUser', { email: user })}
              />
              {user}
            </label>
          ))}
        </fieldset>
        <form
          class="actions"
          onSubmit={(event) => {
            event.preventDefault();
            void act('becomeUser', { email: email.value.trim() });
            email.value = '';
          }}
        >
          <label>
            Someone else{' '}
            <input
              type="email"
              required
              placeholder="coach@example.org"
              value={email.value}
              onInput={(event) => (email.value = event.currentTarget.value)}
            />
          </label>
          <button type="submit">Become them</button>
        </form>
      </section>
      <section aria-label="Permissions">
        <h2>What {people.user} allowed</h2>
        <fieldset>
          <legend class="unseen">Features</legend>
          {people.features.map(({ name, granted, available }) => (
            <label key={name} class="choice">
              <input
                type="checkbox"
                checked={granted}
                disabled={!available}
                onChange={(event) =>
                  void act('grant', { feature: name, granted: event.currentTarget.checked })
                }
              />
              {FEATURES[name]}
              {!available && <span class="quiet"> (not in this edition)</span>}
            </label>
          ))}
        </fieldset>
        <h2>Opening the document</h2>
        <label class="choice">
          Authorization mode of onOpen{' '}
          <select
            value={people.openMode}
            onChange={(event) => void act('reopen', { mode: event.currentTarget.value as AuthMode })}
          >
            {(Object.keys(MODES) as AuthMode[]).map((mode) => (
              <option key={mode} value={mode}>
                {MODES[mode]}
              </option>
            ))}
          </select>
        </label>
      </section>
    </div>
  );
}
