/** Draft thank-yous and follow-ups: previews them, makes each exactly once, and reports everybody. */
import type { DraftPreview, DraftsPreview, DraftsRequest, Report } from '../contract.ts';
import type { Entry } from '../domain/activity.ts';
import { type Occasion, OCCASIONS } from '../domain/message/occasions.ts';
import { type Candidate, draftsDue, KEY_HEADER } from '../domain/drafting.ts';
import { composeMessage, composeUrl, type Composed } from '../domain/message/compose.ts';
import type { MessageTemplate } from '../domain/message/messageTemplate.ts';
import { writeMessage } from '../domain/message/mime.ts';
import { plan } from '../domain/plan/plan.ts';
import { Trouble } from '../domain/trouble.ts';
import { FIELDS } from '../content/fields.ts';
import { TEMPLATES } from '../content/templates.ts';
import { counted } from './counted.ts';
import { nameOf } from './naming.ts';
import type { Snapshot, World } from './ports.ts';

/** Enough for one slow answer of Gmail and for writing down what was done. */
const SECONDS_TO_FINISH = 45;
const NO_FIELDS: Readonly<Record<string, string>> = {};

const NOBODY_WAITS: Readonly<Partial<Record<Occasion, string>>> = {
  'thank-you': 'Nobody is waiting for a thank-you right now.',
  'follow-up': 'No follow-up is due right now.',
  update: 'No update is due right now.',
};

export function previewDrafts(world: World, occasion: Occasion): DraftsPreview {
  const snapshot = world.book.read();
  snapshot.identify();
  const candidates = candidatesOf(snapshot, occasion, world);
  const permission = world.permissions.drafts();
  const { subject, body } = templateFor(occasion);
  return {
    me: world.me(),
    occasion,
    draftsAllowed: permission.state === 'granted',
    authorizationUrl: permission.url,
    template: { subject, body },
    messages: candidates.flatMap((candidate) => previewOf(world, snapshot, occasion, candidate)),
    skipped: candidates.flatMap(({ index, whyNot }) =>
      whyNot === null ? [] : [{ who: nameOf(snapshot, index), why: whyNot }],
    ),
  };
}

function previewOf(
  world: World,
  snapshot: Snapshot,
  occasion: Occasion,
  candidate: Candidate,
): DraftPreview[] {
  const contact = snapshot.campaign.contacts[candidate.index];
  if (candidate.whyNot !== null || contact === undefined) return [];
  const composed = compose(world, snapshot, occasion, candidate.index, NO_FIELDS);
  return [
    {
      id: contact.id,
      name: contact.name,
      email: contact.email,
      subject: composed.subject,
      text: composed.text,
      fields: composed.fields,
      values: composed.values,
      composeUrl: composeUrl(composed),
    },
  ];
}

/** Drafts for everybody the occasion concerns, with what the sheet knows. */
export function draftAll(world: World, occasion: Occasion): Report {
  return make(world, occasion, () => NO_FIELDS);
}

/** Drafts for the people ticked, with the sentences typed for each. */
export function makeDrafts(world: World, { occasion, people }: DraftsRequest): Report {
  const typed = new Map(people.map(({ id, fields }) => [id, fields]));
  return make(world, occasion, (id) => typed.get(id) ?? null);
}

type DraftMessage = NonNullable<Entry['message']> & { readonly occasion: Occasion };

/** One person to draft for, with the line of Activity that says so. */
interface Job {
  readonly index: number;
  readonly entry: Entry & { readonly message: DraftMessage };
  /** The message as RFC 5322 has it. */
  readonly mime: string;
  /** Whether an earlier run wrote this intent and nobody knows how it ended. */
  readonly unfinished: boolean;
}

interface Skipped {
  readonly who: string;
  readonly why: string;
}

function make(
  world: World,
  occasion: Occasion,
  fieldsFor: (id: string) => Readonly<Record<string, string>> | null,
): Report {
  world.lock();
  const snapshot = world.book.read();
  snapshot.identify();
  const skipped: Skipped[] = [];
  const jobs = jobsOf(world, snapshot, occasion, fieldsFor, skipped);
  // The intent is written first: whatever happens from here on, the next run knows what to look for.
  snapshot.log(jobs.filter(({ unfinished }) => !unfinished).map(({ entry }) => entry));
  const made = draftOneByOne(world, snapshot, jobs, skipped);
  snapshot.log(made.map(({ entry }) => entry));
  if (made.length > 0) writeNextActions(world, snapshot, made);
  const done = made.map(({ index }) => nameOf(snapshot, index));
  return { done, skipped, message: messageOf(occasion, done.length, skipped) };
}

