import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
let dist = '';

beforeAll(async () => {
  dist = join(await mkdtemp(join(tmpdir(), 'cli-')), 'dist');
  await mkdir(dist);
  await writeFile(
    join(dist, 'Code.js'),
    `function many(count) { console.log('noise'); return Array.from({ length: count }, (_, i) => [i, '\\ud83d\\ude00 ' + 'x'.repeat(40)]); }
     function fail() { throw new Error('No'); }
     async function later() { throw new Error('Later'); }`,
  );
  await writeFile(join(dist, 'appsscript.json'), '{}');
});

/** Runs the command line in a process of its own; reads its output slowly when asked. */
function cli(
  argv: readonly string[],
  slowly = false,
): Promise<{ out: string; err: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'workbench/cli.ts', ...argv], { cwd: ROOT });
    const out: Buffer[] = [];
    let err = '';
    child.stdout.on('data', (piece: Buffer) => {
      out.push(piece);
      if (!slowly) return;
      child.stdout.pause();
      setImmediate(() => child.stdout.resume());
    });
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.on('close', (code) => {
      resolve({ out: Buffer.concat(out).toString(), err, code });
    });
  });
}

describe('the command line', () => {
  it('writes one JSON document to stdout and all else to stderr; 50,000 rows arrive whole through a slow pipe', async () => {
    const { out, err, code } = await cli(
      ['run', 'many', '--bare', '--args', '[50000]', '--dist', dist],
      true,
    );
    const { result } = JSON.parse(out) as { result: [number, string][] };
    expect(result).toHaveLength(50_000);
    expect(result.at(-1)).toEqual([49_999, `😀 ${'x'.repeat(40)}`]);
    expect([err.trim(), code]).toEqual(['noise', 0]);
  });

  it('ends with 1 and an error when the function failed', async () => {
    const { out, code } = await cli(['run', 'fail', '--bare', '--dist', dist]);
    expect((JSON.parse(out) as { error: string }).error).toBe('No');
    expect(code).toBe(1);
  });

  it('is not ended by a promise that the script left rejected (justin.poehnelt.com: async and await)', async () => {
    const { out, code } = await cli(['run', 'later', '--bare', '--dist', dist]);
    expect((JSON.parse(out) as { error: string | null }).error).toBeNull();
    expect(code).toBe(0);
  });

  it('tells how it is used', async () => {
    const { out, err, code } = await cli(['fly']);
    expect([out, code]).toEqual(['', 1]);
    expect(err).toContain('Usage:');
  });
});
