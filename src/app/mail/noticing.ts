/** Writes what was noticed: as an action that can be taken back where cells change, else as a line of Activity. */
import type { Entry } from '../../domain/activity.ts';
import type { Notice } from '../../domain/mail/notice.ts';
import type { Known } from '../../domain/mail/said.ts';
import { Trouble } from '../../domain/trouble.ts';
import { movedOn } from '../acting.ts';
import { nameOf } from '../naming.ts';
import type { Snapshot, World } from '../ports.ts';
import { replaced, writesOf } from '../recording.ts';
import { contactIn, knownOf } from './matters.ts';

const ATTEMPTS = 3;

/** "Ana García (row 2): They replied (seen in Gmail)"; null when the person is not in the sheet any more. */
export function writeNotice(
  world: World,
  contactId: string,
  decide: (known: Known, snapshot: Snapshot) => Notice,
): string | null {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const snapshot = world.book.read('first');
    const contact = contactIn(snapshot, contactId);
    if (contact === undefined) return null;
    const { what, at, message, outcome } = decide(knownOf(snapshot, contact), snapshot);
    const entry = { at: at ?? world.now(), by: world.me(), contactId, what, message };
    const told = `${nameOf(snapshot, snapshot.campaign.contacts.indexOf(contact))}: ${what}`;
    if (outcome === null) {
      snapshot.log([entry]);
      return told;
    }
    const was = replaced(contact, outcome.facts, snapshot.campaign.zone);
    const action: Entry = { ...entry, what: what + was, action: world.newId() };
    try {
      if (snapshot.act(action, writesOf(world, contact, outcome))) return told;
    } catch (error) {
      if (error instanceof Trouble && error.code === 'gone') throw error;
      // Cells that may not be written are no reason to try again at every look.
      snapshot.log([{ ...entry, what: `${what}; the row could not be changed` }]);
      return `${told}; the row could not be changed`;
    }
  }
  throw movedOn();
}
