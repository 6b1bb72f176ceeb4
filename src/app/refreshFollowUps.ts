/** What the menu asks for and the trigger begins with: all rows brought up to date, after a look at the mail. */
import type { RefreshReport } from '../contract.ts';
import { followMail } from './mail/following.ts';
import type { Snapshot, World } from './ports.ts';
import { bringUpToDate, refreshReport } from './refresh.ts';

/** "Refresh next actions". The lock and "only what differs" see to it that a second run finds nothing left to do. */
export function refreshFollowUps(world: World): RefreshReport {
  return refreshWithMail(world).report;
}

/** All rows, and a look at the mail where it is allowed: what was seen there stands first in the report. */
export function refreshWithMail(world: World): { snapshot: Snapshot; report: RefreshReport } {
  world.lock();
  const first = bringUpToDate(world);
  const { seen, skipped } = followMail(world, first.snapshot);
  const refreshed = seen.length > 0 ? bringUpToDate(world) : first;
  const report = refreshReport(refreshed);
  return {
    snapshot: refreshed.snapshot,
    report: { ...report, done: [...seen, ...report.done], skipped: [...report.skipped, ...skipped] },
  };
}
