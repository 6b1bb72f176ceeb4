/** The types that travel between the workbench's server and its page. Rows and columns are counted from 1, as Sheets shows them. */

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How a cell looks; a missing property is the default. Colours are `#rrggbb`. */
export interface Look {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly borders?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right', string>>>;
}

/** `t` text, `n` number or date, `b` true or false, `e` error, `-` empty. */
export type CellKind = 't' | 'n' | 'b' | 'e' | '-';

/** A run of cells in one row. */
export interface RowView {
  readonly row: number;
  /** Column of the first text. */
  readonly column: number;
  /** What the cells show. */
  readonly texts: readonly string[];
  /** One `CellKind` a cell. */
  readonly kinds: string;
  /** Index into the looks sent with it; null when no cell has a look of its own. */
  readonly looks: readonly (number | null)[] | null;
  /** Formula, with its `=`, by column. */
  readonly formulas: Readonly<Record<number, string>> | null;
}

export interface CellsView {
  readonly looks: readonly Look[];
  readonly rows: readonly RowView[];
}

/** What conditional formats do to cells beyond their own looks. */
export interface Highlight {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly look: Look;
}

export interface ListView {
  readonly areas: readonly Area[];
  readonly kind: 'list' | 'checkbox';
  readonly values: readonly string[];
}

export interface LayoutView {
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels by column, where not the default. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
}

