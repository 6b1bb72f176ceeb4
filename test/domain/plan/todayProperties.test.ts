import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '../../../src/domain/calendar.ts';
import type { Campaign, CampaignPlan, Task, TodayItem } from '../../../src/domain/campaign.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { plan } from '../../../src/domain/plan/plan.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { dueOrder, type Moment } from '../../../src/domain/time.ts';
import { dayAt } from '../../../src/domain/zone.ts';
import { anySettings, later, truthful, wildest } from './anyCampaign.ts';

type Check = (campaign: Campaign, settings: Settings, now: Moment, planned: CampaignPlan) => void;

/** The rule holds whatever the cells hold, and where they hold what can be true. */
function always(check: Check): void {
  for (const campaigns of [wildest, truthful]) {
    fc.assert(
      fc.property(campaigns, anySettings, later, (campaign, settings, now) => {
        check(campaign, settings, now, plan(campaign, settings, now));
      }),
    );
  }
}

function isMine({ me }: Campaign, contact: Contact | undefined): boolean {
  return me === undefined || contact?.owner === '' || contact?.owner.toLowerCase() === me;
}

/** What an item is about, so that two of them can be told to be one thing. */
function subject({ people, tasks }: CampaignPlan, { contact, task }: TodayItem): string {
  const todo = task === null ? people[contact ?? -1]?.todo : tasks[task]?.todo;
  if (todo != null) return `to-do ${String(todo)}`;
  return `${String(contact)} ${task === null ? 'next action' : (tasks[task]?.kind ?? '')}`;
}

const organizationOf = (contact: Contact | undefined): string =>
  (contact?.organization ?? '').toLowerCase().split(/\s+/).filter(Boolean).join(' ');

describe('Today', () => {
  it('lists nobody twice for the same thing', () => {
    always((_campaign, _settings, _now, planned) => {
      const subjects = planned.today.map((item) => subject(planned, item));
      expect(subjects).toEqual([...new Set(subjects)]);
    });
  });

  it('has no duty for what stands in the tab already', () => {
    always((_campaign, _settings, _now, { tasks }) => {
      const words = ({ contact, kind }: Task) => `${String(contact)} ${kind}`;
      const rows = new Set(tasks.filter(({ todo }) => todo !== null).map(words));
      const duties = tasks.filter(({ todo }) => todo === null).map(words);
      expect(duties.filter((duty) => rows.has(duty))).toEqual([]);
      expect(duties).toEqual([...new Set(duties)]);
    });
  });

  it('comes in the order of what cannot wait, and within it by due date', () => {
    always((_campaign, _settings, _now, { people, tasks, today }) => {
      const ranks = today.map(({ contact, task, priority }) => {
        const listed = task === null ? people[contact ?? -1] : tasks[task];
        expect(priority).toBe(listed?.priority);
        return [priority, dueOrder(listed?.due ?? null)] as const;
      });
      ranks.slice(1).forEach(([priority, due], index) => {
        const [before = 0, dueBefore = 0] = ranks[index] ?? [];
        expect(priority > before || (priority === before && due >= dueBefore)).toBe(true);
      });
    });
  });

  it('holds all that is due of mine and has a place in its order, but for the paced', () => {
    always((campaign, _settings, now, { people, tasks, today }) => {
      const listed = new Set(
        today.map(({ contact, task }) => `${String(task === null ? contact : null)} ${String(task)}`),
      );
      people.forEach(({ urgency, priority, stage, state }, index) => {
        if (urgency === 0 || priority === null || !isMine(campaign, campaign.contacts[index])) return;
        if ((stage === 'Ready to write' && state !== 'S04b') || state === 'S15') return;
        const organization = organizationOf(campaign.contacts[index]);
        const isTaken = campaign.contacts.some(
          (one) => one.contacted === dayAt(campaign.zone, now) && organizationOf(one) === organization,
        );
        if (state === 'S04b' && isTaken) return;
        expect(listed).toContain(`${String(index)} null`);
      });
      tasks.forEach(({ urgency, priority, contact, todo }, index) => {
        if (urgency === 0 || priority === null) return;
        if (contact !== null && !isMine(campaign, campaign.contacts[contact])) return;
        if (contact !== null && todo !== null && people[contact]?.todo === todo) return;
        expect(listed).toContain(`null ${String(index)}`);
      });
    });
  });

  it('holds nothing that is not due but new outreach, and nothing of others', () => {
    always((campaign, _settings, _now, { people, tasks, today }) => {
      for (const { contact, task } of today) {
        if (contact !== null) expect(isMine(campaign, campaign.contacts[contact])).toBe(true);
        const { urgency, due } = (task === null ? people[contact ?? -1] : tasks[task]) ?? {};
        const stage = people[contact ?? -1]?.stage ?? 'Idea';
        const isNew = ['Ask for introduction', 'Ready to write', 'Find a person', 'Idea'].includes(stage);
        const lacksDate = ['Scheduled', 'Met'].includes(stage);
        const isAnswer = ['S08', 'S08i'].includes(people[contact ?? -1]?.state ?? '');
        expect(urgency !== 0 || (task === null && (isAnswer || (due === null && (isNew || lacksDate))))).toBe(
          true,
        );
      }
    });
  });

  it('has no more first messages than the week has left, and one an organization and day', () => {
    always((campaign, settings, now, { people, today }) => {
      const date = dayAt(campaign.zone, now);
      const monday = date - ((weekdayOf(date) + 6) % 7);
      const mine = campaign.contacts.filter((contact) => isMine(campaign, contact));
      const sent = mine.filter(
        ({ contacted }) => contacted !== null && contacted >= monday && contacted <= date,
      );
      const fresh = today.flatMap(({ contact, task }) =>
        task === null && contact !== null && people[contact]?.stage === 'Ready to write'
          ? [campaign.contacts[contact]]
          : [],
      );
      // The second person at an organization comes on its day, and takes its place in the pace.
      const seconds = today.filter(
        ({ contact, task }) => task === null && people[contact ?? -1]?.state === 'S04b',
      ).length;
      const most = Math.max(seconds, settings.weeklyNew - sent.length);
      expect(fresh.length).toBeLessThanOrEqual(Math.max(0, most));
      // Whoever wrote: the organization sees one new person a day.
      const writtenToday = campaign.contacts.filter(({ contacted }) => contacted === date);
      const organizations = [...writtenToday, ...fresh].map(organizationOf).filter(Boolean);
      const before = new Set(writtenToday.map(organizationOf).filter(Boolean));
      expect(organizations.slice(writtenToday.filter((one) => organizationOf(one) !== '').length)).toEqual([
        ...new Set(fresh.map(organizationOf).filter((one) => one !== '' && !before.has(one))),
      ]);
    });
  });

  it('tells no more people of the job search than the number a day', () => {
    always(({ zone, todos }, settings, now, { people, today }) => {
      const told = todos.filter(
        ({ kind, state, since }) => kind === 'Job search' && state === 'Told' && since === dayAt(zone, now),
      );
      const listed = today.filter(
        ({ contact, task }) => task === null && people[contact ?? -1]?.state === 'S15',
      );
      expect(listed.length).toBeLessThanOrEqual(Math.max(0, settings.searchADay - told.length));
    });
  });
});
