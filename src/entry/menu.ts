/** The Interviews menu, and what its items open. */
import type { Report } from '../contract.ts';
import { addMenu, type MenuEntry, showDialog, showSidebar } from '../google/ui.ts';

const MENU: readonly MenuEntry[] = [
  { caption: 'Open sidebar', run: 'openSidebar' },
  { caption: 'Draft thank-yous', run: 'openThankYous' },
  { caption: 'Draft follow-ups', run: 'openFollowUps' },
  { caption: 'Refresh next actions', run: 'refreshNow' },
  { caption: 'Import contacts…', run: 'openImport' },
  {
    caption: 'Set up',
    run: [
      { caption: 'Set up this spreadsheet', run: 'openSetUp' },
      { caption: 'Turn on daily refresh', run: 'turnOnFromMenu' },
      { caption: 'Turn off daily refresh', run: 'turnOffFromMenu' },
      { caption: 'Merge duplicates…', run: 'openMerge' },
      { caption: 'Check my setup', run: 'checkSetup' },
      { caption: 'Undo last action', run: 'undoFromMenu' },
    ],
  },
];

/** Runs in every auth mode, so it touches nothing but the menu: no document, no properties, no user. */
export function onOpen(): Report {
  addMenu(MENU);
  return { done: ['Added the menu Interviews.'], skipped: [], message: 'Added the menu Interviews.' };
}

/** Google does not open the spreadsheet anew after an installation, so the menu is added here too. */
export function onInstall(): Report {
  return onOpen();
}

export function openSidebar(): void {
  showSidebar('Sidebar', 'Interviews');
}

export function openThankYous(): void {
  showDialog('ThankYous', 'Draft thank-yous', 640, 560);
}

export function openFollowUps(): void {
  showDialog('FollowUps', 'Draft follow-ups', 640, 560);
}

/** Offered beside the follow-ups: the menu has no more than six items. */
export function openUpdates(): void {
  showDialog('Updates', 'Draft updates', 640, 560);
}

export function openMerge(): void {
  showDialog('Merge', 'Merge duplicates', 720, 560);
}

export function openImport(): void {
  showDialog('Import', 'Import contacts', 720, 560);
}
