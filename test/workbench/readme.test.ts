/** Every command that the README tells people to type does what it says there. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((block) =>
  (block[1] ?? '').trim().split('\n'),
);
const folder = mkdtempSync(join(tmpdir(), 'interviews-'));
// Without a home of its own, clasp is nobody: no test can push to anyone's account.
const env = { ...process.env, HOME: folder, USERPROFILE: folder };

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(command: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(command, { cwd: ROOT, encoding: 'utf8', shell: true, env });
}

async function firstLine(child: ChildProcessWithoutNullStreams, pattern: RegExp): Promise<string> {
  for await (const line of createInterface({ input: child.stdout })) if (pattern.test(line)) return line;
  return '';
}

describe('README', () => {
  const tested = new Map<string, () => Promise<void> | void>([
    [
      'npm start',
      async () => {
        const args = [
          '--import',
          'tsx',
          'workbench/cli.ts',
          'start',
          '--no-open',
          '--file',
          join(folder, 'book.json'),
        ];
        const child = spawn(process.execPath, args, { cwd: ROOT, env });
        const line = await firstLine(child, /http:/);
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? 'no address was told';
        const page = await (await fetch(address)).text();
        child.kill();
        await once(child, 'exit');
        expect(page).toContain('<!doctype html>');
      },
    ],
    [
      'npm run -s workbench -- run refreshFollowUps --now 2026-11-22T08:00 --tz America/New_York',
      () => {
        const { status, stdout } = run(commands[1] ?? '');
        expect(JSON.parse(stdout)).toMatchObject({ error: null, result: { done: [] } });
        expect(status).toBe(0);
      },
    ],
    [
      'npm run deploy -- --new',
      () => {
        const { status, stderr } = run('npm run -s deploy -- --new');
        expect(status).toBe(1);
        expect(stderr).toMatch(
          /clasp is not logged in to Google. Nothing was pushed.\nRun "npx clasp login"/,
        );
      },
    ],
    [
      'npm run deploy',
      () => {
        const { status, stderr } = run('npm run -s deploy');
        expect(status).toBe(1);
        expect(stderr).toMatch(
          /still holds the placeholder. Nothing was pushed.\nRun "npm run deploy -- --new"/,
        );
      },
    ],
  ]);

  it('shows only commands that are tested here', () => {
    expect(commands).toEqual([...tested.keys()]);
  });

  it.each([...tested])('%s', { timeout: 60_000 }, async (_, check) => {
    await check();
  });
});
