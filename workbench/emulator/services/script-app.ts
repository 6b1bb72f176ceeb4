/** ScriptApp: triggers, and what the user has authorized (Google: reference/script). */
import { enumeration } from '../enumeration.ts';
import type { Execution } from '../execution.ts';
import { nextId } from '../mailbox.ts';
import { strict } from '../strict.ts';
import { nextDue } from '../clock-trigger.ts';
import { isKnownZone } from '../zone.ts';
import type { Trigger as TriggerRecord } from '../world.ts';

type Trigger = GoogleAppsScript.Script.Trigger;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type SheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;

export const AuthMode = enumeration<typeof GoogleAppsScript.Script.AuthMode>(
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
);
const AuthorizationStatus = enumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>(
  'REQUIRED',
  'NOT_REQUIRED',
);
const EventType = enumeration<typeof GoogleAppsScript.Script.EventType>(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);
const TriggerSource = enumeration<typeof GoogleAppsScript.Script.TriggerSource>(
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
);
const WeekDay = enumeration<typeof GoogleAppsScript.Base.Weekday>(
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
);

/** Google: guides/services/quotas. */
const MAX_TRIGGERS = 20;
const MINUTES = [1, 5, 10, 15, 30];

export function createScriptApp(run: Execution): GoogleAppsScript.Script.ScriptApp {
  const { world, realm } = run;
  const own = (): TriggerRecord[] => world.triggers.filter((trigger) => trigger.owner === run.user);
  const list = (method: string): Trigger[] => {
    run.call(`ScriptApp.${method}`);
    // The array is the realm's; the triggers in it are Google's own objects and are not copied.
    return Object.assign(
      realm.copy<Trigger[]>([]),
      own().map((record) => createTrigger(run, record)),
    );
  };
  return strict<GoogleAppsScript.Script.ScriptApp>(run, 'ScriptApp', {
    AuthMode,
    AuthorizationStatus,
    EventType,
    TriggerSource,
    WeekDay,
    newTrigger: (name) => {
      run.permit('ScriptApp.newTrigger');
      return createTriggerBuilder(run, name);
    },
    getProjectTriggers: () => list('getProjectTriggers'),
    getUserTriggers: () => list('getUserTriggers'),
    deleteTrigger: (trigger) => {
      const id = trigger.getUniqueId();
      run.call('ScriptApp.deleteTrigger');
      const index = world.triggers.findIndex((record) => record.id === id && record.owner === run.user);
      if (index === -1)
        throw realm.error(
          'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
        );
      world.triggers.splice(index, 1);
    },
    // The second argument is missing in the types (Google: reference/script/script-app#getAuthorizationInfo).
    getAuthorizationInfo: (_mode: unknown, scopes?: readonly string[]) =>
      createAuthorizationInfo(run, scopes),
    requireScopes: (_mode: unknown, scopes: readonly string[]) => {
      requireGranted(run, scopes);
    },
    requireAllScopes: () => {
      requireGranted(run, run.bundle.manifest.oauthScopes);
    },
    getScriptId: () => 'workbench',
  });
}

function createAuthorizationInfo(
  run: Execution,
  only?: readonly string[],
): GoogleAppsScript.Script.AuthorizationInfo {
  const asked = run.bundle.manifest.oauthScopes;
  const foreign = only?.find((scope) => !asked.includes(scope));
  if (foreign !== undefined) throw run.realm.error(`The scope ${foreign} is not required by the script.`);
  const scopes = only ?? asked;
  const required = scopes.some((scope) => !run.granted.has(scope));
  const info = {
    getAuthorizationStatus: () => AuthorizationStatus[required ? 'REQUIRED' : 'NOT_REQUIRED'],
    getAuthorizationUrl: () => (required ? authorizationUrl(scopes) : null) as string,
    getAuthorizedScopes: () => run.realm.copy(scopes.filter((scope) => run.granted.has(scope))),
  };
  return strict(run, 'AuthorizationInfo', info);
}

function authorizationUrl(scopes: readonly string[]): string {
  return `https://script.google.com/workbench/authorize?scope=${encodeURIComponent(scopes.join(' '))}`;
}

/** Google ends the execution and shows a prompt; nothing in the script can catch it. */
function requireGranted(run: Execution, scopes: readonly string[]): void {
  createAuthorizationInfo(run, scopes);
  if (scopes.some((scope) => !run.granted.has(scope)))
    run.end('Authorization is required to perform that action.');
}

