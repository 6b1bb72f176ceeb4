/** What the page may ask for: each action by its name, and what it does in the session. */
import {
  receiveBounce,
  receiveOutOfOffice,
  receiveReply,
  removeDraft,
  sendDraft,
} from '../emulator/mailbox.ts';
import type { World } from '../emulator/world.ts';
import { momentOf } from '../emulator/zone.ts';
import type { Action, Actions } from './protocol.ts';
import type { Session } from './session.ts';

type Table = { readonly [A in Action]: (request: Parameters<Actions[A]>[0]) => ReturnType<Actions[A]> };

const MINUTE = 60_000;
const REPLY = 'Thank you for writing. I am glad to talk. Would Tuesday or Thursday afternoon suit you?';

/** Answers an action by its name; throws an `Error` in words for the person. `fresh` makes a world with the sample. */
export function createActions(
  session: Session,
  fresh: () => World,
): (action: string, request: unknown) => unknown {
  const done = (act: () => void): null => {
    act();
    return null;
  };
  const table: Table = {
    book: () => session.book(),
    edit: ({ revision, edit }) => done(() => session.edit(revision, edit)),
    select: (selection) => done(() => session.select(selection)),
    menu: ({ function: name }) => done(() => session.runMenu(name)),
    call: ({ function: name, args }) => session.callFromFrame(name, args),
    closeFrame: ({ id }) => done(() => session.closeFrame(id)),
    reopen: ({ mode }) => done(() => session.open(mode)),
    send: ({ draft }) => done(() => session.inMailbox((world, user) => sendDraft(world, user, draft))),
    deleteDraft: ({ draft }) =>
      done(() => session.inMailbox((world, user) => removeDraft(world, user, draft))),
    react: ({ thread, reaction }) =>
      done(() =>
        session.inMailbox((world, user) => {
          if (reaction === 'reply') receiveReply(world, user, thread, REPLY);
          else if (reaction === 'out-of-office') receiveOutOfOffice(world, user, thread);
          else receiveBounce(world, user, thread);
        }),
      ),
    moveClock: (request) => done(() => session.moveClock(targetOf(session.world, request))),
    runTrigger: ({ id }) => done(() => session.runTrigger(id)),
    becomeUser: ({ email }) => done(() => session.becomeUser(email)),
    grant: ({ feature, granted }) => done(() => session.grant(feature, granted)),
    startOver: () => done(() => session.startOver(fresh())),
  };
  return (action, request) => {
    if (!Object.hasOwn(table, action)) throw new Error(`The workbench has no action "${action}".`);
    return (table[action as Action] as (request: unknown) => unknown)(request);
  };
}

/** The moment to move to; throws when it is no time or lies in the past. */
function targetOf(world: World, request: Parameters<Actions['moveClock']>[0]): number {
  if ('byMinutes' in request) return world.clock + request.byMinutes * MINUTE;
  const local = Date.parse(`${request.to}Z`);
  if (Number.isNaN(local)) throw new Error('Choose a date and a time to move the clock to.');
  const target = momentOf(world.book.timeZone, local);
  if (target < Math.floor(world.clock / MINUTE) * MINUTE) {
    throw new Error('That time has passed. The clock only goes forward: choose a later time.');
  }
  return Math.max(target, world.clock);
}
