/** Menu items that act at once and tell the person how it went. */
import { check } from '../app/check.ts';
import { turnOff, turnOn } from '../app/daily.ts';
import type { World } from '../app/ports.ts';
import { refreshFollowUps } from '../app/refreshFollowUps.ts';
import { setUp } from '../app/setUp.ts';
import { undoLast } from '../app/undo.ts';
import type { Report } from '../contract.ts';
import { confirm, tell, toast } from '../google/ui.ts';
import { openWorld } from '../google/world.ts';
import { inWords } from './failure.ts';

function told(title: string, work: (world: World) => Report, show: (message: string) => void = toast): void {
  try {
    const { message, skipped } = work(openWorld());
    show([message, ...skipped.map(({ who, why }) => `${who}: ${why}`)].join('\n'));
  } catch (error) {
    tell(title, inWords(error).message);
  }
}

/** What did not go through waits until it was read. */
function tellOrToast(title: string): (message: string) => void {
  return (message) => {
    if (message.includes('\n')) tell(title, message);
    else toast(message);
  };
}

export const refreshNow = (): void => told('Refresh next actions', refreshFollowUps);

export const turnOnFromMenu = (): void => told('Turn on daily refresh', turnOn);

export const turnOffFromMenu = (): void => told('Turn off daily refresh', turnOff);

export const undoFromMenu = (): void => told('Undo last action', undoLast, tellOrToast('Undo last action'));

export const checkSetup = (): void =>
  told('Check my setup', check, (message) => tell('Check my setup', message));

export function openSetUp(): void {
  const question =
    'This adds the tabs and columns that Interviews needs. A list of contacts that is already here is kept as it is; ' +
    'nothing of yours is changed or moved.';
  if (confirm('Set up this spreadsheet', question)) told('Set up this spreadsheet', setUp);
}
