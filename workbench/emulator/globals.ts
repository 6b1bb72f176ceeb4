/** Puts Apps Script's global services into the realm of an execution: these names and no others. */
import type { Execution } from './execution.ts';
import { absentServices } from './services/absent.ts';
import { createCacheService } from './services/cache.ts';
import { createGmail } from './services/gmail.ts';
import { createHtmlService } from './services/html.ts';
import { createLockService } from './services/lock.ts';
import { createConsole, createLogger } from './services/logger.ts';
import { createMailApp } from './services/mail.ts';
import { createPropertiesService } from './services/properties.ts';
import { createScriptApp } from './services/script-app.ts';
import { createSession } from './services/session.ts';
import { createUi } from './services/ui.ts';
import { createUtilities } from './services/utilities.ts';
import {
  createSpreadsheetServices,
  type SpreadsheetServices,
} from './spreadsheet/services/spreadsheet-app.ts';

export function installGlobals(run: Execution): SpreadsheetServices {
  let ui: GoogleAppsScript.Base.Ui | undefined;
  const spreadsheets = createSpreadsheetServices(run, { getUi: () => (ui ??= createUi(run)) });
  const services: Record<string, object> = {
    ...absentServices(run, ['Gmail']),
    CacheService: createCacheService(run),
    HtmlService: createHtmlService(run),
    LockService: createLockService(run),
    Logger: createLogger(run),
    MailApp: createMailApp(run),
    PropertiesService: createPropertiesService(run),
    ScriptApp: createScriptApp(run),
    Session: createSession(run),
    SpreadsheetApp: spreadsheets.app,
    Utilities: createUtilities(run),
    console: createConsole(run),
    ...(run.bundle.manifest.advancedServices.includes('Gmail') && { Gmail: createGmail(run) }),
  };
  for (const [name, value] of Object.entries(services)) {
    Object.defineProperty(run.realm.globals, name, {
      value,
      writable: true,
      enumerable: false,
      configurable: true,
    });
  }
  // Reads the definitions of the classes now, so that the first call of a script is not charged for it.
  Reflect.has(spreadsheets.app, 'getUi');
  return spreadsheets;
}
