/** What stands in the menu bar: a few of Sheets' own commands, the add-on's menu as its `onOpen` made it, the workbench. */
import { computed } from '@preact/signals';
import type { MenuEntry } from '../server/protocol.ts';
import { expectFrame } from './expected-frame.ts';
import { clearCells, copyCells, insertLines, deleteLines, pasteCells, sortSheet } from './grid/commands.ts';
import type { BarMenu, Entry } from './menu-bar.tsx';
import { act, activeSheet, groups, panel, slices } from './state.ts';
import { columnLetters } from '../emulator/spreadsheet/a1.ts';

const edit = (kind: 'undo' | 'redo' | 'addTab') => () => void act('edit', { revision: 0, edit: { kind } });

const SHEETS: readonly BarMenu[] = [
  {
    name: 'Edit',
    items: [
      { kind: 'item', caption: 'Undo', keys: 'Ctrl+Z', run: edit('undo') },
      { kind: 'item', caption: 'Redo', keys: 'Ctrl+Y', run: edit('redo') },
      { kind: 'separator' },
      { kind: 'item', caption: 'Cut', keys: 'Ctrl+X', run: () => copyCells(true) },
      { kind: 'item', caption: 'Copy', keys: 'Ctrl+C', run: () => copyCells(false) },
      { kind: 'item', caption: 'Paste', keys: 'Ctrl+V', run: pasteCells },
      { kind: 'separator' },
      { kind: 'item', caption: 'Clear cells', keys: 'Delete', run: clearCells },
      { kind: 'item', caption: 'Delete rows', run: () => deleteLines('ROWS') },
      { kind: 'item', caption: 'Delete columns', run: () => deleteLines('COLUMNS') },
    ],
  },
  {
    name: 'Insert',
    items: [
      { kind: 'item', caption: 'Rows above', run: () => insertLines('ROWS', 'before') },
      { kind: 'item', caption: 'Rows below', run: () => insertLines('ROWS', 'after') },
      { kind: 'item', caption: 'Columns left', run: () => insertLines('COLUMNS', 'before') },
      { kind: 'item', caption: 'Columns right', run: () => insertLines('COLUMNS', 'after') },
      { kind: 'separator' },
      { kind: 'item', caption: 'Sheet', keys: 'Shift+F11', run: edit('addTab') },
    ],
  },
  {
    name: 'Data',
    items: [
      { kind: 'item', caption: 'Sort sheet by this column, A to Z', run: () => sortSheet(true) },
      { kind: 'item', caption: 'Sort sheet by this column, Z to A', run: () => sortSheet(false) },
    ],
  },
];

const WORKBENCH: BarMenu = {
  name: 'Workbench',
  items: [
    { kind: 'item', caption: 'Mailbox', run: () => (panel.value = 'mailbox') },
    { kind: 'item', caption: 'Triggers and clock', run: () => (panel.value = 'triggers') },
    { kind: 'item', caption: 'Executions', run: () => (panel.value = 'executions') },
    { kind: 'item', caption: 'People and permissions', run: () => (panel.value = 'people') },
    { kind: 'separator' },
    { kind: 'item', caption: 'Start over with the sample', run: startOver },
  ],
};

function startOver(): void {
  if (confirm('Start over with the sample? Everything in this spreadsheet and mailbox is replaced.'))
    void act('startOver', null);
}

/** Folding the rows and columns that the add-on grouped, as Sheets does by the signs above and beside the grid. */
const view = computed<readonly BarMenu[]>(() => {
  const sheet = activeSheet.value;
  const items = (groups.value.get(sheet) ?? []).map((group): Entry => {
    const lines = group.dimension === 'ROWS' ? 'rows' : 'columns';
    const name = group.dimension === 'ROWS' ? String : columnLetters;
    const range = `${name(group.start)} to ${name(group.start + group.count - 1)}`;
    return {
      kind: 'item',
      caption: `${group.collapsed ? 'Unfold' : 'Fold'} ${lines} ${range}`,
      run: () => void act('edit', { revision: 0, edit: { kind: 'fold', sheet, group } }),
    };
  });
  return items.length === 0 ? [] : [{ name: 'View', items }];
});

export const menus = computed<readonly BarMenu[]>(() => [
  ...SHEETS.slice(0, 1),
  ...view.value,
  ...SHEETS.slice(1),
  ...(slices.value?.menus ?? []).map((menu) => ({ name: menu.name, items: menu.items.map(addOnEntry) })),
  WORKBENCH,
]);

function addOnEntry(entry: MenuEntry): Entry {
  if (entry.kind === 'separator') return entry;
  if (entry.kind === 'submenu') return { ...entry, items: entry.items.map(addOnEntry) };
  return {
    kind: 'item',
    caption: entry.caption,
    run: () => {
      expectFrame();
      void act('menu', { function: entry.function });
    },
  };
}
