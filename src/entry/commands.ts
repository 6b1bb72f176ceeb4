/** What acts at once: for the trigger, for scripts, and behind the previews of the menu. Each returns a report. */
import { draftAll } from '../app/drafts/make.ts';
import { importText } from '../app/importing.ts';
import { dailyRefresh } from '../app/digest.ts';
import { setUp } from '../app/setUp.ts';
import { turnOff, turnOn } from '../app/daily.ts';
import type { ImportReport, RefreshReport, Report } from '../contract.ts';
import { openWorld } from '../google/world.ts';
import { plainly } from './failure.ts';

export const setUpSpreadsheet = (): Report => plainly(() => setUp(openWorld()));

/** The handler of the daily trigger. */
export const refreshFollowUps = (): RefreshReport => plainly(() => dailyRefresh(openWorld()));

export const draftThankYous = (): Report => plainly(() => draftAll(openWorld(), 'thank-you'));

export const draftFollowUps = (): Report => plainly(() => draftAll(openWorld(), 'follow-up'));

export const turnOnDailyRefresh = (): Report => plainly(() => turnOn(openWorld()));

export const turnOffDailyRefresh = (): Report => plainly(() => turnOff(openWorld()));

/** `text`: a CSV or TSV file as text; columns are matched by their headers. */
export const importContacts = (text: string): ImportReport => plainly(() => importText(openWorld(), text));
