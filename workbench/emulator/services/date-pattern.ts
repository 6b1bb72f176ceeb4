/** Dates as text by Java's `SimpleDateFormat` letters, which `Utilities.formatDate` and `parseDate` take. */
import { momentOf, offsetAt } from '../zone.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_MS = 86_400_000;
const MINUTE = 60_000;

interface Token {
  /** A pattern letter, or `'` for literal text. */
  readonly letter: string;
  readonly count: number;
  readonly text: string;
}

const parsed = new Map<string, readonly Token[]>();

/** Throws an `Error` for a letter Java does not know. */
function tokens(pattern: string): readonly Token[] {
  const known = parsed.get(pattern);
  if (known !== undefined) return known;
  const list: Token[] = [];
  for (const match of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g)) {
    const [text, quoted, letter] = match;
    if (letter !== undefined) list.push({ letter, count: text.length, text });
    else
      list.push({
        letter: "'",
        count: 0,
        text: quoted === undefined ? text : quoted === '' ? "'" : quoted.replace(/''/g, "'"),
      });
  }
  for (const token of list) {
    if (!"'GyYMLdDEuaHkKhmsSzZXwF".includes(token.letter))
      throw new Error(`Illegal pattern character '${token.letter}'`);
  }
  parsed.set(pattern, list);
  return list;
}

export function formatDate(moment: number, zone: string, pattern: string): string {
  const offset = offsetAt(zone, moment);
  const local = new Date(moment + offset * MINUTE);
  return tokens(pattern)
    .map((token) => (token.letter === "'" ? token.text : field(token, local, offset, zone, moment)))
    .join('');
}

function field({ letter, count }: Token, local: Date, offset: number, zone: string, moment: number): string {
  const pad = (value: number): string => String(value).padStart(count, '0');
  const hour = local.getUTCHours();
  switch (letter) {
    case 'G':
      return local.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
      return year(local.getUTCFullYear(), count);
    case 'Y':
      return year(weekYear(local), count);
    case 'M':
    case 'L':
      return name(MONTHS, local.getUTCMonth(), count) ?? pad(local.getUTCMonth() + 1);
    case 'd':
      return pad(local.getUTCDate());
    case 'D':
      return pad(dayOfYear(local));
    case 'E':
      return count > 3 ? (DAYS[local.getUTCDay()] ?? '') : (DAYS[local.getUTCDay()] ?? '').slice(0, 3);
    case 'u':
      return pad(local.getUTCDay() || 7);
    case 'F':
      return pad(Math.ceil(local.getUTCDate() / 7));
    case 'w':
      return pad(weekOfYear(local));
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hour);
    case 'k':
      return pad(hour || 24);
    case 'K':
      return pad(hour % 12);
    case 'h':
      return pad(hour % 12 || 12);
    case 'm':
      return pad(local.getUTCMinutes());
    case 's':
      return pad(local.getUTCSeconds());
    case 'S':
      return pad(local.getUTCMilliseconds());
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      return offset === 0
        ? 'Z'
        : count === 1
          ? offsetText(offset, '').slice(0, 3)
          : offsetText(offset, count === 2 ? '' : ':');
    default:
      return zoneName(zone, moment, count);
  }
}

function year(value: number, count: number): string {
  return count === 2 ? String(value % 100).padStart(2, '0') : String(value).padStart(count, '0');
}

/** The name when the pattern asks for one: three letters, or four and more for the whole. */
function name(names: readonly string[], index: number, count: number): string | null {
  if (count < 3) return null;
  return count === 3 ? (names[index] ?? '').slice(0, 3) : (names[index] ?? '');
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function zoneName(zone: string, moment: number, count: number): string {
  try {
    const timeZoneName = count > 3 ? 'long' : 'short';
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName }).formatToParts(moment);
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  } catch {
    return 'GMT';
  }
}

function dayOfYear(local: Date): number {
  return Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / DAY_MS) + 1;
}

/** Weeks begin on Sunday and the first one holds January 1, as in Java's US locale. */
function weekOfYear(local: Date): number {
  if (weekYear(local) > local.getUTCFullYear()) return 1;
  const firstDay = new Date(Date.UTC(local.getUTCFullYear(), 0, 1)).getUTCDay();
  return Math.floor((dayOfYear(local) - 1 + firstDay) / 7) + 1;
}

function weekYear(local: Date): number {
  const saturday = new Date(local.getTime() + (6 - local.getUTCDay()) * DAY_MS);
  return saturday.getUTCFullYear();
}

/** The moment a text means, or null when it does not fit the pattern. */
export function parseDate(text: string, zone: string, pattern: string): number | null {
  const found: Record<string, number> = {};
  let rest = text;
  for (const token of tokens(pattern)) {
    const taken = take(token, rest, found);
    if (taken === null) return null;
    rest = rest.slice(taken);
  }
  const hour =
    found['a'] === undefined ? (found['H'] ?? 0) : ((found['h'] ?? found['K'] ?? 0) % 12) + found['a'] * 12;
  const local = Date.UTC(
    found['y'] ?? 1970,
    (found['M'] ?? 1) - 1,
    found['d'] ?? 1,
    hour,
    found['m'] ?? 0,
    found['s'] ?? 0,
    found['S'] ?? 0,
  );
  return found['Z'] === undefined ? momentOf(zone, local) : local - found['Z'] * MINUTE;
}

/** How many characters the token takes from the start of the text, or null when it does not fit. */
function take({ letter, count, text }: Token, rest: string, found: Record<string, number>): number | null {
  if (letter === "'") return rest.startsWith(text) ? text.length : null;
  const put = (length: number, key: string, value: number): number => {
    found[key] = value;
    return length;
  };
  if ((letter === 'M' || letter === 'L') && count > 2) {
    const index = MONTHS.findIndex((month) => rest.toLowerCase().startsWith(month.slice(0, 3).toLowerCase()));
    const word = /^[A-Za-z]+/.exec(rest)?.[0] ?? '';
    return index === -1 ? null : put(word.length, 'M', index + 1);
  }
  if (letter === 'E') return /^[A-Za-z]+/.exec(rest)?.[0].length ?? null;
  if (letter === 'a') return /^[AP]M/i.test(rest) ? put(2, 'a', /^P/i.test(rest) ? 1 : 0) : null;
  if (letter === 'Z' || letter === 'X' || letter === 'z') {
    const match = /^(?:GMT|UTC|Z)?(?:([+-])(\d{2}):?(\d{2})?)?/.exec(rest);
    if (match === null || match[0] === '') return null;
    const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
    return put(match[0].length, 'Z', match[1] === '-' ? -minutes : minutes);
  }
  const digits = new RegExp(
    `^\\d{1,${String(letter === 'y' ? Math.max(count, 4) : Math.max(count, 2))}}`,
  ).exec(rest)?.[0];
  if (digits === undefined) return null;
  const value = Number(digits);
  if (letter === 'y')
    return put(digits.length, 'y', digits.length === 2 && count <= 2 ? 2000 + value : value);
  return put(digits.length, letter === 'L' ? 'M' : letter, value);
}
