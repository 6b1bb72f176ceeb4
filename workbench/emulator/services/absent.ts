/** Google services that exist on Apps Script but not here: every use of them throws by name. */
import type { Execution } from '../execution.ts';
import { strict } from '../strict.ts';

const ABSENT = [
  'Browser',
  'CalendarApp',
  'CardService',
  'Charts',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'MimeType',
  'ScriptProperties',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'UserProperties',
  'XmlService',
];

/** Built-in services are always there; an advanced one only when the manifest enables it. */
export function absentServices(run: Execution, emulated: readonly string[]): Record<string, object> {
  const enabled = run.bundle.manifest.advancedServices.filter((name) => !emulated.includes(name));
  return Object.fromEntries([...ABSENT, ...enabled].map((name) => [name, strict<object>(run, name, {})]));
}
