/** The event objects Google hands to handlers (Google: guides/triggers/events). */
import type { Execution } from './execution.ts';
import type { EventRequest } from './run.ts';
import { AuthMode } from './services/script-app.ts';
import { activeUser } from './services/session.ts';
import type { SpreadsheetServices } from './spreadsheet/services/spreadsheet-app.ts';

const DAY = 86_400_000;

export function buildEvent(run: Execution, spreadsheets: SpreadsheetServices, request: EventRequest): object {
  const event = run.realm.copy({});
  switch (request.kind) {
    case 'install':
      return Object.assign(event, { authMode: AuthMode[run.authMode] });
    case 'open':
      return Object.assign(event, common(run, spreadsheets));
    case 'edit':
      return Object.assign(event, common(run, spreadsheets), editFields(run, spreadsheets, request));
    case 'clock':
      return Object.assign(
        event,
        { authMode: AuthMode[run.authMode], triggerUid: request.triggerId },
        timeFields(run),
      );
  }
}

function common(run: Execution, spreadsheets: SpreadsheetServices): object {
  const authMode = AuthMode[run.authMode];
  // Without the document open to the script there is nothing to hand over but the mode.
  if (run.authMode === 'NONE') return { authMode };
  return { authMode, source: spreadsheets.spreadsheet(), user: activeUser(run) };
}

function editFields(
  run: Execution,
  spreadsheets: SpreadsheetServices,
  request: EventRequest & { kind: 'edit' },
): object {
  const { rowStart, rowEnd, columnStart, columnEnd } = request;
  const sheet = run.world.book.sheetNamed(request.sheet);
  if (sheet === null) throw run.realm.error(`There is no sheet "${request.sheet}" to edit.`);
  const area = {
    row: rowStart,
    column: columnStart,
    rows: rowEnd - rowStart + 1,
    columns: columnEnd - columnStart + 1,
  };
  const single = rowStart === rowEnd && columnStart === columnEnd;
  return {
    range: spreadsheets.range(sheet, area),
    ...(single && request.value !== undefined && { value: request.value }),
    ...(single && request.oldValue !== undefined && { oldValue: request.oldValue }),
  };
}

/** Time of firing in UTC, as Google gives it. */
function timeFields(run: Execution): object {
  const now = new Date(run.now());
  const yearStart = Date.UTC(now.getUTCFullYear(), 0, 1);
  return {
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'week-of-year': Math.floor((now.getTime() - yearStart) / (7 * DAY)) + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
    timezone: 'UTC',
  };
}