function jobsOf(
  world: World,
  snapshot: Snapshot,
  occasion: Occasion,
  fieldsFor: (id: string) => Readonly<Record<string, string>> | null,
  skipped: Skipped[],
): Job[] {
  return candidatesOf(snapshot, occasion, world).flatMap(({ index, key, whyNot, unfinished }): Job[] => {
    const contact = snapshot.campaign.contacts[index];
    const fields = contact === undefined ? null : fieldsFor(contact.id);
    if (contact === undefined || fields === null) return [];
    const composed = whyNot === null ? compose(world, snapshot, occasion, index, fields) : null;
    const why = whyNot ?? (composed?.problems.join(' ') || null);
    if (why !== null || composed === null) {
      skipped.push({ who: nameOf(snapshot, index), why: why ?? '' });
      return [];
    }
    const message: DraftMessage = { occasion, key, state: 'planned', draftId: '' };
    const what = `${OCCASIONS[occasion].name} draft planned`;
    const entry = { at: world.now(), contactId: contact.id, what, by: world.me(), message };
    const mime = writeMessage({
      ...composed,
      headers: { [KEY_HEADER]: keyOf(contact.id, occasion, key) },
    });
    return [{ index, entry, mime, unfinished }];
  });
}

/** Stops at the first failure or when time runs out: the rest is named, and the next click goes on there. */
function draftOneByOne(world: World, snapshot: Snapshot, jobs: readonly Job[], skipped: Skipped[]): Job[] {
  const unfinished = jobs.filter((job) => job.unfinished);
  const found = lookUp(world, unfinished);
  const made: Job[] = [];
  const leave = (left: readonly Job[], why: string): Job[] => {
    skipped.push(...left.map(({ index }) => ({ who: nameOf(snapshot, index), why })));
    return made;
  };
  for (const [place, job] of jobs.entries()) {
    const rest = jobs.slice(place + 1);
    if (world.secondsLeft() < SECONDS_TO_FINISH) {
      return leave([job, ...rest], 'was left because time ran out; click again to go on');
    }
    const { contactId, message } = job.entry;
    try {
      const draftId =
        found.get(keyOf(contactId, message.occasion, message.key)) ?? world.mailbox.createDraft(job.mime);
      const what = `${OCCASIONS[message.occasion].name} drafted`;
      made.push({ ...job, entry: { ...job.entry, what, message: { ...message, state: 'made', draftId } } });
    } catch (error) {
      if (error instanceof Trouble && made.length === 0) throw error;
      leave([job], 'was not taken by Gmail; click again in a minute');
      return leave(rest, 'was not tried after that; click again in a minute');
    }
  }
  return made;
}

function lookUp(world: World, jobs: readonly Job[]): ReadonlyMap<string, string> {
  if (jobs.length === 0) return new Map();
  return world.mailbox.findDrafts(
    jobs.map(({ entry: { contactId, message } }) => keyOf(contactId, message.occasion, message.key)),
  );
}

/** Next action becomes "Send your draft" at once, without reading the sheet again. */
function writeNextActions(world: World, snapshot: Snapshot, made: readonly Job[]): void {
  const drafts = made.map(({ entry: { contactId, message } }) => ({ contactId, ...message }));
  const known = snapshot.campaign.messages();
  const campaign = { ...snapshot.campaign, messages: () => [...known, ...drafts] };
  const { people } = plan(campaign, snapshot.settings, world.now());
  const indexes = new Set(made.map(({ index }) => index));
  const derived = people.map((person, index) => (indexes.has(index) ? person : null));
  // When rows moved meanwhile, the next refresh writes it: Activity already knows the drafts.
  snapshot.writeDerived(derived);
}

function candidatesOf(snapshot: Snapshot, occasion: Occasion, world: World): Candidate[] {
  const planned = plan(snapshot.campaign, snapshot.settings, world.now());
  return draftsDue(snapshot.campaign, planned, snapshot.settings, occasion, world.me(), world.now());
}

function compose(
  world: World,
  snapshot: Snapshot,
  occasion: Occasion,
  index: number,
  fields: Readonly<Record<string, string>>,
): Composed {
  const { campaign, settings } = snapshot;
  const contact = campaign.contacts[index];
  if (contact === undefined) throw new RangeError(`There is no contact ${String(index)}.`);
  const writing = { settings, zone: campaign.zone, now: world.now(), fields: FIELDS };
  return composeMessage(templateFor(occasion), contact, fields, writing);
}

function templateFor(occasion: Occasion): MessageTemplate {
  const template = TEMPLATES.find((candidate) => candidate.occasion === occasion);
  if (template === undefined) throw new Error(`There is no template for ${occasion}.`);
  return template;
}

function keyOf(contactId: string, occasion: Occasion, key: string): string {
  return `${contactId}.${occasion}.${key}`;
}

function messageOf(occasion: Occasion, made: number, skipped: readonly Skipped[]): string {
  const one = `${OCCASIONS[occasion].name.toLowerCase()} draft`;
  if (made === 0 && skipped.length === 0) {
    return NOBODY_WAITS[occasion] ?? 'Nobody needs this message right now.';
  }
  const left = skipped.map(({ who, why }) => `${who} ${why}`).join(', ');
  const end = skipped.length === 0 ? '.' : `; ${String(skipped.length)} skipped: ${left}.`;
  return `${counted(made, one)} made${end}${made > 0 ? ' Read and send them in Gmail.' : ''}`;
}
