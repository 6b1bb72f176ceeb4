/** Starts Univer as a bare grid with a formula bar: no toolbar, no footer, and no computing of its own. */
import { ICommandService, LocaleType, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset, UniverSheetsPlugin } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly commands: ICommandService;
}

/** What Univer's context menu could do and the spreadsheet of the workbench could not follow. */
const NOT_OFFERED = [
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.menu.clear-selection',
  'sheet.contextMenu.text-to-number',
  'sheet.contextMenu.permission',
  'sheet.menu.sheet-frozen',
  'sheet.column-header-menu.sheet-frozen',
  'sheet.row-header-menu.sheet-frozen',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.delete-range-move-left-confirm',
  'sheet.command.delete-range-move-up-confirm',
  'sheet.command.set-row-is-auto-height',
  'sheet.operation.add-note-popup',
  'sheet.operation.delete-note',
  'sheet.command.toggle-note-popup',
  'sheet.command.delete-note',
];

export function bootGrid(container: HTMLElement, darkMode: boolean): Grid {
  const univer = new Univer({
    darkMode,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: { ...coreWords, ...validationWords, ...noteWords } },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      footer: false,
      formulaBar: true,
      disableAutoFocus: true,
      menu: Object.fromEntries(NOT_OFFERED.map((id) => [id, { hidden: true }])),
      sheets: {
        disableForceStringAlert: true,
        disableForceStringMark: true,
        clipboardConfig: { hidePasteOptions: true },
      },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsNotePreset(),
  ];
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    if (!Array.isArray(entry)) univer.registerPlugin(entry);
    // Values come computed from the server; Univer must not compute them again.
    else if (entry[0] === UniverSheetsPlugin)
      univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
    else univer.registerPlugin(entry[0], entry[1]);
  }
  return { univer, api: FUniver.newAPI(univer), commands: univer.__getInjector().get(ICommandService) };
}
