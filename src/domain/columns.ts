/** The columns of the Contacts tab, in order: the one place that names them for sheet, import, plan and pages. */

export const STAGES = [
  'Idea',
  'Find a person',
  'Ask for introduction',
  'Ready to write',
  'Contacted',
  'Followed up',
  'Arranging',
  'Scheduled',
  'Met',
  'Keep in touch',
  'Parked',
  'Not now',
  'Declined',
  'Bounced',
  'Do not contact',
  'Closed',
] as const;
export type Stage = (typeof STAGES)[number];

export const SOURCES = [
  'Friend or family',
  'Alumni',
  'School recruiting',
  'LinkedIn',
  'Event',
  'Referral',
  'Company website',
  'Front desk',
  'Read about them',
  'Past colleague',
  'Other',
] as const;

/** What a cell of the column holds. `day` is a date, `moment` a date with time, `due` either, `cadence` days or a tier. */
export type ColumnType =
  | 'text'
  | 'email'
  | 'source'
  | 'stage'
  | 'todoKind'
  | 'todoState'
  | 'occasion'
  | 'channel'
  | 'answer'
  | 'day'
  | 'moment'
  | 'due'
  | 'number'
  | 'cadence';

export interface Column {
  readonly key: string;
  /** The header in the sheet. */
  readonly header: string;
  /** Facts are typed or recorded and may be corrected by anyone; derived cells are recomputed from facts. */
  readonly kind: 'fact' | 'derived';
  readonly type: ColumnType;
  /** Folded columns are details, grouped and collapsed at set-up. */
  readonly folded: boolean;
  /** Width in pixels at set-up. */
  readonly width: number;
}

const fact = <K extends string>(key: K, header: string, type: ColumnType, width: number, folded = false) =>
  ({ key, header, kind: 'fact', type, folded, width }) as const;
const derived = <K extends string>(key: K, header: string, type: ColumnType, width: number, folded = false) =>
  ({ key, header, kind: 'derived', type, folded, width }) as const;

export const CONTACT_COLUMNS = [
  fact('name', 'Name', 'text', 160),
  fact('email', 'Email', 'email', 220),
  fact('organization', 'Organization', 'text', 180),
  fact('role', 'Role', 'text', 160),
  fact('source', 'Source', 'source', 160),
  fact('stage', 'Stage', 'stage', 170),
  derived('nextAction', 'Next action', 'text', 270),
  derived('due', 'Due', 'due', 100),
  derived('status', 'Status', 'text', 190),
  fact('lastContact', 'Last contact', 'day', 100),
  fact('meeting', 'Meeting', 'moment', 140),
  fact('minutes', 'Minutes', 'number', 70),
  fact('introducedBy', 'Introduced by', 'text', 140),
  fact('notes', 'Notes', 'text', 320),
  fact('salutation', 'Salutation', 'text', 110, true),
  fact('phone', 'Phone', 'text', 130, true),
  fact('profile', 'Profile', 'text', 200, true),
  fact('shared', 'What we share', 'text', 180, true),
  fact('why', 'Why them', 'text', 180, true),
  fact('contacted', 'Contacted', 'day', 100, true),
  fact('followedUp', 'Followed up', 'day', 100, true),
  fact('replied', 'Replied', 'day', 100, true),
  fact('debriefed', 'Debriefed', 'day', 100, true),
  fact('thanked', 'Thanked', 'day', 100, true),
  fact('notBefore', 'Not before', 'day', 100, true),
  fact('checkInEvery', 'Check in every', 'cadence', 100, true),
  fact('owner', 'Owner', 'email', 180, true),
  fact('id', 'ID', 'text', 90, true),
  derived('urgency', 'Urgency', 'number', 70, true),
] as const satisfies readonly Column[];

export type ColumnKey = (typeof CONTACT_COLUMNS)[number]['key'];
export type DerivedKey = Extract<(typeof CONTACT_COLUMNS)[number], { kind: 'derived' }>['key'];
export type FactKey = Exclude<ColumnKey, DerivedKey>;
