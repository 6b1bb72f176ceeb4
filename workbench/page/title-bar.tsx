/** The top of the page: the document's name, the menus, and who and when the workbench pretends it is. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { focusGrid } from './grid/grid.ts';
import { Icon } from './icons.tsx';
import { MenuBar } from './menu-bar.tsx';
import { menus } from './menus.ts';
import { act, bookName, connected, panel, slices, waiting } from './state.ts';

export function TitleBar(): JSX.Element {
  const state = slices.value;
  return (
    <header class="title-bar">
      <span class="logo">
        <Icon name="sheets" />
      </span>
      <div class="title-lines">
        <div class="title-line">
          <BookName />
          {connected.value ? (
            <span class="quiet">{saying()}</span>
          ) : (
            <span class="quiet" role="alert">
              Not connected. Start the workbench again; this page comes back by itself.
            </span>
          )}
        </div>
        <MenuBar menus={menus.value} chosen={focusGrid} />
      </div>
      {state !== null && (
        <div class="title-chips">
          <button type="button" class="chip" onClick={() => (panel.value = 'triggers')}>
            <Icon name="clock" />
            <span class="unseen">Clock: </span>
            <span class="chip-text">{state.clock.text}</span>
          </button>
          <button type="button" class="chip" onClick={() => (panel.value = 'people')}>
            <Icon name="person" />
            <span class="unseen">Working as </span>
            <span class="chip-text">{state.people.user}</span>
          </button>
        </div>
      )}
    </header>
  );
}

function saying(): string {
  if (waiting.value > 0) return 'Working…';
  return slices.value?.file.saved === false ? 'Saving…' : 'Saved';
}

function BookName(): JSX.Element {
  const draft = useSignal<string | null>(null);
  const done = (): void => {
    const name = draft.value?.trim() ?? '';
    draft.value = null;
    if (name !== '' && name !== bookName.value)
      void act('edit', { revision: 0, edit: { kind: 'renameBook', name } });
  };
  return (
    <h1>
      <input
        class="book-name"
        aria-label="Name of the spreadsheet"
        value={draft.value ?? bookName.value}
        size={Math.max(8, (draft.value ?? bookName.value).length)}
        onInput={(event) => (draft.value = event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Escape') draft.value = null;
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </h1>
  );
}
