/** The types that cross between the pages and the server. Everything travels as JSON text, both ways. */
import type { Stage } from './domain/columns.ts';
import type { Report } from './contract/answers.ts';
import type {
  PersonView,
  SidebarState,
  MailLook,
  EventRequest,
  TaskRequest,
  NewTodoRequest,
} from './contract/people.ts';
import type {
  MergePair,
  MergeRequest,
  ErasePreview,
  EraseRequest,
  ImportChunk,
  ImportReport,
} from './contract/rows.ts';
import type {
  PreviewRequest,
  DraftsPreview,
  DraftsRequest,
  OwnDrafts,
  OwnDraft,
  SenderTexts,
} from './contract/messages.ts';

export type * from './contract/answers.ts';
export type * from './contract/people.ts';
export type * from './contract/rows.ts';
export type * from './contract/messages.ts';

/** Every function a page may call, with what it takes and what it gives. Names are those of `main.ts`. */
export interface Server {
  /** Whom the add-on works as, without reading the spreadsheet. */
  getMe(request: null): { readonly me: string };
  getSidebar(request: null): SidebarState;
  getPerson(request: { readonly id: string }): PersonView;
  /** The person of the row that is selected now, or null. */
  getSelected(request: null): PersonView | null;
  recordEvent(request: EventRequest): PersonView;
  setStage(request: { readonly id: string; readonly stage: Stage }): PersonView;
  /**
   * Writes the notes, unless the cell holds something else than `base`, the notes the page last saw: then
   * nothing is written. Answers with what the cell holds afterwards, exactly as sent if it was written.
   */
  saveNotes(request: { readonly id: string; readonly notes: string; readonly base: string }): {
    readonly saved: string;
  };
  previewDrafts(request: PreviewRequest): DraftsPreview;
  makeDrafts(request: DraftsRequest): Report;
  /** Keeps it in Settings, where the cell is empty or still reads as `base`, what this page kept there before. */
  saveSender(request: { readonly texts: SenderTexts; readonly base: SenderTexts }): Report;
  /** Only drafts with `words` in the subject; `''` for any. */
  listOwnDrafts(request: { readonly words: string }): OwnDrafts;
  readOwnDraft(request: { readonly draft: string }): OwnDraft;
  /** Writes a shipped message back as we ship it; `undoLast` gives back what stood there. */
  bringBackTemplate(request: { readonly id: string }): Report;
  importChunk(request: ImportChunk): ImportReport;
  /** Answers with the person's new view, or null for a to-do about nobody in the sheet. */
  changeTask(request: TaskRequest): PersonView | null;
  addTodo(request: NewTodoRequest): PersonView;
  /** Looks what became of the person's drafts, by headers or by what is gone, and writes what is certain. */
  lookAtMail(request: null): MailLook;
  /** Answers a `MailAsk`: the draft was sent, or it was deleted and may be made anew. */
  settleDraft(request: { readonly draftId: string; readonly sent: boolean }): Report;
  previewMerges(request: null): { readonly me: string; readonly pairs: readonly MergePair[] };
  mergePeople(request: MergeRequest): Report;
  previewErase(request: { readonly id: string }): ErasePreview;
  /** Removes the person everywhere in this spreadsheet, Activity included; cannot be undone. */
  erasePerson(request: EraseRequest): Report;
  undoLast(request: null): Report;
  setUpFromPage(request: null): Report;
  /** Makes a copied spreadsheet one of its own: with the people that came along, or (`clean`) without them. */
  settleCopy(request: { readonly clean: boolean }): Report;
}
export type ServerFunction = keyof Server;
