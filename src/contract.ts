/** The types that cross between the pages and the server. Everything travels as JSON text, both ways. */
import type { DateOrder } from './domain/cellDates.ts';
import type { FactKey, Stage } from './domain/columns.ts';
import type { Mapping } from './domain/import/matching.ts';
import type { TroubleCode } from './domain/trouble.ts';
import type { EventKind, Offer, TaskOffer, Urgency } from './domain/campaign.ts';
import type { Contact } from './domain/contact.ts';
import type { EarlierMessages } from './domain/message/earlier.ts';
import type { Field, MessageTemplate } from './domain/message/messageTemplate.ts';
import type { Occasion } from './domain/message/occasions.ts';
import type { Sender } from './domain/settings/sender.ts';
import type { Day } from './domain/time.ts';
import type { TodoKind, TodoState } from './domain/todoColumns.ts';

/** What every page call answers: a value, or words the person can act on. A page never sees an exception. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

export interface Failure {
  readonly code: TroubleCode;
  /** What happened, what was and was not done, and what to do now. */
  readonly message: string;
  /** Where the person can give the missing permission, when that is the way on. */
  readonly authorizationUrl?: string;
}

/** What a run did. `skipped` names every person or line that was left out, and why. */
export interface Report {
  readonly done: readonly string[];
  readonly skipped: readonly { readonly who: string; readonly why: string }[];
  /** One sentence for a toast or a page: "3 drafts made; 1 skipped: row 7 has no e-mail address." */
  readonly message: string;
}

/** What a refresh did, and Today after it. */
export interface RefreshReport extends Report {
  /** The list of the sidebar, a line each: "Ana García (Acme): Say thank you. Thank-you: 5 h left". */
  readonly today: readonly string[];
}

/** One person as the pages show them. Days are `YYYY-MM-DD`, times `YYYY-MM-DDTHH:mm`, both in the spreadsheet's zone. */
export interface PersonCard {
  readonly id: string;
  readonly row: number;
  readonly name: string;
  readonly organization: string;
  readonly role: string;
  readonly nextAction: string;
  readonly due: string;
  readonly status: string;
  readonly urgency: Urgency;
}

/** A to-do, or a duty that follows from the facts, as the pages show it. */
export interface TaskView {
  /** ID of the to-do; `''` for a duty that has no row yet. */
  readonly id: string;
  readonly kind: TodoKind | 'Debrief';
  /** In the person's own words; `''` for a duty. */
  readonly what: string;
  /** State of the to-do; `''` for a duty. */
  readonly state: TodoState | '';
  /** What to do, or `''` while there is nothing to do but wait. */
  readonly action: string;
  readonly due: string;
  readonly status: string;
  readonly urgency: Urgency;
  readonly offers: readonly TaskOffer[];
}

/** One line of Today: the next action of a person, or a task beside it. */
export interface TodayCard extends PersonCard {
  /** The task; without it the line is the next action of the person. */
  readonly task?: TaskView;
}

export interface PersonView extends PersonCard {
  readonly email: string;
  readonly stage: Stage;
  /** The stage in the cell, `''` when empty; differs from `stage` when the facts went further. */
  readonly stageInSheet: Stage | '';
  /** The facts worth showing, in sheet order, empty ones left out; values as a person reads them. */
  readonly facts: readonly { readonly key: FactKey; readonly label: string; readonly value: string }[];
  readonly notes: string;
  readonly offers: readonly Offer[];
  /** Events that go otherwise than planned and may come now, for a folded list. */
  readonly exceptions: readonly EventKind[];
  /** Open to-dos and duties about this person, the earliest due first; then what is only waited for. */
  readonly tasks: readonly TaskView[];
  readonly problems: readonly string[];
  /** What happened, newest first. */
  readonly timeline: readonly { readonly when: string; readonly what: string }[];
}

export interface SidebarState {
  /** Tells this spreadsheet from every other, copies of it included: unsaved typing is kept under it. */
  readonly spreadsheet: string;
  /** Whether this spreadsheet is a copy of the one that was set up: the page offers to start clean. */
  readonly isCopy: boolean;
  /** E-mail of the person the add-on works as. */
  readonly me: string;
  readonly today: readonly TodayCard[];
  /** What falls due first after today, for the end of the list; null when nothing has a date. */
  readonly next: TodayCard | null;
  /** The person of the selected row, when the selection lies in a contact's row. */
  readonly selected: PersonView | null;
  readonly people: number;
  readonly dailyRefresh: boolean;
  readonly draftsAllowed: boolean;
  /** What Undo last action would put back, in words ("You wrote to them: Ana García"); `''` when there is nothing. */
  readonly undo: string;
  /** Today in the spreadsheet's zone, `YYYY-MM-DD`. */
  readonly date: string;
  /** Drafts and threads of which `lookAtMail` may tell something; 0: it need not be called. */
  readonly mailToLookAt: number;
}

