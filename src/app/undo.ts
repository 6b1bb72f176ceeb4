/** "Undo last action": puts back what a person's last action wrote, and says what was put back and what was not. */
import type { Report } from '../contract.ts';
import type { LastAction } from '../domain/activity.ts';
import { isoDay } from '../domain/calendar.ts';
import { dayAt } from '../domain/zone.ts';
import { movedOn } from './acting.ts';
import { counted } from './counted.ts';
import type { Snapshot, World } from './ports.ts';
import { bringUpToDate } from './refresh.ts';
import { tellTemplates } from './templates.ts';
import { isTakenBack, takenDone, takenLeft, takenWords } from './takenWords.ts';

type Action = Extract<LastAction, { kind: 'action' }>;

const ATTEMPTS = 3;
const NOTHING_LEFT =
  'There is nothing more to undo. Set-up, drafts in Gmail and people who were erased are not taken back.';
const FORGOTTEN =
  'There is nothing more to undo. What was done before a person was erased stays as it is; correct it in the sheet.';

/** Cells first, then the line that says so: a run that stopped in between is completed by the next. */
export function undoLast(world: World): Report {
  world.lock();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const snapshot = world.book.read('first');
    const last = snapshot.lastAction(world.me());
    if (last === null) return plainReport(NOTHING_LEFT);
    if (last.kind === 'drafts') return plainReport(draftsStay(last.count));
    const taken = snapshot.takeBack(last.id);
    if (taken === 'forgotten') return plainReport(FORGOTTEN);
    if (taken === 'moved') continue;
    const isDone = isTakenBack(taken);
    const words = wordsOf(last).replace(/\.$/, '') + agoOf(last, snapshot, world);
    if (isDone) log(world, snapshot, last);
    const left = takenLeft(snapshot, taken);
    const parts = [
      isDone ? `Taken back: ${words}` : `Not taken back: ${words}`,
      ...takenWords(taken),
      ...(left.length > 0 ? [leftWords(left.length)] : []),
    ];
    const report = { done: takenDone(snapshot, taken), skipped: left, message: `${parts.join('. ')}.` };
    const { snapshot: after } = bringUpToDate(world);
    if (taken.some(({ tab }) => tab === 'templates')) tellTemplates(after);
    return report;
  }
  throw movedOn();
}

/** What Undo last action would put back, in words; `''` when there is nothing. */
export function undoWords(snapshot: Snapshot, me: string): string {
  const last = snapshot.lastAction(me);
  if (last?.kind !== 'action') return '';
  const contact = snapshot.campaign.contacts.find(({ id }) => id !== '' && id === last.contactId);
  const who = contact?.name || contact?.email || '';
  return who === '' ? wordsOf(last) : `${wordsOf(last)}: ${who}`;
}

function log(world: World, snapshot: Snapshot, last: Action): void {
  const about = { kind: 'undo', key: last.id } as const;
  const what = `Taken back: ${wordsOf(last)}`;
  snapshot.log([{ at: world.now(), by: world.me(), contactId: last.contactId, what, about }]);
}

/** Without what stood in the cells before. */
function wordsOf({ what, added }: Action): string {
  return added > 0 ? `${counted(added, 'person', 'people')} added` : what.replace(/ \([^(]* was [^]*\)$/, '');
}

function leftWords(count: number): string {
  return count === 1 ? '1 thing left as it is' : `${String(count)} things left as they are`;
}

/** The day, unless it was today: who undoes again and again sees how far back they are. */
function agoOf({ at }: Action, { campaign: { zone } }: Snapshot, world: World): string {
  const day = dayAt(zone, at);
  return day === dayAt(zone, world.now()) ? '' : ` (${isoDay(day)})`;
}

function draftsStay(count: number): string {
  const [drafts, them] = count === 1 ? ['The draft', 'it'] : [`The ${String(count)} drafts`, 'them'];
  return (
    `${drafts} that you made last stay${count === 1 ? 's' : ''} in your Gmail, so nothing was undone. ` +
    `If you do not want ${them}, delete ${them} there.`
  );
}

function plainReport(message: string): Report {
  return { done: [], skipped: [], message };
}
