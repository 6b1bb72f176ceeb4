/** Whether now is a good time to write. Thanks and answers are never late enough to wait for Monday. */
import { addBusinessDays, addDays, weekdayOf } from '../../calendar.ts';
import { type Check, type DraftToCheck, isUnasked } from './draft.ts';

const EVENING = 17;
/** Business days between two messages nobody asked for. Source: 3B7. */
const DAYS_BETWEEN = 3;

export function timingChecks(draft: DraftToCheck): Check[] {
  return [...again(draft), ...(isUnasked(draft) ? weekend(draft) : [])];
}

function again(draft: DraftToCheck): Check[] {
  const { lastMessage, wroteSince, drafted } = draft.earlier;
  if (drafted) {
    const why = 'The same message twice would be odd to read; look in your Gmail drafts first.';
    return [{ id: 'again', level: 'advice', words: 'This was drafted before', why }];
  }
  if (!isUnasked(draft) || lastMessage === null || wroteSince) return [];
  if (addBusinessDays(lastMessage, DAYS_BETWEEN, draft.week) <= draft.today) return [];
  const why = 'Three business days give them time to answer; most answers come within two days.';
  return [{ id: 'again', level: 'advice', words: 'You wrote to them within three business days', why }];
}

function weekend({ today, hour, week }: DraftToCheck): Check[] {
  const isFree = (day: typeof today): boolean => week.weekend.includes(weekdayOf(day));
  const why = 'What arrives on a weekend lies under Monday’s mail; a morning of the week is read sooner.';
  if (isFree(today)) return [{ id: 'weekend', level: 'advice', words: 'It is the weekend', why }];
  if (hour < EVENING || !isFree(addDays(today, 1))) return [];
  return [{ id: 'weekend', level: 'advice', words: 'The weekend is about to begin', why }];
}