/** What became of the person's drafts since the last look. */
export interface MailLook {
  /** What was seen and written to the sheet, a line each: "Ana García (row 2): They replied (seen in Gmail)". */
  readonly seen: readonly string[];
  /** Drafts that are gone while nobody but the person knows what became of them. */
  readonly asks: readonly MailAsk[];
  /** The sidebar anew; null when nothing changed. */
  readonly sidebar: SidebarState | null;
  /** Where the person can let their mail be followed by its headers; `''` when they did, or this edition does not ask. */
  readonly authorizationUrl: string;
}

/** "Your thank-you draft to Ana is no longer in Gmail. Did you send it?" */
export interface MailAsk {
  /** Gmail's id of the draft. */
  readonly draftId: string;
  readonly personId: string;
  /** Whom the draft is about. */
  readonly name: string;
  readonly occasion: Occasion;
}

/**
 * An event the person records with one click. `when`: the day it happened; for `scheduled` the local date-time of
 * the talk; for `snoozed` and `not-now` the day on which the person comes up again; for `out-of-office` the day of
 * their return.
 */
export interface EventRequest {
  readonly id: string;
  readonly event: EventKind;
  readonly when?: string;
  /** Whom they pointed to, for `wrong-person`; the new reason, for `retry`. */
  readonly text?: string;
  /** How the talk was, 1 to 5, for `wrapped-up`: from 4 on a résumé critique and a mentor are worth thinking of. */
  readonly rating?: number;
  /** Agreed length in minutes, for `scheduled`. */
  readonly minutes?: number;
}

/** Brings a to-do into a state, or says that its person was told. A duty without a row gets one. */
export interface TaskRequest {
  /** ID of the to-do, `''` for a duty. */
  readonly id: string;
  /** ID of the contact it is about, `''` for nobody in the sheet. */
  readonly personId: string;
  readonly kind: TodoKind;
  readonly state?: TodoState;
  readonly told?: true;
}

/** A to-do typed in the sidebar; it begins today, in the first state of its kind. */
export interface NewTodoRequest {
  readonly personId: string;
  readonly kind: TodoKind;
  readonly what: string;
  /** `YYYY-MM-DD`; `''` lets the rule decide. */
  readonly by: string;
}

/** People who seem to be one, side by side. */
export interface MergePair {
  /** Tells what the two rows held when they were shown: sent back, so that nothing is merged that was not seen. */
  readonly seen: string;
  /** In words: "same e-mail". */
  readonly why: string;
  readonly keep: MergeSide;
  readonly drop: MergeSide;
  /** Every column in which at least one of the two holds something, the person's own columns included. */
  readonly fields: readonly MergeField[];
}

export interface MergeSide {
  readonly id: string;
  readonly row: number;
  readonly name: string;
  /** Open to-dos and lines of the timeline that go with this row. */
  readonly todos: number;
  readonly history: number;
}

export interface MergeField {
  /** The header in the sheet. */
  readonly header: string;
  readonly keep: string;
  readonly drop: string;
  /** Which one is chosen to begin with: the only one filled, or the one of the row that stays. */
  readonly chosen: 'keep' | 'drop';
}

/** `choices`: by header, which side's value stays where the two differ; the other one goes to Notes, never lost. */
export interface MergeRequest {
  readonly keep: string;
  readonly drop: string;
  /** `seen` of the pair as it was shown. */
  readonly seen: string;
  readonly choices: Readonly<Record<string, 'keep' | 'drop'>>;
}

/** What erasing a person would remove, for the question before it. */
export interface ErasePreview {
  readonly name: string;
  readonly row: number;
  readonly todos: number;
  readonly history: number;
  /** Rows of other people whose Introduced by holds this person and nobody else: it can be cleared along. */
  readonly introduced: number;
  /** Rows of others that name this person elsewhere, in notes for example: they stay, and the page says so. */
  readonly mentions: number;
}

export interface EraseRequest {
  readonly id: string;
  /** Empties Introduced by of the rows counted as `introduced`. */
  readonly clearIntroducedBy?: boolean;
}

/** The messages of an occasion that are due; or, with `id`, one to that person whether it is due or not. */
export interface PreviewRequest {
  readonly occasion: Occasion;
  readonly id?: string;
}

