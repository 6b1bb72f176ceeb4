/** What one click records: the facts that an event writes, and the date that belongs to a stage chosen by hand. */
import type { EventKind } from './campaign.ts';
import type { FactKey, Stage } from './columns.ts';
import type { Contact } from './contact.ts';
import { stageOf } from './plan/stage.ts';
import { isThanked, talkOf } from './plan/talk.ts';
import type { Settings } from './settings.ts';
import { DEFAULT_SETTINGS } from './settings/read.ts';
import type { Day, Moment, Zone } from './time.ts';
import { dayAt, momentAt } from './zone.ts';

/** Facts to write; a missing key leaves the cell alone. An ID is never changed. */
export type Facts = Partial<Pick<Contact, Exclude<FactKey, 'id'>>>;

export interface When {
  /**
   * When it happened. For `scheduled` the start of the talk, for `snoozed` a moment of the first day on which the
   * person is to come up again; for the other events only its day in the zone matters.
   */
  readonly moment: Moment;
  readonly zone: Zone;
  /** When it is recorded. */
  readonly now: Moment;
  /** Agreed length of the talk, for `scheduled`. */
  readonly minutes?: number;
}

/** Events as the timeline tells them. */
export const EVENT_WORDS: Readonly<Record<EventKind, string>> = {
  wrote: 'You wrote to them',
  'followed-up': 'You followed up',
  replied: 'They replied',
  scheduled: 'You set a date',
  met: 'You met',
  thanked: 'You thanked them',
  'wrapped-up': 'You noted what you learned',
  updated: 'You were in touch',
  parked: 'You parked them',
  snoozed: 'You put them off',
};

const MS_A_MINUTE = 60_000;

/**
 * The facts that the event writes. Last contact never moves backwards, and recording something older than it does
 * not touch the stage; otherwise the stage becomes what the event says, or what the facts then imply beyond it.
 */
export function applyEvent(
  contact: Contact,
  event: EventKind,
  when: When,
  settings: Settings = DEFAULT_SETTINGS,
): Facts {
  const day = dayAt(when.zone, when.moment);
  const { stage: said, ...facts } = factsOf(contact, event, day, when, settings);
  // Nothing takes a person out of these but the person's own hand.
  const isClosed = contact.stage === 'Do not contact' || contact.stage === 'Closed';
  const isOld = event !== 'scheduled' && contact.lastContact !== null && day < contact.lastContact;
  if (said === undefined || isClosed || isOld) return facts;
  const stage = impliedStage({ ...contact, ...facts, stage: said }, when, settings);
  return stage === contact.stage ? facts : { ...facts, stage };
}

function impliedStage(contact: Contact, { zone, now }: When, settings: Settings): Stage {
  return stageOf(contact, talkOf(contact, settings, zone), dayAt(zone, now), now);
}

function factsOf(contact: Contact, event: EventKind, day: Day, when: When, settings: Settings): Facts {
  switch (event) {
    case 'wrote':
      return { stage: 'Contacted', contacted: day, ...touched(contact, day) };
    case 'followed-up':
      return { stage: 'Followed up', followedUp: day, ...touched(contact, day) };
    case 'replied':
      return { stage: 'Arranging', replied: day, ...touched(contact, day) };
    case 'scheduled':
      return {
        stage: 'Scheduled',
        meeting: when.moment,
        ...(when.minutes === undefined ? {} : { minutes: when.minutes }),
      };
    case 'met':
      return { stage: 'Met', ...meetingOn(day, contact, when, settings), ...touched(contact, day) };
    case 'thanked':
      return {
        // Thanking someone who declined leaves them where they are.
        ...(impliedStage(contact, when, settings) === 'Met' ? { stage: 'Met' } : {}),
        thanked: day,
        ...touched(contact, day),
      };
    case 'wrapped-up':
      return { stage: 'Keep in touch', debriefed: day };
    case 'updated':
      return touched(contact, day);
    case 'parked':
      return { stage: 'Parked', ...settled(contact) };
    case 'snoozed':
      return { notBefore: day };
  }
}

/** Last contact, unless that would take it backwards or write over something the person still has to mend. */
function touched({ lastContact, problems }: Contact, day: Day): Facts {
  const isUnreadable = problems.some(({ column }) => column === 'lastContact');
  return isUnreadable || (lastContact !== null && lastContact >= day) ? {} : { lastContact: day };
}

/** Setting someone aside settles their reply: one later than Last contact would bring them back at once. */
function settled(contact: Contact): Facts {
  return contact.replied === null ? {} : touched(contact, contact.replied);
}

/** The Meeting that a talk on that day leaves behind; `{}` when the one in the cell is that talk. */
function meetingOn(day: Day, contact: Contact, { zone, now }: When, settings: Settings): Facts {
  const talk = talkOf(contact, settings, zone);
  if (talk !== null && talk.start <= now && (talk.day >= day || !isThanked(contact, talk))) return {};
  // The hour of a talk on an earlier day is not known; midnight says so.
  if (day !== dayAt(zone, now)) return { meeting: momentAt(zone, day, 0) };
  const start = now - (contact.minutes ?? settings.talkMinutes) * MS_A_MINUTE;
  return { meeting: (Math.floor(start / MS_A_MINUTE) * MS_A_MINUTE) as Moment };
}

const STAMPS = {
  Contacted: 'contacted',
  'Followed up': 'followedUp',
  Arranging: 'replied',
  'Keep in touch': 'debriefed',
} as const satisfies Partial<Record<Stage, FactKey>>;

export type Stamp = (typeof STAMPS)[keyof typeof STAMPS];

/** The date column that tells when a stage began, to be stamped when someone chooses the stage by hand and it is empty. */
export function stampForStage(stage: Stage): Stamp | null {
  return stage in STAMPS ? STAMPS[stage as keyof typeof STAMPS] : null;
}

/** As `stampForStage`, but only where the cell is empty: neither a date nor something typed is written over. */
export function stampMissing(contact: Contact, stage: Stage): Stamp | null {
  const stamp = stampForStage(stage);
  if (stamp === null || contact[stamp] !== null) return null;
  return contact.problems.some(({ column }) => column === stamp) ? null : stamp;
}
