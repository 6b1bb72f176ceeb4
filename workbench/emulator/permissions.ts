/** Which scopes and which authorization mode a method needs, as Google's reference states them for each method. */
import type { AuthMode } from './host.ts';

const AUTH = 'https://www.googleapis.com/auth/';
const scope = (name: string): string => `${AUTH}${name}`;

/** Always asked for; a workbench user has granted them unless a test takes one away. */
export const BASE_SCOPES = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.scriptapp',
  'userinfo.email',
].map(scope);

/** The scope that each optional feature of the add-on asks for. */
export const FEATURE_SCOPES: Readonly<Record<string, string>> = {
  drafts: scope('gmail.compose'),
  tracking: scope('gmail.metadata'),
  calendar: scope('calendar.app.created'),
  digest: scope('script.send_mail'),
};

export const METADATA_SCOPE = scope('gmail.metadata');

interface Need {
  /** Any one of them is enough; empty when the method needs none. */
  readonly scopes: readonly string[];
  /** The least mode in which the method may be called (Google: add-ons/concepts/editor-auth-lifecycle). */
  readonly mode: AuthMode;
}

const FREE: Need = { scopes: [], mode: 'NONE' };
/** No scope, but it belongs to a document the user has enabled the add-on in. */
const DOCUMENT_STORE: Need = { scopes: [], mode: 'LIMITED' };
/** In LIMITED the enabled document is open to the script whatever the user has granted. */
const SPREADSHEET: Need = {
  scopes: ['spreadsheets.currentonly', 'spreadsheets'].map(scope),
  mode: 'LIMITED',
};
const full = (...scopes: string[]): Need => ({ scopes: scopes.map(scope), mode: 'FULL' });

const MAIL = 'https://mail.google.com/';
const gmail = (...scopes: string[]): Need => ({
  scopes: [MAIL, ...scopes.map((name) => scope(`gmail.${name}`))],
  mode: 'FULL',
});

/** Source: the reference page of each class (developers.google.com/apps-script/reference/…). */
const CLASSES: Readonly<Record<string, Need>> = {
  Lock: DOCUMENT_STORE,
  Cache: DOCUMENT_STORE,
  Properties: DOCUMENT_STORE,
  LockService: DOCUMENT_STORE,
  CacheService: DOCUMENT_STORE,
  PropertiesService: DOCUMENT_STORE,
  Ui: FREE,
  Menu: FREE,
  Session: FREE,
  Utilities: FREE,
  Logger: FREE,
  HtmlService: FREE,
  ScriptApp: FREE,
  MailApp: full('script.send_mail'),
  Trigger: full('script.scriptapp'),
  ClockTriggerBuilder: full('script.scriptapp'),
  SpreadsheetTriggerBuilder: full('script.scriptapp'),
};

/** Methods that need something else than their class. Gmail's: developers.google.com/gmail/api/reference/rest. */
const METHODS: Readonly<Record<string, Need>> = {
  'SpreadsheetApp.create': full('spreadsheets'),
  'SpreadsheetApp.open': full('spreadsheets'),
  'SpreadsheetApp.openById': full('spreadsheets'),
  'SpreadsheetApp.openByUrl': full('spreadsheets'),
  'SpreadsheetApp.getUi': FREE,
  'SpreadsheetApp.flush': DOCUMENT_STORE,
  'Ui.showSidebar': full('script.container.ui'),
  'Ui.showModalDialog': full('script.container.ui'),
  'Ui.showModelessDialog': full('script.container.ui'),
  'Session.getActiveUser': { scopes: [scope('userinfo.email')], mode: 'LIMITED' },
  'Session.getEffectiveUser': full('userinfo.email'),
  'ScriptApp.newTrigger': full('script.scriptapp'),
  'ScriptApp.deleteTrigger': full('script.scriptapp'),
  'ScriptApp.getProjectTriggers': full('script.scriptapp'),
  'ScriptApp.getUserTriggers': full('script.scriptapp'),
  'TriggerBuilder.timeBased': full('script.scriptapp'),
  'Gmail.Users.getProfile': gmail('modify', 'compose', 'readonly', 'metadata'),
  'Gmail.Users.Drafts.create': gmail('modify', 'compose'),
  'Gmail.Users.Drafts.update': gmail('modify', 'compose'),
  'Gmail.Users.Drafts.remove': gmail('modify', 'compose'),
  'Gmail.Users.Drafts.send': gmail('modify', 'compose'),
  'Gmail.Users.Drafts.get': gmail('modify', 'compose', 'readonly'),
  'Gmail.Users.Drafts.list': gmail('modify', 'compose', 'readonly'),
  'Gmail.Users.Messages.get': gmail('modify', 'readonly', 'metadata'),
  'Gmail.Users.Messages.list': gmail('modify', 'readonly', 'metadata'),
  'Gmail.Users.Threads.get': gmail('modify', 'readonly', 'metadata'),
  'Gmail.Users.History.list': gmail('modify', 'readonly', 'metadata'),
};

/** What a method needs. A class that is not listed belongs to the spreadsheet. */
export function needOf(method: string): Need {
  return METHODS[method] ?? CLASSES[method.slice(0, method.indexOf('.'))] ?? SPREADSHEET;
}

const RANK: Readonly<Record<AuthMode, number>> = { NONE: 0, LIMITED: 1, FULL: 2 };

interface Permissions {
  readonly authMode: AuthMode;
  /** Scopes the manifest asks for. */
  readonly asked: ReadonlySet<string>;
  /** Scopes the user has granted. */
  readonly granted: ReadonlySet<string>;
}

/** Google's words for a call that is not permitted, or null when it is. */
export function refusal(method: string, have: Permissions): string | null {
  const need = needOf(method);
  const inMode = RANK[have.authMode] >= RANK[need.mode];
  // Simple triggers run without any authorization: below FULL nothing has been granted, and nothing needs to be.
  const grants = have.authMode === 'FULL' ? have.granted : have.asked;
  const inScope =
    need.scopes.length === 0 || need.scopes.some((name) => have.asked.has(name) && grants.has(name));
  return inMode && inScope ? null : refusalText(method, need.scopes);
}

function refusalText(method: string, scopes: readonly string[]): string {
  const list = scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes.join('');
  return `You do not have permission to call ${spelled(method)}${list && `. Required permissions: ${list}`}`;
}

/** Google names the methods of advanced services as their API does: `gmail.users.drafts.create`. */
function spelled(method: string): string {
  return method.startsWith('Gmail.')
    ? method.replace(/(?<=^|\.)[A-Z]/g, (letter) => letter.toLowerCase())
    : method;
}