/** One message of a preview: facts from which the page writes it by the very rules the server drafts with. */
export interface DraftPreview {
  readonly id: string;
  readonly name: string;
  /** Whom it goes to; an introducer who is not in Contacts has no address. */
  readonly to: { readonly name: string; readonly address: string };
  /** ID of the template chosen for the person. */
  readonly template: string;
  /** What is known for the merge fields, by name; `''` where nothing is. */
  readonly values: Readonly<Record<string, string>>;
  /** Why no draft can be made for them, in words that follow the name; `''` when one can. */
  readonly whyNot: string;
  /** There is a draft already; another one is made only with `again`. */
  readonly isDrafted: boolean;
  /** Where a message that belongs under an earlier one will lie, in a sentence; `''` for any other. */
  readonly thread: string;
  /** The facts that the checks of a message look at. */
  readonly contact: Contact;
  readonly earlier: EarlierMessages;
}

/** A message for the picker, beside the one we ship under its ID. */
export interface ListedTemplate extends MessageTemplate {
  /** Its row was changed: `bringBackTemplate` writes ours into it again. */
  readonly isChanged?: true;
  /** Its row was deleted: it is not chosen, but can be picked, and `bringBackTemplate` adds it again. */
  readonly isMissing?: true;
}

/** A message as it stands in the Templates tab and as we ship it, for whoever thinks of bringing it back. */
export interface TemplateView {
  /** Null where its row was deleted. */
  readonly current: MessageTemplate | null;
  /** Null for one of the person's own. */
  readonly shipped: MessageTemplate | null;
  readonly isChanged: boolean;
  readonly isMissing: boolean;
}

export interface DraftsPreview {
  /** As in `SidebarState`: what is typed and not yet drafted is kept under it. */
  readonly spreadsheet: string;
  readonly me: string;
  readonly occasion: Occasion;
  readonly draftsAllowed: boolean;
  /** Where the missing permission can be given; `''` when it is there. */
  readonly authorizationUrl: string;
  /** Every message there is, for the picker. */
  readonly templates: readonly ListedTemplate[];
  readonly fields: readonly Field[];
  /** When it is for whoever writes: the day, the hour (0 to 23), and which days are free. */
  readonly calendar: {
    readonly today: Day;
    readonly hour: number;
    readonly weekend: readonly number[];
    readonly holidays: readonly Day[];
  };
  /** What Settings say of the person who writes. */
  readonly sender: Pick<Sender, 'signature' | 'sendAs' | 'replyTo'>;
  readonly messages: readonly DraftPreview[];
  readonly skipped: readonly { readonly who: string; readonly why: string }[];
}

/** What to draft: for whom, with which template, and the sentences typed. */
export interface DraftsRequest {
  /** Only those for whom this message is still due; without it for everybody named. */
  readonly due?: Occasion;
  readonly people: readonly DraftRequest[];
}

export interface DraftRequest {
  readonly id: string;
  /** ID of the template. */
  readonly template: string;
  /** ID of a Gmail draft of the person's own whose words stand in for those of the template. */
  readonly source?: string;
  readonly fields: Readonly<Record<string, string>>;
  /** A further draft although there is one. */
  readonly again?: true;
}

/** Gmail drafts of the person's own that can serve as templates, the newest first. */
export interface OwnDrafts {
  readonly drafts: readonly { readonly id: string; readonly subject: string }[];
  /** False when there are more than were looked at. */
  readonly isAll: boolean;
  /** Why there are none to choose from, in sentences; `''` when there can be. */
  readonly whyNot: string;
}

/** A Gmail draft as a template: subject and text with their fields; formatting, images and files stay as they are. */
export interface OwnDraft {
  readonly subject: string;
  readonly text: string;
  /** Why it cannot be used as it is, in sentences with the place. */
  readonly errors: readonly string[];
  readonly attachments: number;
}

/** Rows of an import, sent in chunks; each chunk is complete in itself. */
export interface ImportChunk {
  readonly headers: readonly string[];
  /** For each column of the file what it fills, or null to leave it out. */
  readonly mapping: Mapping;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** How the whole file writes dates in numbers, when it proves it (`dateOrderOf`): a chunk alone may not. */
  readonly dateOrder?: DateOrder | null;
  /** The same for all chunks of one import, different for every import: "Undo last action" takes them back together. */
  readonly batch?: string;
}

export interface ImportReport extends Report {
  readonly added: number;
  /** People already in the sheet or twice in the file; never overwritten. */
  readonly duplicates: readonly { readonly line: number; readonly who: string; readonly why: string }[];
  readonly rejected: readonly { readonly line: number; readonly why: string }[];
  /** Lines that were used, with what was not taken over as it stood: "Email: … went to Notes." */
  readonly remarks: readonly { readonly line: number; readonly remark: string }[];
}

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
  /** Only drafts with `words` in the subject; `''` for any. */
  listOwnDrafts(request: { readonly words: string }): OwnDrafts;
  readOwnDraft(request: { readonly draft: string }): OwnDraft;
  getTemplate(request: { readonly id: string }): TemplateView;
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
