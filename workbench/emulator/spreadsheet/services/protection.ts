/** Protection of a range or a sheet: who may edit it. */
import { implementationOf } from '../../strict.ts';
import { type Area, area } from '../a1.ts';
import { mayEditProtected } from '../access.ts';
import type { Protection } from '../rules.ts';
import type { Sheet } from '../sheet.ts';
import type { Context } from './context.ts';
import { ProtectionType } from './enums.ts';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type User = GoogleAppsScript.Base.User;

/** A new protection keeps nobody out until its list of editors is changed (Google: reference of Range.protect). */
export function addProtection(context: Context, sheet: Sheet, of: Area | null): GoogleProtection {
  const id =
    1 + Math.max(0, ...context.book.sheets.flatMap(({ state }) => state.protections.map((one) => one.id)));
  const protection: Protection = {
    id,
    area: of,
    unprotected: [],
    description: '',
    editors: null,
    warningOnly: false,
  };
  sheet.update('rules', { protections: [...sheet.state.protections, protection] });
  return createProtection(context, sheet, protection);
}

export function createProtection(context: Context, sheet: Sheet, { id }: Protection): GoogleProtection {
  const current = (): Protection => {
    const found = sheet.state.protections.find((one) => one.id === id);
    if (found === undefined) throw context.error('The protection no longer exists.');
    return found;
  };
  const read = <T>(method: string, of: (protection: Protection) => T): (() => T) => {
    return () => {
      context.read(`Protection.${method}`);
      return of(current());
    };
  };
  const write = (
    method: string,
    change: (protection: Protection) => Partial<Protection>,
  ): GoogleProtection => {
    context.write(`Protection.${method}`);
    if (!mayEditProtected(context.book, current(), context.host.user)) {
      throw context.error('You do not have permission to edit this protection.');
    }
    const protections = sheet.state.protections.map((one) =>
      one.id === id ? { ...one, ...change(one) } : one,
    );
    sheet.update('rules', { protections });
    return self;
  };
  const email = (user: string | User): string => (typeof user === 'string' ? user : user.getEmail());
  /** Whom the list begins with once it is a list; neither can be removed. */
  const permanent = (): string[] => [
    ...new Set([context.book.owner ?? context.host.user, context.host.user]),
  ];
  const listed = ({ editors }: Protection): readonly string[] => editors ?? permanent();
  const add = (method: string, users: readonly (string | User)[]): GoogleProtection =>
    write(method, (one) => ({ editors: [...new Set([...listed(one), ...users.map(email)])] }));
  const remove = (method: string, users: readonly (string | User)[]): GoogleProtection =>
    write(method, (one) => {
      const gone = users.map(email).filter((user) => !permanent().includes(user));
      return { editors: listed(one).filter((editor) => !gone.includes(editor)) };
    });
  const whole = (): Area => area(1, 1, sheet.maxRows, sheet.maxColumns);
  const self: GoogleProtection = context.wrap<GoogleProtection>('Protection', {
    addEditor: (user: string | User) => add('addEditor', [user]),
    addEditors: (users: string[]) => add('addEditors', users),
    canDomainEdit: read('canDomainEdit', () => false),
    canEdit: read('canEdit', (one) => mayEditProtected(context.book, one, context.host.user)),
    getDescription: read('getDescription', (one) => one.description),
    getEditors: read('getEditors', (one) =>
      context.list(listed(one).map((user) => context.wrap<User>('User', { getEmail: () => user }))),
    ),
    getProtectionType: () => (current().area === null ? ProtectionType.SHEET : ProtectionType.RANGE),
    getRange: () => context.make.range(sheet, current().area ?? whole()),
    getRangeName: read('getRangeName', () => null),
    getUnprotectedRanges: read('getUnprotectedRanges', ({ unprotected }) =>
      context.list(unprotected.map((open) => context.make.range(sheet, open))),
    ),
    isWarningOnly: read('isWarningOnly', (one) => one.warningOnly),
    remove: () => {
      write('remove', () => ({}));
      sheet.update('rules', { protections: sheet.state.protections.filter((one) => one.id !== id) });
    },
    removeEditor: (user: string | User) => remove('removeEditor', [user]),
    removeEditors: (users: readonly (string | User)[]) => remove('removeEditors', users),
    setDescription: (description) => write('setDescription', () => ({ description })),
    setDomainEdit: () => write('setDomainEdit', () => ({})),
    setRange: (range) => write('setRange', () => ({ area: areaBehind(range) })),
    setUnprotectedRanges: (ranges) => {
      if (current().area !== null) {
        throw context.error('Unprotected ranges can only be set on a protected sheet.');
      }
      return write('setUnprotectedRanges', () => ({ unprotected: ranges.map(areaBehind) }));
    },
    setWarningOnly: (warningOnly) => write('setWarningOnly', () => ({ warningOnly })),
  });
  return self;
}

function areaBehind(range: unknown): Area {
  return (implementationOf(range, 'Range') as { area: Area }).area;
}
