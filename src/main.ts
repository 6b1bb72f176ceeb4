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
export {
  onInstall,
  onOpen,
  openFollowUps,
  openImport,
  openMerge,
  openSidebar,
  openThankYous,
  openUpdates,
} from './entry/menu.ts';
export {
  addTodo,
  bringBackTemplate,
  changeTask,
  erasePerson,
  getMe,
  getPerson,
  getSelected,
  getSidebar,
  getTemplate,
  importChunk,
  lookAtMail,
  makeDrafts,
  mergePeople,
  previewDrafts,
  previewErase,
  previewMerges,
  recordEvent,
  saveNotes,
  setStage,
  settleCopy,
  settleDraft,
  setUpFromPage,
  undoLast,
} from './entry/pages.ts';
export {
  checkSetup,
  openSetUp,
  refreshNow,
  turnOffFromMenu,
  turnOnFromMenu,
  undoFromMenu,
} from './entry/told.ts';
