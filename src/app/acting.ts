/** One action of a person, from reading to writing: begun again when rows moved in between. */
import type { Entry } from '../domain/activity.ts';
import { Trouble } from '../domain/trouble.ts';
import type { Snapshot, World, Writes } from './ports.ts';

const ATTEMPTS = 3;

/** What is written, and how Activity tells it. */
export interface Deed extends Writes {
  readonly entry: Omit<Entry, 'at' | 'by'>;
}

/** Reads, decides and writes under the lock; null when there is nothing to do. */
export function carryOut(world: World, decide: (snapshot: Snapshot) => Deed | null): void {
  answerAfter(world, (snapshot) => ({ deed: decide(snapshot), answer: null }));
}

/** As `carryOut`, with an answer that was found on the way. */
export function answerAfter<T>(
  world: World,
  decide: (snapshot: Snapshot) => { readonly deed: Deed | null; readonly answer: T },
): T {
  world.lock();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const snapshot = world.book.read('first');
    const { deed, answer } = decide(snapshot);
    if (deed === null) return answer;
    const { entry, ...writes } = deed;
    if (snapshot.act({ ...entry, at: world.now(), by: world.me() }, writes)) return answer;
  }
  throw movedOn();
}

export function movedOn(): Trouble {
  return new Trouble('busy', 'Rows in the sheet kept moving, so nothing was changed. Try again in a moment.');
}

/** Fails with `gone` when nobody in the sheet has that ID. */
export function indexOf({ campaign }: Snapshot, id: string): number {
  const index = id === '' ? -1 : campaign.contacts.findIndex((contact) => contact.id === id);
  if (index >= 0) return index;
  throw new Trouble(
    'gone',
    'This person is no longer in the sheet. Nothing was changed. Choose another row.',
  );
}