/** Everything that lies over the cells, and is sent whole when any of it changes. */
export interface RulesView {
  /** The last row that holds anything: below it a list is an arrow, not a chip. */
  readonly filledRows: number;
  readonly merges: readonly Area[];
  readonly lists: readonly ListView[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

export interface TabView {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  /** `#rrggbb` or null. */
  readonly color: string | null;
}

export interface SheetView extends TabView {
  readonly layout: LayoutView;
  readonly rules: RulesView;
  readonly cells: CellsView;
  readonly highlights: readonly Highlight[];
}

export interface BookView {
  readonly revision: number;
  readonly name: string;
  readonly activeSheet: number;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetView[];
}

export type Dimension = 'ROWS' | 'COLUMNS';

export type StructureView =
  /** New ones before `at`; they look like their neighbour before or after. */
  | {
      readonly kind: 'insert';
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
      readonly inherit: 'before' | 'after';
    }
  | { readonly kind: 'delete'; readonly dimension: Dimension; readonly at: number; readonly count: number }
  /** To stand before `to`, counted before the move. */
  | {
      readonly kind: 'move';
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
      readonly to: number;
    };

/** What became of one sheet. Structure comes first; all else is counted after it. */
export interface SheetDelta {
  readonly id: number;
  /** The whole sheet anew; then nothing else is set. */
  readonly whole?: SheetView;
  readonly structure?: readonly StructureView[];
  readonly layout?: LayoutView;
  readonly rules?: RulesView;
  readonly cells?: CellsView;
  readonly highlights?: readonly Highlight[];
}

/** The way from one revision of the book to another. */
export interface BookDelta {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** The tab that a script opened; null when it is the person's choice. */
  readonly activeSheet: number | null;
  /** All tabs in order; one that the page does not know comes with `whole` among the sheets. */
  readonly tabs: readonly TabView[];
  readonly sheets: readonly SheetDelta[];
}

/** What a person does to the spreadsheet. */
export type Edit =
  | {
      readonly kind: 'type';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  /** Text from outside, cell by cell; null leaves a cell alone. */
  | {
      readonly kind: 'paste';
      readonly sheet: number;
      /** What is selected: a single text fills it. */
      readonly area: Area;
      readonly texts: readonly (readonly (string | null)[])[];
    }
  /** Cells of this spreadsheet, copied or cut. */
  | {
      readonly kind: 'transfer';
      readonly from: { readonly sheet: number; readonly area: Area };
      readonly to: { readonly sheet: number; readonly area: Area };
      readonly cut: boolean;
    }
  | { readonly kind: 'clear'; readonly sheet: number; readonly areas: readonly Area[] }
  | { readonly kind: 'structure'; readonly sheet: number; readonly change: StructureView }
  /** Sorts all rows below the frozen ones. */
  | { readonly kind: 'sort'; readonly sheet: number; readonly column: number; readonly ascending: boolean }
  | {
      readonly kind: 'resize';
      readonly sheet: number;
      readonly dimension: Dimension;
      readonly sizes: Readonly<Record<number, number>>;
    }
  | { readonly kind: 'addTab' }
  | { readonly kind: 'renameTab'; readonly sheet: number; readonly name: string }
  | { readonly kind: 'deleteTab'; readonly sheet: number }
  | { readonly kind: 'moveTab'; readonly sheet: number; readonly to: number }
  | { readonly kind: 'hideTab'; readonly sheet: number; readonly hidden: boolean }
  | { readonly kind: 'renameBook'; readonly name: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export interface Selection {
  readonly sheet: number;
  /** The last one holds the current cell. */
  readonly area: Area;
  readonly current: { readonly row: number; readonly column: number };
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly function: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly name: string; readonly items: readonly MenuEntry[] };
export interface MenuView {
  readonly name: string;
  readonly items: readonly MenuEntry[];
}

/** A page of the add-on, shown in a frame of the other origin. */
export interface FrameView {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Pixels; null for the default. */
  readonly width: number | null;
  readonly height: number | null;
}

export interface FramesView {
  readonly sidebar: FrameView | null;
  readonly dialog: (FrameView & { readonly modal: boolean }) | null;
  readonly alert: { readonly id: string; readonly title: string; readonly text: string } | null;
}

export interface MessageView {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly text: string;
  /** Emulated time, `Sun 22 Nov 2026, 08:00`. */
  readonly when: string;
  /** Sent by the current user, so that an answer to it can be played. */
  readonly mine: boolean;
}
export interface ThreadView {
  readonly id: string;
  readonly messages: readonly MessageView[];
}
export interface MailboxView {
  readonly drafts: readonly MessageView[];
  readonly threads: readonly ThreadView[];
}
export type Reaction = 'reply' | 'out-of-office' | 'bounce';

export interface ClockView {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly zone: string;
  /** In that zone: `Sun 22 Nov 2026, 08:00`. */
  readonly text: string;
  /** In that zone, for a form field: `2026-11-22T08:00`. */
  readonly local: string;
}

export interface TriggerView {
  readonly id: string;
  readonly function: string;
  /** "Every day at 7:00", "When someone edits". */
  readonly rule: string;
  readonly owner: string;
  /** Whether it can be run now: clock triggers only. */
  readonly runnable: boolean;
  readonly next: string;
}

export interface ExecutionView {
  readonly id: number;
  readonly function: string;
  /** "Menu", "Page", "Edit", "Trigger". */
  readonly origin: string;
  readonly user: string;
  readonly when: string;
  readonly roundTrips: number;
  readonly byMethod: Readonly<Record<string, number>>;
  /** The script's own computing time in milliseconds. */
  readonly ms: number;
  /** How long it would have taken, waiting included, in milliseconds. */
  readonly emulatedMs: number;
  readonly error: string | null;
  readonly log: readonly { readonly level: string; readonly text: string }[];
}

export type Feature = 'drafts' | 'tracking' | 'calendar' | 'digest';
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';
export interface PeopleView {
  readonly user: string;
  readonly users: readonly string[];
  readonly features: readonly {
    readonly name: Feature;
    readonly granted: boolean;
    readonly available: boolean;
  }[];
  /** The mode in which `onOpen` ran. */
  readonly openMode: AuthMode;
}

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  readonly tone: 'info' | 'error';
}

/** The parts of the page beside the grid; each is sent whole when it changed. */
export interface Slices {
  readonly menus: readonly MenuView[];
  readonly frames: FramesView;
  readonly mailbox: MailboxView;
  readonly clock: ClockView;
  readonly triggers: readonly TriggerView[];
  readonly executions: readonly ExecutionView[];
  readonly people: PeopleView;
  readonly file: { readonly path: string; readonly saved: boolean };
}

export type ServerEvent =
  /** The line begins, or is there again. */
  | { readonly type: 'hello'; readonly slices: Slices; readonly revision: number }
  | { readonly type: 'slices'; readonly slices: Partial<Slices> }
  | { readonly type: 'delta'; readonly delta: BookDelta }
  | { readonly type: 'toast'; readonly toast: Toast }
  /** The pages of the add-on were built anew. */
  | { readonly type: 'reload' };

/** What the page may ask for, by path under `/api/`, with what it sends and what it gets. */
export interface Actions {
  book(request: null): BookView;
  edit(request: { readonly revision: number; readonly edit: Edit }): null;
  select(request: Selection): null;
  /** Runs a function of the add-on's menu. */
  menu(request: { readonly function: string }): null;
  /** `google.script.run` of a frame. */
  call(request: { readonly frame: string; readonly function: string; readonly args: string }): CallAnswer;
  closeFrame(request: { readonly id: string }): null;
  reopen(request: { readonly mode: AuthMode }): null;
  send(request: { readonly draft: string }): null;
  deleteDraft(request: { readonly draft: string }): null;
  react(request: { readonly thread: string; readonly reaction: Reaction }): null;
  /** Moves the clock forward to that local time, firing what falls due. */
  moveClock(request: { readonly to: string } | { readonly byMinutes: number }): null;
  runTrigger(request: { readonly id: string }): null;
  becomeUser(request: { readonly email: string }): null;
  grant(request: { readonly feature: Feature; readonly granted: boolean }): null;
  startOver(request: null): null;
}
export type Action = keyof Actions;

/** JSON text, since `google.script.run` gives copies. */
export type CallAnswer =
  | { readonly ok: true; readonly result: string }
  | { readonly ok: false; readonly error: string };

export type ApiAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };
