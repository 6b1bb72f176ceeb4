/** How a talk was, from 1 to 5, with words at both ends. */
import { useId } from 'preact/hooks';

const STEPS = ['1', '2', '3', '4', '5'] as const;

/** `value`: `'1'` to `'5'`, or `''` while nothing is chosen. */
export function Rating({
  low,
  high,
  value,
  choose,
}: {
  low: string;
  high: string;
  value: string;
  choose: (value: string) => void;
}) {
  const name = useId();
  const ends: Readonly<Record<string, string>> = { 1: low, 5: high };
  return (
    <fieldset class="tight">
      <legend class="unseen">From 1 to 5</legend>
      <div class="steps">
        {STEPS.map((step) => (
          <label key={step} class="step">
            <input
              type="radio"
              name={name}
              value={step}
              aria-label={ends[step] === undefined ? step : `${step}, ${ends[step]}`}
              checked={value === step}
              onChange={() => {
                choose(step);
              }}
            />
            {step}
          </label>
        ))}
      </div>
      <p class="ends small soft" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </fieldset>
  );
}
