/** The built bundle is what Apps Script can load, and offers exactly the names that main.ts lists. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const code = readFileSync(join(ROOT, 'dist/Code.js'), 'utf8');

const CALLED_BY_GOOGLE = ['onOpen', 'onInstall', 'onEdit', 'refreshFollowUps'];
const MENU = [
  ...['openSidebar', 'openThankYous', 'openFollowUps', 'refreshNow', 'openImport'],
  ...['openSetUp', 'turnOnFromMenu', 'turnOffFromMenu', 'openMerge', 'checkSetup', 'undoFromMenu'],
];
/** Opened by a button of another dialog or of the sidebar. */
const DIALOGS = ['openUpdates'];
const COMMANDS = [
  ...['setUpSpreadsheet', 'draftThankYous', 'draftFollowUps', 'importContacts'],
  ...['turnOnDailyRefresh', 'turnOffDailyRefresh'],
];
const CALLED_BY_PAGES = [
  ...['getMe', 'getSidebar', 'getPerson', 'getSelected', 'recordEvent', 'setStage', 'saveNotes'],
  ...['previewDrafts', 'makeDrafts', 'saveSender', 'importChunk', 'setUpFromPage', 'settleCopy'],
  ...['bringBackTemplate', 'listOwnDrafts', 'readOwnDraft'],
  ...['lookAtMail', 'settleDraft'],
  ...['changeTask', 'addTodo', 'previewMerges', 'mergePeople', 'previewErase', 'erasePerson', 'undoLast'],
];

describe('Code.js', () => {
  it('parses as ES2019: Apps Script rejects newer syntax when it loads', () => {
    expect(() => parse(code, { ecmaVersion: 2019 })).not.toThrow();
  });

  it('has exactly the allowed top-level functions: every one can be called from any page', () => {
    const { body } = parse(code, { ecmaVersion: 2019 });
    const names = body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
    expect(names.sort()).toEqual(
      [...CALLED_BY_GOOGLE, ...MENU, ...DIALOGS, ...COMMANDS, ...CALLED_BY_PAGES].sort(),
    );
  });

  it('limits itself to the current document, in the file that Google reads', () => {
    expect(code.startsWith('/** @OnlyCurrentDoc */')).toBe(true);
  });

  it("asks no service while it loads: that would run in onOpen's mode and take the menu away", () => {
    expect(() => {
      runInNewContext(code);
    }).not.toThrow();
  });
});

describe('dist', () => {
  it("holds what clasp pushes and nothing else, by clasp's own account", { timeout: 60_000 }, () => {
    const clasp = join(ROOT, 'node_modules/.bin/clasp');
    const { stdout } = spawnSync(clasp, ['--json', 'status'], { cwd: ROOT, encoding: 'utf8' });
    const { filesToPush, untrackedFiles } = JSON.parse(stdout) as {
      filesToPush: string[];
      untrackedFiles: string[];
    };
    expect(untrackedFiles).toEqual([]);
    expect(filesToPush.sort()).toEqual(
      readdirSync(join(ROOT, 'dist'))
        .map((name) => `dist/${name}`)
        .sort(),
    );
    expect(filesToPush).toEqual(
      expect.arrayContaining(['dist/Code.js', 'dist/appsscript.json', 'dist/Sidebar.html']),
    );
  });
});
