/** The manifest of each edition asks for exactly the scopes that the methods called in it need. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EDITION, type Feature, FEATURES, manifestOf, parseEdition } from '../../scripts/editions.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const AUTH = 'https://www.googleapis.com/auth/';
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const base = JSON.parse(read('appsscript.json')) as { oauthScopes: string[]; runtimeVersion: string };
const BASE = ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp', 'userinfo.email'];

/** Scopes that Google's reference states for a method of a class, `[]` where it states none. */
function referenceScopes(file: string, type: string, method: string): string[] {
  const text = read(`node_modules/gas-types-detailed/google-apps-script.${file}.d.ts`);
  const body = text.slice(text.search(new RegExp(`interface ${type}\\b`)));
  const comment =
    body
      .slice(0, body.search(new RegExp(`\\n\\s+${method}\\(`)))
      .split('/**')
      .pop() ?? '';
  return [...comment.matchAll(/https:\/\/www\.googleapis\.com\/auth\/([\w.]+)/g)].map(
    (match) => match[1] ?? '',
  );
}

const google = readdirSync(join(ROOT, 'src/google'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(join('src/google', name)))
  .join('\n');

describe('the manifest', () => {
  it('runs on V8: the default would be the retired runtime', () => {
    expect(base.runtimeVersion).toBe('V8');
  });

  it.each([
    ['spreadsheets.currentonly', 'spreadsheet', 'Range', 'getValues'],
    ['script.container.ui', 'base', 'Ui', 'showSidebar'],
    ['script.container.ui', 'base', 'Ui', 'showModalDialog'],
    ['script.scriptapp', 'script', 'ScriptApp', 'newTrigger'],
    ['script.scriptapp', 'script', 'ScriptApp', 'deleteTrigger'],
    ['userinfo.email', 'base', 'Session', 'getEffectiveUser'],
  ])('asks for %s, as the reference of %s: %s.%s says', (scope, file, type, method) => {
    expect(referenceScopes(file, type, method)).toContain(scope);
    expect(base.oauthScopes).toContain(AUTH + scope);
  });

  it('asks for script.send_mail in the edition with the digest alone, as the reference of MailApp.sendEmail says', () => {
    const scope = `${AUTH}script.send_mail`;
    expect(referenceScopes('mail', 'MailApp', 'sendEmail')).toContain('script.send_mail');
    expect(manifestOf(base, ['digest']).oauthScopes).toContain(scope);
    expect(manifestOf(base, DEFAULT_EDITION).oauthScopes).not.toContain(scope);
  });

  const editions: [string, readonly Feature[], string[]][] = [
    ['none', [], []],
    ['the default', DEFAULT_EDITION, ['gmail.compose']],
    ['drafts and tracking', ['drafts', 'tracking'], ['gmail.compose', 'gmail.metadata']],
    ['calendar and digest', ['calendar', 'digest'], ['calendar.app.created', 'script.send_mail']],
  ];
  it.each(editions)(
    'of the edition with %s holds the base scopes and its own, no others',
    (_, edition, extra) => {
      expect(manifestOf(base, edition).oauthScopes).toEqual([...BASE, ...extra].map((scope) => AUTH + scope));
    },
  );

  it('enables an advanced service only for the features that call it', () => {
    const services = (edition: readonly Feature[]): unknown =>
      (manifestOf(base, edition) as { dependencies?: unknown }).dependencies;
    expect(services([])).toBeUndefined();
    expect(services(['drafts', 'tracking'])).toEqual({ enabledAdvancedServices: [FEATURES.drafts.service] });
  });

  it('never allows external requests, nor more of Gmail than drafts and headers', () => {
    const all = manifestOf(base, Object.keys(FEATURES) as Feature[]).oauthScopes.join(' ');
    expect(all).not.toMatch(
      /external_request|mail\.google\.com|gmail\.(modify|readonly|send)|auth\/spreadsheets( |$)|auth\/drive/,
    );
  });

  it.each([
    ['drafts', /\bGmail\.Users\b/],
    ['tracking', /\bUsers\W+(Messages|Threads|History)\b/],
    ['calendar', /\bCalendar\.(Events|Calendars)\b/],
    ['digest', /\bMailApp\.sendEmail\b/],
  ] as [Feature, RegExp][])('offers %s exactly when the code calls it', (feature, call) => {
    expect(FEATURES[feature].built).toBe(call.test(google));
  });

  it('needs no service the code does not name, and the code names none the editions do not enable', () => {
    expect(google).toMatch(/\bGmail\.Users/);
    expect(google).not.toMatch(/\b(GmailApp|DriveApp|UrlFetchApp|CalendarApp|Sheets)\./);
  });

  it('of mail, the code sends it and does nothing else', () => {
    const called = [...google.matchAll(/\bMailApp\.(\w+)/g)].map(([, method]) => method);
    expect(called).toEqual(['sendEmail']);
  });
});

describe('--with', () => {
  it.each([
    ['drafts', ['drafts']],
    [' drafts , digest ', ['drafts', 'digest']],
    ['drafts,tracking', ['drafts', 'tracking']],
    ['none', []],
    [undefined, DEFAULT_EDITION],
  ])('%j names the edition %j', (text, edition) => {
    expect(parseEdition(text)).toEqual(edition);
  });

  const refused = [
    ['drafts,fax', 'There is no feature "fax". Choose from drafts, tracking, digest, or none.'],
    ['toString', 'There is no feature "toString". Choose from drafts, tracking, digest, or none.'],
    ['drafts,calendar', '"calendar" is not built yet. Choose from drafts, tracking, digest, or none.'],
  ] as const;
  it.each(refused)('%j is refused with those that can be chosen', (text, message) => {
    expect(() => parseEdition(text)).toThrow(message);
  });

  it.each([
    ['build', ...refused[0]],
    ['build', ...refused[2]],
    ['deploy', ...refused[0]],
    ['deploy', ...refused[2]],
  ])('of npm run %s: %j ends with its sentence alone, before anything is done', (script, text, message) => {
    const argv = ['--import', 'tsx', `scripts/${script}.ts`, '--with', text];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: ROOT, encoding: 'utf8' });
    expect([stdout, stderr, status]).toEqual(['', `${message}\n`, 1]);
  });
});
