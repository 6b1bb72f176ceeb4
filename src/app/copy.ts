/** A copied spreadsheet (a coach's template, last year's campaign) becomes one of its own. */
import type { Report } from '../contract.ts';
import { counted } from './counted.ts';
import type { World } from './ports.ts';

/** `clean`: without the people and the history that came along. The page asks before it says so. */
export function settleCopy({ book, lock, structure }: World, clean: boolean): Report {
  lock();
  const { isCopy, tab } = book.read();
  if (!isCopy)
    return { done: [], skipped: [], message: 'This spreadsheet is not a copy; nothing was changed.' };
  const message = clean
    ? `${counted(structure.startClean(tab), 'person', 'people')} of the original removed from this copy, with their to-dos and their history. The original is as it was.`
    : 'Everyone stays. From now on this spreadsheet is one of its own.';
  structure.claim(tab);
  return { done: [message], skipped: [], message };
}
