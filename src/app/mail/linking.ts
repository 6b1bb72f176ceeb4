/** Finds the message under which a new one belongs. */
import { type Link, linkTo, threadFor } from '../../domain/mail/link.ts';
import type { Occasion } from '../../domain/message/occasions.ts';
import type { Snapshot, World } from '../ports.ts';
import { correspondenceIn } from './matters.ts';

/** A message's place in its thread, and the headers that say so. */
export interface Placed {
  readonly threadId: string;
  readonly headers: Pick<Link, 'subject' | 'inReplyTo' | 'references'>;
}

/**
 * Gmail's id of the thread, or null. Without tracking there is none: what a thread holds cannot be read then, and a
 * draft that names a thread without the headers of its messages does not show reliably.
 */
export function threadOf(
  world: World,
  snapshot: Snapshot,
  contactId: string,
  occasion: Occasion,
): string | null {
  if (world.permissions.tracking().state !== 'granted') return null;
  return threadFor(correspondenceIn(world, snapshot), contactId, occasion);
}

/** One question to Gmail where there is a thread. */
export function linkFor(
  world: World,
  snapshot: Snapshot,
  contactId: string,
  occasion: Occasion,
): Placed | null {
  const thread = threadOf(world, snapshot, contactId, occasion);
  const link =
    thread === null ? null : linkTo(thread, world.mailbox.thread(thread), ownAddresses(world, snapshot));
  if (link === null) return null;
  const { threadId, ...headers } = link;
  return { threadId, headers };
}

/** The addresses under which the person writes. */
export function ownAddresses(world: World, { settings }: Snapshot): readonly string[] {
  return [world.me(), settings.sendAs, settings.replyTo].filter((address) => address !== '');
}
