/** The page as a whole: title and menus, the grid with the add-on's sidebar beside it, tabs, and the workbench below. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Alert, Dialog, Sidebar } from './frames.tsx';
import { mountGrid } from './grid/grid.ts';
import { Panel } from './panel/panel.tsx';
import { slices } from './state.ts';
import { TabBar } from './tab-bar.tsx';
import { TitleBar } from './title-bar.tsx';
import { Toasts } from './toasts.tsx';

export function App(): JSX.Element {
  const frames = slices.value?.frames;
  return (
    <div class="page">
      <TitleBar />
      <main class="middle" aria-label="Spreadsheet">
        <GridPlace />
        {frames?.sidebar && <Sidebar frame={frames.sidebar} />}
        <Toasts />
      </main>
      <TabBar />
      <Panel />
      {frames?.dialog && <Dialog key={frames.dialog.id} frame={frames.dialog} />}
      {frames?.alert && <Alert key={frames.alert.id} alert={frames.alert} />}
      <div id="current-cell" class="unseen" role="status" aria-live="polite" />
    </div>
  );
}

/** Univer draws into this element by itself; the page never redraws it. */
function GridPlace(): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current !== null) void mountGrid(place.current);
  }, []);
  return <div class="grid" ref={place} />;
}
