/** Every name that Google or a page of ours may call, and nothing else. */
export {
  draftFollowUps,
  draftThankYous,
  importContacts,
  refreshFollowUps,
  setUpSpreadsheet,
  turnOffDailyRefresh,
  turnOnDailyRefresh,
} from './entry/commands.ts';
export { onEdit } from './entry/edit.ts';
export { onInstall, onOpen, openFollowUps, openImport, openSidebar, openThankYous } from './entry/menu.ts';
export {
  getMe,
  getPerson,
  getSelected,
  getSidebar,
  importChunk,
  makeDrafts,
  previewDrafts,
  recordEvent,
  saveNotes,
  setStage,
  settleCopy,
  setUpFromPage,
} from './entry/pages.ts';
export { checkSetup, openSetUp, refreshNow, turnOffFromMenu, turnOnFromMenu } from './entry/told.ts';
