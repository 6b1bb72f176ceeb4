/** Mails Today to the person whose daily refresh ran, on the days they chose, once a day. */
import type { Report, RefreshReport } from '../contract.ts';
import { isoDay, weekdayOf } from '../domain/calendar.ts';
import { SETTING_ROWS } from '../domain/settings/rows.ts';
import { dayAt } from '../domain/zone.ts';
import { counted } from './counted.ts';
import type { Snapshot, World } from './ports.ts';
import { refreshWithMail } from './refreshFollowUps.ts';

/** More than anybody does in a day; the sidebar has them all. */
const LONGEST_LIST = 50;

/** What the trigger runs: the refresh with its look at the mail, and the mail for those who asked for it. */
export function dailyRefresh(world: World): RefreshReport {
  const { snapshot, report } = refreshWithMail(world);
  return { ...report, skipped: [...report.skipped, ...mailToday(world, snapshot, report.today)] };
}

/**
 * An empty list is no news, so no mail comes then. The day is noted before the mail goes out: when the run stops in
 * between, a mail is missing rather than there twice.
 */
function mailToday(
  { digest, permissions, book, me, now }: World,
  { campaign, settings }: Snapshot,
  today: readonly string[],
): Report['skipped'] {
  const day = dayAt(campaign.zone, now());
  const to = me();
  if (!settings.digestDays.includes(weekdayOf(day)) || today.length === 0 || to === '') return [];
  if (!permissions.digest() || digest.lastDay() === isoDay(day)) return [];
  digest.note(isoDay(day));
  try {
    digest.send(to, subjectOf(today), bodyOf(today, book.id()));
    return [];
  } catch {
    const why = 'Google did not take the mail, so it was not sent. The sidebar shows the same list.';
    return [{ who: SETTING_ROWS.digestDays.label, why }];
  }
}

function subjectOf(today: readonly string[]): string {
  return `${counted(today.length, 'thing')} today`;
}

function bodyOf(today: readonly string[], spreadsheet: string): string {
  const listed = today.slice(0, LONGEST_LIST).map((line, index) => `${String(index + 1)}. ${line}`);
  const more = today.length - listed.length;
  return [
    today.length === 1 ? 'This is for today:' : 'These are for today, in this order:',
    '',
    ...listed,
    ...(more > 0 ? [`And ${String(more)} more, in the sidebar.`] : []),
    '',
    'Then you are done for today.',
    '',
    `https://docs.google.com/spreadsheets/d/${spreadsheet}/edit`,
    `This mail goes to you alone. Its days stand in Settings, "${SETTING_ROWS.digestDays.label}"; an empty cell means never.`,
  ].join('\n');
}
