import { expect, it } from 'vitest';
import { EVENT_WORDS } from '../../../src/domain/eventWords.ts';

it('the timeline tells every event in words of its own, as a sentence without a full stop', () => {
  const sentences = Object.values(EVENT_WORDS);
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{5,60}[^.]$/u);
});
