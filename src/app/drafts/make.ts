/** Makes drafts: each exactly once, whatever stops a run, and with a report that names everybody. */
import type { DraftRequest, DraftsRequest, Report } from '../../contract.ts';
import { type Candidate, candidates, draftsDue } from '../../domain/drafting.ts';
import type { MessageTemplate } from '../../domain/message/messageTemplate.ts';
import type { Occasion } from '../../domain/message/occasions.ts';
import { plan } from '../../domain/plan/plan.ts';
import { Trouble } from '../../domain/trouble.ts';
import { indexOf } from '../acting.ts';
import { nameOf } from '../naming.ts';
import type { Snapshot, World } from '../ports.ts';
import { type Order, jobOf } from './job.ts';
import { type Job, makeOneByOne, type Skipped } from './oneByOne.ts';
import { openerOf } from './ownDraft.ts';
import { othersIn } from './stops.ts';
import { messageOf } from './words.ts';
import { chosenFor, contactOf, type Desk, deskOf } from './writing.ts';

const NO_FIELDS: Readonly<Record<string, string>> = {};

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
      const { fields, source } = request;
      if (candidate !== undefined) {
        return [{ candidate, template, fields, ...(source !== undefined && { source }) }];
      }
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
  const open = openerOf(world, desk);
  const jobs = ordersIn(desk, skipped).flatMap((order) =>
    jobOf(world, desk, { ...order, opened: open(order.source) }, others, skipped),
  );
  // The intent is written first: whatever happens from here on, the next run knows what to look for.
  snapshot.log(jobs.filter(({ unfinished }) => !unfinished).map(({ entry }) => entry));
  const made = makeOneByOne(world, snapshot, jobs, skipped);
  snapshot.log(made.map(({ entry }) => entry));
  if (made.length > 0) writeNextActions(snapshot, made, desk);
  const done = made.map(({ index }) => nameOf(snapshot, index));
  return { done, skipped, message: messageOf(occasion, done.length, skipped) };
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
