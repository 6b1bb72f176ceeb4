/** Draws the form of an event from its row of the table. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { EventRequest } from '../../src/contract.ts';
import { daysAfter, readable } from '../parts/days.ts';
import { useFormFocus } from '../parts/formFocus.ts';
import { useTyping } from '../parts/typing.ts';
import {
  detailsOf,
  type EventForm as Form,
  type Field,
  isComplete,
  isRequired,
  type Values,
} from './eventForms.ts';
import { Rating } from './Rating.tsx';

export function EventForm({
  form,
  today,
  busy,
  send,
  cancel,
}: {
  form: Form;
  today: string;
  busy: boolean;
  send: (details: Partial<EventRequest>) => void;
  cancel: () => void;
}) {
  const values = useSignal<Values>({});
  const typed = useTyping();
  const frame = useFormFocus<HTMLFormElement>(cancel);
  const title = useId();
  const type = (kind: Field['kind'], text: string) => {
    typed();
    values.value = { ...values.value, [kind]: text === '' ? undefined : text };
  };
  const draw = (field: Field) => (
    <Input
      key={field.kind}
      field={field}
      today={today}
      value={values.value[field.kind] ?? ''}
      type={(text) => {
        type(field.kind, text);
      }}
    />
  );
  return (
    <form
      ref={frame}
      class="form"
      aria-labelledby={title}
      onSubmit={(submit) => {
        submit.preventDefault();
        send(detailsOf(values.value));
      }}
    >
      <div class="tight">
        <h3 id={title}>{form.title}</h3>
        {form.hint !== undefined && <p class="small soft">{form.hint}</p>}
      </div>
      {form.quick !== undefined && (
        <div class="row">
          {form.quick.map(({ words, day }) => (
            <button
              type="button"
              key={words}
              class="button"
              disabled={busy}
              onClick={() => {
                send({ when: day(today) });
              }}
            >
              {words}, {readable(day(today), today)}
            </button>
          ))}
        </div>
      )}
      {form.fields.map((field, index) =>
        isLine(field) ? (
          <div key={index} class="pair">
            {field.map(draw)}
          </div>
        ) : (
          draw(field)
        ),
      )}
      <div class="row">
        <button type="submit" class="button" disabled={busy || !isComplete(form, values.value)}>
          {form.send}
        </button>
        <button type="button" class="button plain cancel" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function isLine(field: Field | readonly Field[]): field is readonly Field[] {
  return Array.isArray(field);
}

/** Letters of a name or a reason. */
const LONGEST_TEXT = 300;

function Input({
  field,
  today,
  value,
  type,
}: {
  field: Field;
  today: string;
  value: string;
  type: (text: string) => void;
}) {
  if (field.kind === 'rating')
    return <Rating low={field.low} high={field.high} value={value} choose={type} />;
  const kinds = {
    day: { type: 'date' },
    time: { type: 'time' },
    minutes: { type: 'number', min: '5', max: '480', step: '5', inputMode: 'numeric' },
    text: { type: 'text', dir: 'auto', maxLength: LONGEST_TEXT },
  } as const;
  return (
    <label class="field">
      <span class="label">{field.label}</span>
      <input
        class="input"
        required={isRequired(field)}
        value={value}
        onInput={(input) => {
          type(input.currentTarget.value);
        }}
        {...kinds[field.kind]}
        {...(field.kind === 'day' ? { min: field.from === 'today' ? today : daysAfter(today, 1) } : {})}
      />
    </label>
  );
}
