/** What can be typed for a message: first the sentence that makes it theirs, then what it needs, the rest folded. */
import { useId } from 'preact/hooks';
import type { AskedField } from '../../src/domain/message/compose.ts';
import { putOff } from './about.ts';
import type { Message } from './message.ts';

/** Characters of one field; a paragraph, not a letter. */
const LONGEST_FIELD = 2000;

export function Fields({
  message: { personal, typed, ...message },
  type,
}: {
  message: Message;
  type: (field: string, text: string) => void;
}) {
  // Whoever puts off what is said of themselves may still type it for this message.
  const about = putOff.value ? message.about : [];
  const required = [...message.required, ...about.filter((field) => field.required)];
  const optional = [...about.filter((field) => !field.required), ...message.optional];
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

/** `rest`: the typing has come to rest for now. */
export function Input({
  field,
  text,
  type,
  longest = LONGEST_FIELD,
  rest,
}: {
  field: AskedField;
  text: string;
  type: (text: string) => void;
  longest?: number;
  rest?: () => void;
}) {
  const example = useId();
  return (
    <div class="tight">
      <label class="field">
        <span class="label">{field.label}</span>
        <textarea
          class="input growing"
          rows={1}
          dir="auto"
          maxLength={longest}
          aria-required={field.required}
          aria-describedby={field.example === '' ? undefined : example}
          value={text}
          onInput={(input) => {
            type(input.currentTarget.value);
          }}
          onChange={rest}
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
