/** The workbench below the grid: mailbox, triggers and clock, executions, people. */
import type { JSX } from 'preact';
import { Icon, type IconName } from '../icons.tsx';
import { type PanelName, panel, slices } from '../state.ts';
import { Executions } from './executions.tsx';
import { Mailbox } from './mailbox.tsx';
import { People } from './people.tsx';
import { Triggers } from './triggers.tsx';

const PARTS: readonly { readonly name: PanelName; readonly label: string; readonly icon: IconName }[] = [
  { name: 'mailbox', label: 'Mailbox', icon: 'mail' },
  { name: 'triggers', label: 'Triggers and clock', icon: 'clock' },
  { name: 'executions', label: 'Executions', icon: 'list' },
  { name: 'people', label: 'People and permissions', icon: 'person' },
];

export function Panel(): JSX.Element | null {
  const open = panel.value;
  const state = slices.value;
  if (open === null || state === null) return null;

  const step = (by: number): void => {
    const at = PARTS.findIndex((part) => part.name === open);
    const next = PARTS[(at + by + PARTS.length) % PARTS.length];
    if (next === undefined) return;
    panel.value = next.name;
    document.getElementById(`panel-tab-${next.name}`)?.focus();
  };

  return (
    <section class="panel" aria-label="Workbench">
      <div class="panel-head">
        <div role="tablist" aria-label="Workbench">
          {PARTS.map((part) => (
            <button
              key={part.name}
              id={`panel-tab-${part.name}`}
              type="button"
              role="tab"
              aria-selected={part.name === open}
              aria-controls="panel-body"
              tabIndex={part.name === open ? 0 : -1}
              onClick={() => (panel.value = part.name)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowRight') step(1);
                else if (event.key === 'ArrowLeft') step(-1);
                else return;
                event.preventDefault();
              }}
            >
              <Icon name={part.icon} />
              {part.label}
            </button>
          ))}
        </div>
        <button type="button" class="plain" aria-label="Close workbench" onClick={() => (panel.value = null)}>
          <Icon name="close" />
        </button>
      </div>
      <div
        id="panel-body"
        class="panel-body"
        role="tabpanel"
        aria-labelledby={`panel-tab-${open}`}
        tabIndex={0}
      >
        {open === 'mailbox' && <Mailbox mailbox={state.mailbox} user={state.people.user} />}
        {open === 'triggers' && <Triggers triggers={state.triggers} clock={state.clock} />}
        {open === 'executions' && <Executions executions={state.executions} />}
        {open === 'people' && <People people={state.people} />}
      </div>
    </section>
  );
}
