/** Days and times of the contract (`YYYY-MM-DD`, `YYYY-MM-DDTHH:mm`) for reading, and the next ones from a day. */

const DAY_MS = 86_400_000;

/** The person's own kind of English decides the order of day and month; the month is always a word. */
const languages = [...navigator.languages.filter(isEnglish), 'en-GB'];

/** Some systems report tags that are none, like `en-US@posix`, and dates in them cannot be written. */
function isEnglish(language: string): boolean {
  try {
    return language.startsWith('en') && Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

/** "Tue, Nov 24", with the year where it is not that of `today`; words that are no day come back as they are. */
export function readable(when: string, today: string): string {
  const moment = momentOf(when);
  if (moment === null) return when;
  return new Intl.DateTimeFormat(languages, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(when.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    ...(when.length > 10 ? { hour: 'numeric', minute: '2-digit' } : {}),
  }).format(moment);
}

export function daysAfter(day: string, days: number): string {
  const moment = momentOf(day);
  return moment === null ? day : new Date(moment + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first Monday that is not tomorrow already. */
export function nextMonday(day: string): string {
  const moment = momentOf(day);
  if (moment === null) return day;
  const weekday = new Date(moment).getUTCDay();
  return daysAfter(day, weekday === 0 ? 8 : 8 - weekday);
}

/** The zone is the spreadsheet's and already applied; UTC only carries the digits. */
function momentOf(when: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(when)) return null;
  const moment = Date.parse(when.length > 10 ? `${when}Z` : `${when}T00:00Z`);
  return Number.isNaN(moment) ? null : moment;
}
