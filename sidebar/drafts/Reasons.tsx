/** Why no draft is made for a message, and what to do about it. */
import { Note } from '../parts/Note.tsx';

export function Drafted({ again }: { again: () => void }) {
  return (
    <Note look="care">
      <p>There is a draft in Gmail already. You can change and send that one.</p>
      <div class="row">
        <button type="button" class="button" onClick={again}>
          Make another draft
        </button>
      </div>
    </Note>
  );
}

/** `why`: words that follow the name. */
export function Refused({ name, why }: { name: string; why: string }) {
  const way = WAYS.find(([reason]) => reason.test(why))?.[1] ?? '';
  return (
    <Note look="care">
      <p>
        No draft can be made: <bdi>{name === '' ? 'this person' : name}</bdi> {why}.
      </p>
      {way !== '' && <p>{way}</p>}
    </Note>
  );
}

/** The first whose words are in the reason says what to do. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/Do not contact/, 'Nothing is written to them. If that was a mistake, change Stage in the Contacts tab.'],
  [/Stage/, 'Choose a stage from the list in the Contacts tab, then come back.'],
  [/’s contact$|'s contact$/, 'Talk to whoever that is before you write: one of you is enough.'],
  [/nobody in Introduced by/, 'Name who can introduce you in Introduced by, or choose another message.'],
  [/not in Contacts/, 'Add them to Contacts with their address, or copy the text and send it yourself.'],
  [/has no date in/, 'Fill in that date in the Contacts tab, or copy the text and send it yourself.'],
  [/has no name/, 'Type their name in the Contacts tab, then come back.'],
  [/address|e-mail/, 'Mend the address in the Contacts tab, or copy the text and send it another way.'],
];
