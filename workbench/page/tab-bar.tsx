/** The tabs of the spreadsheet: arrows move between them, F2 or a double click renames, a menu button does the rest. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Edit, TabView } from '../server/book-view.ts';
import { counted } from './counted.ts';
import { openSheet } from './grid/grid.ts';
import { Icon } from './icons.tsx';
import { act, activeSheet, draftCount, panel, tabs } from './state.ts';

const edit = (change: Edit): void => void act('edit', { revision: 0, edit: change });

export function TabBar(): JSX.Element {
  const renaming = useSignal<number | null>(null);
  const shown = tabs.value.filter((tab) => !tab.hidden);
  const list = useRef<HTMLDivElement>(null);

  const step = (by: number): void => {
    const at = shown.findIndex((tab) => tab.id === activeSheet.value);
    const next = shown[(at + by + shown.length) % shown.length];
    if (next === undefined) return;
    openSheet(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${String(next.id)}"]`)?.focus();
  };

  return (
    <footer class="tab-bar">
      <button type="button" class="plain" aria-label="Add sheet" onClick={() => edit({ kind: 'addTab' })}>
        <Icon name="plus" />
      </button>
      <div class="tabs" role="tablist" aria-label="Sheets" ref={list}>
        {shown.map((tab) =>
          renaming.value === tab.id ? (
            <TabName key={tab.id} tab={tab} done={() => (renaming.value = null)} />
          ) : (
            <button
              key={tab.id}
              type="button"
              role="tab"
              data-tab={tab.id}
              aria-selected={tab.id === activeSheet.value}
              tabIndex={tab.id === activeSheet.value ? 0 : -1}
              style={tab.color === null ? {} : { boxShadow: `inset 0 -3px ${tab.color}` }}
              onClick={() => openSheet(tab.id)}
              onDblClick={() => (renaming.value = tab.id)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowRight') step(1);
                else if (event.key === 'ArrowLeft') step(-1);
                else if (event.key === 'F2') renaming.value = tab.id;
                else return;
                event.preventDefault();
              }}
            >
              {tab.name}
            </button>
          ),
        )}
      </div>
      <TabMenu rename={() => (renaming.value = activeSheet.value)} />
      <span class="grow" />
      <button
        type="button"
        class="chip"
        aria-expanded={panel.value !== null}
        onClick={() => (panel.value = panel.value === null ? 'mailbox' : null)}
      >
        <Icon name="mail" />
        {draftCount.value === 0 ? 'Workbench' : `Workbench · ${counted(draftCount.value, 'draft')}`}
      </button>
    </footer>
  );
}

function TabName({ tab, done }: { readonly tab: TabView; readonly done: () => void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => input.current?.select(), []);
  const finish = (save: boolean): void => {
    if (left.current) return;
    left.current = true;
    const name = input.current?.value.trim() ?? '';
    if (save && name !== '' && name !== tab.name) edit({ kind: 'renameTab', sheet: tab.id, name });
    done();
  };
  return (
    <input
      ref={input}
      class="tab-name"
      aria-label={`New name of ${tab.name}`}
      defaultValue={tab.name}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(true);
        if (event.key === 'Escape') finish(false);
      }}
    />
  );
}

/** What can be done with the sheet that is open, and the way back to hidden ones. */
function TabMenu({ rename }: { readonly rename: () => void }): JSX.Element {
  const hidden = tabs.value.filter((tab) => tab.hidden);
  const at = tabs.value.findIndex((tab) => tab.id === activeSheet.value);
  const current = tabs.value[at];
  return (
    <select
      class="tab-menu"
      aria-label="This sheet"
      value=""
      onChange={(event) => {
        const choice = event.currentTarget.value;
        event.currentTarget.value = '';
        const sheet = activeSheet.value;
        if (choice === 'rename') rename();
        else if (choice === 'left') edit({ kind: 'moveTab', sheet, to: at - 1 });
        else if (choice === 'right') edit({ kind: 'moveTab', sheet, to: at + 1 });
        else if (choice === 'hide') edit({ kind: 'hideTab', sheet, hidden: true });
        else if (choice === 'delete' && confirm(`Delete the sheet "${current?.name ?? ''}"?`))
          edit({ kind: 'deleteTab', sheet });
        else if (choice.startsWith('show-'))
          edit({ kind: 'hideTab', sheet: Number(choice.slice(5)), hidden: false });
      }}
    >
      <option value="">This sheet…</option>
      <option value="rename">Rename</option>
      <option value="left" disabled={at <= 0}>
        Move left
      </option>
      <option value="right" disabled={at === tabs.value.length - 1}>
        Move right
      </option>
      <option value="hide">Hide</option>
      <option value="delete">Delete</option>
      {hidden.map((tab) => (
        <option key={tab.id} value={`show-${String(tab.id)}`}>
          Show {tab.name}
        </option>
      ))}
    </select>
  );
}
