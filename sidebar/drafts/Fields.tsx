/** What can be typed for a message: first the sentence that makes it theirs, then what it needs, the rest folded. */
import { useId } from 'preact/hooks';
import type { AskedField } from '../../src/domain/message/compose.ts';
import type { Message } from './message.ts';

/** Characters of one field; a paragraph, not a letter. */
const LONGEST_FIELD = 2000;

export function Fields({
  message: { personal, required, optional, typed },
  type,
}: {
  message: Message;
  type: (field: string, text: string) => void;
}) {
  const draw = (field: AskedField) => (
    <Input
      key={field.name}
      field={field}
      text={typed[field.name] ?? ''}
      type={(text) => {
        type(field.name, text);
      }}
    />
  );
  if (personal === null && required.length + optional.length === 0) return null;
  return (
    <div class="stack fields">
      {personal !== null && (
        <div class="personal tight">
          {draw(personal)}
          <p class="small">
            One true detail is worth more than all the rest: it shows the message is theirs.
          </p>
        </div>
      )}
      {required.map(draw)}
      {optional.length > 0 && (
        <details>
          <summary>
            More you could add <span class="soft">({optional.length})</span>
          </summary>
          <div class="stack">
            {optional.map(draw)}
            <p class="small soft">What you leave empty is left out of the message.</p>
          </div>
        </details>
      )}
    </div>
  );
}

function Input({ field, text, type }: { field: AskedField; text: string; type: (text: string) => void }) {
  const example = useId();
  return (
    <div class="tight">
      <label class="field">
        <span class="label">{field.label}</span>
        <textarea
          class="input growing"
          rows={1}
          dir="auto"
          maxLength={LONGEST_FIELD}
          aria-required={field.required}
          aria-describedby={field.example === '' ? undefined : example}
          value={text}
          onInput={(input) => {
            type(input.currentTarget.value);
          }}
        />
      </label>
      {field.example !== '' && (
        <p id={example} class="small soft">
          For example: {field.example}
        </p>
      )}
    </div>
  );
}
