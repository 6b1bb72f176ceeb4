/** What became of each row when an action was taken back, in words. */
import type { Report } from '../contract.ts';
import { counted } from './counted.ts';
import { nameOf, templateNameOf, todoNameOf } from './naming.ts';
import type { Snapshot, TakenRow } from './ports.ts';

/** More rows than this are told by their number. */
const NAMED = 50;

const WHY = {
  changed: 'changed since, so it stays',
  refused: 'not put back, because the rule of the cell does not allow what stood there',
  lost: 'not put back, because the column is gone',
} as const;

/** False when all that could be put back was changed since: then the action still stands. */
export function isTakenBack(taken: readonly TakenRow[]): boolean {
  const isBack = ({ outcome, back }: TakenRow): boolean =>
    outcome === 'emptied' || outcome === 'restored' || back.length > 0;
  return taken.some(isBack) || !taken.some(({ outcome, stays }) => outcome === 'edited' || stays.length > 0);
}

/** "3 cells put back", "1 row emptied", "1 row is back". */
export function takenWords(taken: readonly TakenRow[]): string[] {
  const cells = taken.reduce((sum, { back }) => sum + back.length, 0);
  const emptied = taken.filter(({ outcome }) => outcome === 'emptied').length;
  const restored = taken.filter(({ outcome }) => outcome === 'restored');
  return [
    ...(cells > 0 ? [`${counted(cells, 'cell')} put back`] : []),
    ...(emptied > 0 ? [`${counted(emptied, 'new row')} emptied`] : []),
    ...restored.map(({ row }) => `The row that was merged is back, as row ${String(row ?? 0)}`),
  ];
}

export function takenDone(snapshot: Snapshot, taken: readonly TakenRow[]): string[] {
  const emptied = taken.filter(({ outcome }) => outcome === 'emptied');
  const cells = taken.filter(({ back }) => back.length > 0);
  return [
    ...cells.map((row) => `${whoIn(snapshot, row)}: ${row.back.join(', ')}`),
    ...(emptied.length > NAMED
      ? [`${String(emptied.length)} new rows emptied`]
      : emptied.map((row) => `${whoIn(snapshot, row)} emptied`)),
    ...taken.flatMap(({ outcome, row }) =>
      outcome === 'restored' ? [`Row ${String(row ?? 0)} is back`] : [],
    ),
  ];
}

/** What was not put back, and why. */
export function takenLeft(snapshot: Snapshot, taken: readonly TakenRow[]): Report['skipped'] {
  return taken.flatMap((row): Report['skipped'] => {
    const who = whoIn(snapshot, row);
    if (row.outcome === 'gone') return [{ who, why: 'no longer in the sheet' }];
    if (row.outcome === 'edited') return [{ who, why: 'changed since it was added, so it stays' }];
    return row.stays.map(({ header, why }) => ({ who, why: `${header} was ${WHY[why]}` }));
  });
}

const SOMETHING = { contacts: 'A person', todos: 'A to-do', templates: 'A message' } as const;

function whoIn(snapshot: Snapshot, { tab, index, row }: TakenRow): string {
  if (index === null) return row === null ? SOMETHING[tab] : `Row ${String(row)}`;
  if (tab === 'contacts') return nameOf(snapshot, index);
  const templates = tab === 'templates' ? snapshot.templates() : null;
  return templates === null ? todoNameOf(snapshot, index) : templateNameOf(templates, index);
}
