/** Makes drafts: each exactly once, whatever stops a run, and with a report that names everybody. */
import type { DraftRequest, DraftsRequest, Report } from '../../contract.ts';
import type { Entry } from '../../domain/activity.ts';
import { type Candidate, candidates, draftsDue, KEY_HEADER } from '../../domain/drafting.ts';
import type { OtherContact } from '../../domain/message/checks/draft.ts';
import type { MessageTemplate } from '../../domain/message/messageTemplate.ts';
import { writeMessage } from '../../domain/message/mime.ts';
import { type Occasion, OCCASIONS } from '../../domain/message/occasions.ts';
import { plan } from '../../domain/plan/plan.ts';
import type { Sender } from '../../domain/settings/sender.ts';
import { Trouble } from '../../domain/trouble.ts';
import { indexOf } from '../acting.ts';
import { linkFor } from '../mail/linking.ts';
import { nameOf } from '../naming.ts';
import type { Snapshot, World } from '../ports.ts';
import { type Job, makeOneByOne, type Skipped } from './oneByOne.ts';
import { othersIn, stopOf } from './stops.ts';
import { messageOf } from './words.ts';
import { chosenFor, contactOf, type Desk, deskOf, write } from './writing.ts';

const NO_FIELDS: Readonly<Record<string, string>> = {};

/** One message asked for. */
interface Order {
  readonly candidate: Candidate;
  readonly template: MessageTemplate;
  readonly fields: Readonly<Record<string, string>>;
}

/** Drafts for everybody the occasion concerns, with what the sheet knows. */
export function draftAll(world: World, occasion: Occasion): Report {
  return make(world, occasion, (desk) =>
    dueIn(world, desk, occasion).map((candidate) => ({
      candidate,
      template: chosenFor(desk, occasion, contactOf(desk.snapshot, candidate.index)),
      fields: NO_FIELDS,
    })),
  );
}

/** Drafts for the people ticked, with the sentences typed for each. */
export function makeDrafts(world: World, { due, people }: DraftsRequest): Report {
  return make(world, due ?? null, (desk, skipped) => {
    const candidateOf = candidates(desk.snapshot.campaign, world.me());
    const stillDue = due === undefined ? null : dueIn(world, desk, due);
    return people.flatMap((request): Order[] => {
      const template = templateOf(desk, request);
      const index = indexOf(desk.snapshot, request.id);
      const candidate =
        stillDue === null || template.occasion !== due
          ? candidateOf(index, template.occasion, request.again === true)
          : stillDue.find((each) => each.index === index);
      if (candidate !== undefined) return [{ candidate, template, fields: request.fields }];
      skipped.push({ who: nameOf(desk.snapshot, index), why: 'does not need it any more' });
      return [];
    });
  });
}

function dueIn(world: World, { snapshot, now }: Desk, occasion: Occasion): Candidate[] {
  const { campaign, settings } = snapshot;
  return draftsDue(campaign, plan(campaign, settings, now), settings, occasion, world.me(), now);
}

function templateOf({ templates }: Desk, { template: wanted }: DraftRequest): MessageTemplate {
  const template = templates.find(({ id }) => id === wanted);
  if (template !== undefined) return template;
  throw new Trouble(
    'gone',
    'That message is no longer in the Templates tab. Nothing was drafted. Choose another one.',
  );
}

function make(
  world: World,
  occasion: Occasion | null,
  ordersIn: (desk: Desk, skipped: Skipped[]) => readonly Order[],
): Report {
  world.lock();
  const snapshot = world.book.read();
  snapshot.identify();
  const desk = deskOf(snapshot, world.now());
  const skipped: Skipped[] = [];
  const others = othersIn(desk);
  const jobs = ordersIn(desk, skipped).flatMap((order) => jobOf(world, desk, order, others, skipped));
  // The intent is written first: whatever happens from here on, the next run knows what to look for.
  snapshot.log(jobs.filter(({ unfinished }) => !unfinished).map(({ entry }) => entry));
  const made = makeOneByOne(world, snapshot, jobs, skipped);
  snapshot.log(made.map(({ entry }) => entry));
  if (made.length > 0) writeNextActions(snapshot, made, desk);
  const done = made.map(({ index }) => nameOf(snapshot, index));
  return { done, skipped, message: messageOf(occasion, done.length, skipped) };
}

function jobOf(
  world: World,
  desk: Desk,
  order: Order,
  others: readonly OtherContact[],
  skipped: Skipped[],
): Job[] {
  const { candidate, template, fields } = order;
  const { index, key, recipient, unfinished } = candidate;
  const { occasion, channel } = template;
  const written = write(desk, candidate, template, fields);
  const whyNot =
    channel === 'Mail'
      ? written.whyNot || stopOf(desk, candidate, template, fields, written, others)
      : 'is not written to by mail with this message';
  if (whyNot !== '' || recipient === null) {
    skipped.push({ who: nameOf(desk.snapshot, index), why: whyNot });
    return [];
  }
  const { id: contactId } = contactOf(desk.snapshot, index);
  const { name, email } = contactOf(desk.snapshot, recipient);
  const message = { occasion, key, state: 'planned', draftId: '' } as const;
  const what = `${OCCASIONS[occasion].name} draft planned`;
  const entry: Entry = { at: world.now(), contactId, what, by: world.me(), message };
  const link = template.isReply && !unfinished ? linkFor(world, desk.snapshot, contactId, occasion) : null;
  const lookedForAs = `${contactId}.${occasion}.${key}`;
  const mime = writeMessage({
    ...addressed(desk.snapshot.settings),
    to: { name, address: email },
    subject: written.subject,
    ...(link !== null && link.headers),
    text: written.text,
    headers: { [KEY_HEADER]: lookedForAs },
  });
  const threadId = link?.threadId ?? null;
  return [{ index, entry: { ...entry, message }, key: lookedForAs, mime, threadId, unfinished }];
}

/** What Settings say of every message of the person who writes. */
function addressed({ myName: name, sendAs, replyTo, signature }: Sender) {
  return {
    ...(sendAs !== '' && { from: { name, address: sendAs } }),
    ...(replyTo !== '' && { replyTo: { name, address: replyTo } }),
    signature,
  };
}

/** Next action becomes "Send your draft" at once, without reading the sheet again. */
function writeNextActions(snapshot: Snapshot, made: readonly Job[], { now }: Desk): void {
  const drafts = made.map(({ entry: { contactId, message } }) => ({ contactId, ...message }));
  const known = snapshot.campaign.messages();
  const campaign = { ...snapshot.campaign, messages: () => [...known, ...drafts] };
  const { people } = plan(campaign, snapshot.settings, now);
  const indexes = new Set(made.map(({ index }) => index));
  const derived = people.map((person, index) => (indexes.has(index) ? person : null));
  // When rows moved meanwhile, the next refresh writes it: Activity already knows the drafts.
  snapshot.writeDerived(derived);
}
