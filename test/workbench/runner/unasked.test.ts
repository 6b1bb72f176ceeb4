/** A permission that the built edition does not ask for is said to change nothing. */
import { expect, it } from 'vitest';
import { runHeadless } from '../../../workbench/runner/run.ts';

it.each([
  ['drafts', []],
  ['none', []],
  [
    'drafts,tracking',
    ['This edition does not ask for tracking. Build one that does, for example into another --dist.'],
  ],
])('--grant %s', async (granted, told) => {
  const lines: string[] = [];
  const output = await runHeadless(['onOpen', '--grant', granted], (line) => lines.push(line));
  expect(output.error).toBeNull();
  expect(lines).toEqual(told);
});
