/** Turns the person's own daily refresh on and off. */
import type { Report } from '../contract.ts';
import type { World } from './ports.ts';

export function turnOn({ book, trigger }: World): Report {
  const { settings, campaign } = book.read();
  const already = trigger.isOn();
  trigger.turnOn(settings.refreshHour, campaign.zone);
  const message =
    `Daily refresh is ${already ? 'still ' : ''}on: every day at about ${settings.refreshHour}:00 (${campaign.zone.name}), ` +
    'next actions are worked out anew and rows that are due light up. Nothing is ever sent.';
  return { done: [message], skipped: [], message };
}

export function turnOff({ trigger }: World): Report {
  const message = trigger.turnOff()
    ? 'Daily refresh is off for you. Next actions still follow what you type; others in this sheet keep their own refresh.'
    : 'Your daily refresh was not on, so nothing was changed.';
  return { done: [message], skipped: [], message };
}
