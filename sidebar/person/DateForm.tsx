/** Asks when a talk will be: day, time, and its length if that was agreed. */
import { useSignal } from '@preact/signals';

export function DateForm({
  today,
  busy,
  send,
}: {
  today: string;
  busy: boolean;
  send: (details: { when: string; minutes?: number }) => void;
}) {
  const day = useSignal('');
  const time = useSignal('');
  const minutes = useSignal('');
  return (
    <form
      class="form"
      onSubmit={(submit) => {
        submit.preventDefault();
        const length = Number.parseInt(minutes.value, 10);
        send({ when: `${day.value}T${time.value}`, ...(length > 0 ? { minutes: length } : {}) });
      }}
    >
      <label class="field">
        <span class="label">Day</span>
        <input
          class="input"
          type="date"
          required
          min={today}
          value={day.value}
          onInput={(input) => (day.value = input.currentTarget.value)}
        />
      </label>
      <div class="pair">
        <label class="field">
          <span class="label">Time</span>
          <input
            class="input"
            type="time"
            required
            value={time.value}
            onInput={(input) => (time.value = input.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span class="label">Minutes, if agreed</span>
          <input
            class="input"
            type="number"
            min="5"
            max="480"
            step="5"
            inputMode="numeric"
            value={minutes.value}
            onInput={(input) => (minutes.value = input.currentTarget.value)}
          />
        </label>
      </div>
      <button type="submit" class="button" disabled={busy || day.value === '' || time.value === ''}>
        Save the date
      </button>
    </form>
  );
}
