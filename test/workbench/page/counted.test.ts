import { expect, it } from 'vitest';
import { counted } from '../../../workbench/page/counted.ts';

it.each([
  [0, '0 round trips'],
  [1, '1 round trip'],
  [2, '2 round trips'],
])('%i of a thing reads "%s"', (count, words) => {
  expect(counted(count, 'round trip')).toBe(words);
});
