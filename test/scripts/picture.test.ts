import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { illustrated } from '../../scripts/picture.ts';

it('ARCHITECTURE shows the states as the tables say them', () => {
  const page = readFileSync(fileURLToPath(new URL('../../ARCHITECTURE.md', import.meta.url)), 'utf8');
  expect(page).toContain('stateDiagram-v2');
  expect(illustrated(page)).toBe(page);
});
