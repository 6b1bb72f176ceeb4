/** The parts of the page beside the grid, made from the emulated world. */
import { headerOf, type Part, parsePart } from '../emulator/mime.ts';
import { FEATURE_SCOPES } from '../emulator/permissions.ts';
import type { Menu, MenuItem } from '../emulator/host.ts';
import { mailboxOf } from '../emulator/mailbox.ts';
import type { Trigger, World } from '../emulator/world.ts';
import { offsetAt } from '../emulator/zone.ts';
import type {
  AuthMode,
  ClockView,
  Feature,
  MailboxView,
  MenuEntry,
  MenuView,
  MessageView,
  PeopleView,
  TriggerView,
} from './protocol.ts';

const MINUTE = 60_000;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The local time of a moment: `Sun 22 Nov 2026, 08:00`. */
export function timeText(moment: number, zone: string): string {
  const local = new Date(moment + offsetAt(zone, moment) * MINUTE);
  const day = `${DAYS[local.getUTCDay()] ?? ''} ${String(local.getUTCDate())} ${MONTHS[local.getUTCMonth()] ?? ''}`;
  return `${day} ${String(local.getUTCFullYear())}, ${local.toISOString().slice(11, 16)}`;
}

export function clockView(world: World): ClockView {
  const zone = world.book.timeZone;
  const local = new Date(world.clock + offsetAt(zone, world.clock) * MINUTE).toISOString().slice(0, 16);
  return { now: world.clock, zone, text: timeText(world.clock, zone), local };
}

export function menuView(menu: Menu): MenuView {
  return { name: menu.name, items: menu.items.map(menuEntry) };
}

function menuEntry(item: MenuItem): MenuEntry {
  return item.kind === 'submenu' ? { kind: 'submenu', ...menuView(item.menu) } : item;
}

export function mailboxView(world: World, user: string): MailboxView {
  const { drafts, threads } = mailboxOf(world, user);
  const zone = world.book.timeZone;
  return {
    drafts: drafts.map(({ id, raw }) => messageView(id, raw, '', true, user)),
    threads: threads
      .map(({ id, messages }) => ({
        id,
        messages: messages.map((message) =>
          messageView(
            message.id,
            message.raw,
            timeText(message.date, zone),
            message.labels.includes('SENT'),
            user,
          ),
        ),
      }))
      .reverse(),
  };
}

/** Parsing is slow and messages never change: each is read once. */
const read = new Map<string, MessageView>();

function messageView(id: string, raw: string, when: string, mine: boolean, user: string): MessageView {
  const key = `${id} ${when} ${String(raw.length)}`;
  let view = read.get(key);
  if (view === undefined) {
    const header = (name: string): string => headerOf(raw, name);
    const from = header('From') || user;
    view = {
      id,
      from,
      to: header('To'),
      cc: header('Cc'),
      subject: header('Subject'),
      text: plainText(raw),
      when,
      mine,
    };
    read.set(key, view);
  }
  return view;
}

function plainText(raw: string): string {
  const find = (part: Part, type: string): Part | undefined =>
    part.mimeType === type && part.filename === ''
      ? part
      : part.parts.map((child) => find(child, type)).find((found) => found !== undefined);
  const root = parsePart(raw);
  return (find(root, 'text/plain') ?? find(root, 'text/html') ?? root).body
    .toString('utf8')
    .replaceAll('\r\n', '\n')
    .trim();
}

export function triggerViews(world: World): TriggerView[] {
  return world.triggers.map((trigger) => ({
    id: trigger.id,
    function: trigger.function,
    rule: ruleText(trigger),
    owner: trigger.owner,
    runnable: trigger.type === 'CLOCK',
    next: trigger.due === null ? '' : timeText(trigger.due, world.book.timeZone),
  }));
}

function ruleText(trigger: Trigger): string {
  if (trigger.type === 'ON_EDIT') return 'When someone edits';
  if (trigger.type === 'ON_CHANGE') return 'When the spreadsheet changes';
  if (trigger.type === 'ON_OPEN') return 'When someone opens the spreadsheet';
  const { everyMinutes, everyHours, everyDays, hour, minute, timeZone } = trigger;
  if (everyMinutes !== null) return `Every ${String(everyMinutes)} minutes`;
  if (everyHours !== null) return everyHours === 1 ? 'Every hour' : `Every ${String(everyHours)} hours`;
  const days = everyDays === null || everyDays === 1 ? 'Every day' : `Every ${String(everyDays)} days`;
  const time = `${String(hour ?? 0)}:${String(minute ?? 0).padStart(2, '0')}`;
  return `${days} at about ${time}${timeZone === null ? '' : ` (${timeZone})`}`;
}

export function peopleView(
  world: World,
  user: string,
  openMode: AuthMode,
  asked: readonly string[],
): PeopleView {
  const granted = world.grants.get(user) ?? new Set();
  const users = new Set([world.book.owner ?? user, user, ...world.grants.keys(), ...world.mailboxes.keys()]);
  const features = Object.entries(FEATURE_SCOPES).map(([name, scope]) => ({
    name: name as Feature,
    granted: granted.has(scope),
    available: asked.includes(scope),
  }));
  return { user, users: [...users], features, openMode };
}
