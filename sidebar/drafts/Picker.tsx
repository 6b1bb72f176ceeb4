/** Chooses the message: the one that fits, others for the same occasion, then everything else by occasion. */
import type { MessageTemplate } from '../../src/domain/message/messageTemplate.ts';
import { type Occasion, OCCASIONS } from '../../src/domain/message/occasions.ts';
import type { Message } from './message.ts';

export function Picker({
  message: { preview, template },
  templates,
  busy,
  pick,
}: {
  message: Message;
  templates: readonly MessageTemplate[];
  busy: boolean;
  pick: (template: string) => void;
}) {
  return (
    <label class="field">
      <span class="label">Which message</span>
      <select
        class="input"
        disabled={busy}
        value={template.id}
        onChange={(change) => {
          pick(change.currentTarget.value);
        }}
      >
        {groupsOf(templates, template.occasion, preview.template).map(([occasion, group]) => (
          <optgroup key={occasion} label={OCCASIONS[occasion].name}>
            {group.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
                {id === preview.template ? ' (fits best)' : ''}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** The chosen occasion first, and in it the template that fits; the others in the order of a campaign. */
function groupsOf(
  templates: readonly MessageTemplate[],
  chosen: Occasion,
  fitting: string,
): readonly (readonly [Occasion, readonly MessageTemplate[]])[] {
  const occasions = Object.keys(OCCASIONS) as Occasion[];
  return [chosen, ...occasions.filter((each) => each !== chosen)].flatMap((occasion) => {
    const group = templates.filter((template) => template.occasion === occasion);
    const best = group.filter(({ id }) => id === fitting);
    return group.length === 0
      ? []
      : [[occasion, [...best, ...group.filter(({ id }) => id !== fitting)]] as const];
  });
}
