/** Duties that follow from the facts and have no row in the tab: debrief, tell the introducer, find a second person. */
import { addBusinessDays, addDays, latest, nextBusinessDay } from '../calendar.ts';
import type { TaskOffer } from '../campaign.ts';
import type { Day } from '../time.ts';
import type { TodoState } from '../todoColumns.ts';
import { endOfWait } from './deadlines.ts';
import type { Situation } from './situation.ts';
import { FRESH_DAYS } from './stage.ts';
import { isDebriefed, isThanked } from './talk.ts';
import type { DutyDraft } from './tasks.ts';

/** Business days for the thanks to an introducer who declined. Source: own choice, as for everyone who declines. */
const THANK_WITHIN = 1;

/** The debrief of a talk that has just been held, beside the thank-you. Source: write it down at once (seriousjobseeker.com). */
export function debriefOf({ stage, talk, contact, now, today }: Situation): DutyDraft | null {
  if (stage !== 'Met' || talk === null || talk.end > now || isDebriefed(contact, talk)) return null;
  // From the day after on it is the next action of whoever was thanked.
  if (isThanked(contact, talk) && today > talk.day) return null;
  return {
    kind: 'Debrief',
    action: 'Note what you learned',
    due: talk.day,
    priority: 4,
    offers: [{ kind: 'event', event: 'wrapped-up', primary: true }],
  };
}

/**
 * What the introducer is to hear next: I wrote (the same day), we have met (within a day of the talk), I could not
 * reach them (when the person is parked); or thanks, where they would rather not introduce you. It lapses after 30
 * days. Source: nifty50s.com.
 */
export function introducerToTell(situation: Situation): DutyDraft | null {
  const { contact, ties, today } = situation;
  if (contact.introducedBy === '' || situation.introducerAtRest) return null;
  const news = newsForIntroducer(situation);
  if (news === null || today - news.due >= FRESH_DAYS || knows(ties.introducerKnows, news.state)) return null;
  return {
    kind: 'Tell introducer',
    action: news.words(contact.introducedBy),
    due: news.due,
    priority: 6,
    offers: [{ kind: 'state', todo: 'Tell introducer', state: news.state, primary: true }],
  };
}

/** Somebody else at the organization of a person who is silent, where nobody is known yet. Source: 3B7. */
export function secondToFind(due: Day, { contact }: Situation): DutyDraft {
  const offers: readonly TaskOffer[] = [
    { kind: 'state', todo: 'Second person', state: 'Done', primary: true },
    { kind: 'state', todo: 'Second person', state: 'Dropped', primary: false },
  ];
  return {
    kind: 'Second person',
    action: `Find a second person at ${contact.organization}`,
    due,
    priority: 10,
    offers,
  };
}

interface IntroducerNews {
  readonly state: TodoState;
  readonly words: (introducer: string) => string;
  readonly due: Day;
}

function newsForIntroducer(situation: Situation): IntroducerNews | null {
  const { contact, stage, talk, now, settings, ties } = situation;
  const { state, since = null } = ties.introduction?.todo ?? {};
  if (state === 'Declined') {
    if (since === null || stage === 'Closed' || stage === 'Do not contact') return null;
    const words = (name: string): string => `Thank ${name} for answering all the same`;
    return { state: 'Thanked', words, due: addBusinessDays(since, THANK_WITHIN, settings) };
  }
  if (talk !== null && talk.end <= now && (stage === 'Met' || stage === 'Keep in touch')) {
    return { state: 'Met', words: that('you have met'), due: addDays(talk.day, 1) };
  }
  const { contacted, followedUp, lastContact } = contact;
  const sent = latest(contacted, followedUp);
  if (sent === null) return null;
  if (stage === 'Parked') {
    const due = endOfWait(latest(sent, lastContact), settings.parkAfter, situation);
    return { state: 'Could not reach', words: that('you could not reach them'), due };
  }
  if (stage !== 'Contacted' && stage !== 'Followed up') return null;
  return { state: 'Wrote', words: that('you have written'), due: nextBusinessDay(sent, settings) };
}

function that(news: string): IntroducerNews['words'] {
  return (introducer) => `Tell ${introducer} that ${news}`;
}

/** Who was told of the talk need not hear of the message any more. */
function knows(told: TodoState | null, news: TodoState): boolean {
  return told === news || (news === 'Wrote' && (told === 'Met' || told === 'Could not reach'));
}