function createTrigger(run: Execution, record: TriggerRecord): Trigger {
  const get =
    <T>(method: string, value: T) =>
    () => {
      run.permit(`Trigger.${method}`);
      return value;
    };
  const clock = record.type === 'CLOCK';
  return strict<Trigger>(run, 'Trigger', {
    getUniqueId: get('getUniqueId', record.id),
    getHandlerFunction: get('getHandlerFunction', record.function),
    getEventType: get('getEventType', EventType[record.type]),
    getTriggerSource: get('getTriggerSource', TriggerSource[clock ? 'CLOCK' : 'SPREADSHEETS']),
    getTriggerSourceId: get('getTriggerSourceId', clock ? (null as unknown as string) : run.world.book.id),
  });
}

function createTriggerBuilder(run: Execution, name: string): GoogleAppsScript.Script.TriggerBuilder {
  return strict<GoogleAppsScript.Script.TriggerBuilder>(run, 'TriggerBuilder', {
    timeBased: () => {
      run.permit('TriggerBuilder.timeBased');
      return createClockBuilder(run, name);
    },
    forSpreadsheet: () => createSheetBuilder(run, name),
  });
}

function createSheetBuilder(run: Execution, name: string): SheetBuilder {
  let type: 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN' | null = null;
  const on = (value: 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN') => () => {
    type = value;
    return builder;
  };
  const builder: SheetBuilder = strict<SheetBuilder>(run, 'SpreadsheetTriggerBuilder', {
    onEdit: on('ON_EDIT'),
    onChange: on('ON_CHANGE'),
    onOpen: on('ON_OPEN'),
    create: () => {
      run.call('SpreadsheetTriggerBuilder.create');
      if (type === null)
        throw run.realm.error('The trigger needs an event: call onEdit, onChange or onOpen first.');
      return addTrigger(run, { ...EMPTY, function: name, type });
    },
  });
  return builder;
}

type Draft = Omit<TriggerRecord, 'id' | 'owner'>;
const EMPTY = {
  hour: null,
  everyHours: null,
  everyDays: null,
  timeZone: null,
  minute: null,
  everyMinutes: null,
  due: null,
};

function createClockBuilder(run: Execution, name: string): ClockBuilder {
  let draft: Draft = { ...EMPTY, function: name, type: 'CLOCK', timeZone: run.bundle.manifest.timeZone };
  const set = (change: Partial<Draft>): ClockBuilder => {
    draft = { ...draft, ...change };
    return builder;
  };
  const builder: ClockBuilder = strict<ClockBuilder>(run, 'ClockTriggerBuilder', {
    atHour: (hour) => set({ hour }),
    nearMinute: (minute) => set({ minute }),
    everyDays: (n) => set({ everyDays: n }),
    everyHours: (n) => set({ everyHours: n }),
    everyMinutes: (n) => {
      if (!MINUTES.includes(n))
        throw run.realm.error(
          'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
        );
      return set({ everyMinutes: n });
    },
    inTimezone: (timeZone) => {
      if (!isKnownZone(timeZone)) throw run.realm.error(`Invalid argument: ${timeZone}`);
      return set({ timeZone });
    },
    create: () => {
      run.call('ClockTriggerBuilder.create');
      if (draft.everyDays === null && draft.everyHours === null && draft.everyMinutes === null) {
        throw run.realm.error(
          'The trigger needs a frequency: call everyDays, everyHours or everyMinutes first.',
        );
      }
      return addTrigger(run, { ...draft, due: nextDue(draft, run.now()) });
    },
  });
  return builder;
}

function addTrigger(run: Execution, draft: Draft): Trigger {
  const own = run.world.triggers.filter((trigger) => trigger.owner === run.user);
  if (own.length >= MAX_TRIGGERS) {
    throw run.realm.error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  if (run.request.published === true) checkPublished(run, own, draft);
  const record: TriggerRecord = {
    ...draft,
    id: BigInt(`0x${nextId(run.world)}`).toString(),
    owner: run.user,
  };
  run.world.triggers.push(record);
  return createTrigger(run, record);
}

/** Google: add-ons/concepts/editor-triggers. */
function checkPublished(run: Execution, own: readonly TriggerRecord[], draft: Draft): void {
  if (own.some((trigger) => trigger.type === draft.type)) {
    const kind = draft.type === 'CLOCK' ? 'time-based' : 'edit';
    throw run.realm.error(
      `This add-on has created too many ${kind} triggers in this document for this Google user account.`,
    );
  }
  if (draft.everyMinutes !== null) {
    throw run.realm.error(
      'This add-on has created a trigger that runs too often: at most once an hour is allowed.',
    );
  }
}
