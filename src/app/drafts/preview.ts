/** The messages that are due, or one to one person, as a page shows them before anything is made. */
import { TEMPLATES } from '../../content/templates.ts';
import type { DraftPreview, DraftsPreview, ListedTemplate, PreviewRequest } from '../../contract.ts';
import { addDays } from '../../domain/calendar.ts';
import { type Candidate, candidates, draftsDue } from '../../domain/drafting.ts';
import { threadWords } from '../../domain/mail/link.ts';
import { earlierMessages } from '../../domain/message/earlier.ts';
import type { MessageTemplate } from '../../domain/message/messageTemplate.ts';
import { isChanged } from '../../domain/message/templateRows.ts';
import { plan } from '../../domain/plan/plan.ts';
import type { Day } from '../../domain/time.ts';
import { clockTime, dayAt } from '../../domain/zone.ts';
import { indexOf } from '../acting.ts';
import { threadOf } from '../mail/linking.ts';
import { nameOf } from '../naming.ts';
import type { Snapshot, World } from '../ports.ts';
import { chosenFor, contactOf, type Desk, deskOf, valuesFor } from './writing.ts';

/** Characters; whether a sentence fits the notes is seen at their beginning. */
const NOTES_TO_CHECK = 2000;
/** Days before and after today whose holidays can matter to a message. */
const DAYS_AROUND = 31;

export function previewDrafts(world: World, request: PreviewRequest): DraftsPreview {
  const snapshot = world.book.read();
  snapshot.identify();
  const desk = deskOf(snapshot, world.now());
  const found = dueOr(world, snapshot, request);
  const shown = found.filter(({ whyNot }) => whyNot === null || request.id !== undefined);
  const { state, url } = world.permissions.drafts();
  const { signature, sendAs, replyTo } = snapshot.settings;
  return {
    spreadsheet: world.book.id(),
    me: world.me(),
    occasion: request.occasion,
    draftsAllowed: state === 'granted',
    authorizationUrl: url,
    templates: desk.templates.map((template) => listed(desk, template)),
    fields: desk.fields,
    calendar: calendarOf(desk),
    sender: { signature, sendAs, replyTo },
    messages: shown.map((candidate) => previewOf(world, desk, candidate)),
    skipped: found.flatMap((candidate) =>
      shown.includes(candidate)
        ? []
        : [{ who: nameOf(snapshot, candidate.index), why: candidate.whyNot ?? '' }],
    ),
  };
}

function dueOr(world: World, snapshot: Snapshot, { occasion, id }: PreviewRequest): Candidate[] {
  const { campaign, settings } = snapshot;
  if (id !== undefined) return [candidates(campaign, world.me())(indexOf(snapshot, id), occasion, false)];
  return draftsDue(
    campaign,
    plan(campaign, settings, world.now()),
    settings,
    occasion,
    world.me(),
    world.now(),
  );
}

function listed({ missing }: Desk, template: MessageTemplate): ListedTemplate {
  const shipped = TEMPLATES.find(({ id }) => id === template.id);
  return {
    ...template,
    ...(shipped !== undefined && isChanged(template, shipped) && { isChanged: true }),
    ...(missing.has(template.id) && { isMissing: true }),
  };
}

function previewOf(world: World, desk: Desk, candidate: Candidate): DraftPreview {
  const { snapshot } = desk;
  const contact = contactOf(snapshot, candidate.index);
  const template = chosenFor(desk, candidate.occasion, contact);
  const isLinked = (id: string) => threadOf(world, snapshot, id, candidate.occasion) !== null;
  const to = candidate.recipient === null ? null : contactOf(snapshot, candidate.recipient);
  return {
    id: contact.id,
    name: contact.name,
    to: { name: to?.name ?? contact.introducedBy, address: to?.email ?? '' },
    template: template.id,
    values: valuesFor(desk, candidate),
    whyNot: candidate.isDrafted ? '' : (candidate.whyNot ?? ''),
    isDrafted: candidate.isDrafted,
    thread: template.isReply ? threadWords(isLinked(contact.id)) : '',
    contact: { ...contact, notes: contact.notes.slice(0, NOTES_TO_CHECK) },
    earlier: earlierMessages(contact, candidate.isDrafted),
  };
}

function calendarOf({ snapshot: { campaign, settings }, now }: Desk): DraftsPreview['calendar'] {
  const today = dayAt(campaign.zone, now);
  return {
    today,
    hour: Number(clockTime(campaign.zone, now).split(':')[0]),
    weekend: settings.weekend,
    holidays: daysAround(today).filter((day) => settings.holidays.has(day)),
  };
}

function daysAround(today: Day): readonly Day[] {
  return Array.from({ length: 2 * DAYS_AROUND + 1 }, (_, at) => addDays(today, at - DAYS_AROUND));
}
