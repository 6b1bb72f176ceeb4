/** The centre of the product: what to do next with everyone in a campaign, and what of it today. */
import type { Campaign, CampaignPlan } from '../campaign.ts';
import type { Settings } from '../settings.ts';
import type { Moment } from '../time.ts';
import { dayAt } from '../zone.ts';
import { madeDrafts } from './drafts.ts';
import { planPerson } from './person.ts';
import { todayOf } from './today.ts';

/** Depends on nothing but its arguments, and never throws, whatever the facts. */
export function plan(campaign: Campaign, settings: Settings, now: Moment): CampaignPlan {
  const { zone } = campaign;
  const today = dayAt(zone, now);
  const around = { settings, zone, now, today, made: madeDrafts(campaign.drafts) };
  const people = campaign.contacts.map((contact) => planPerson(contact, around));
  return { people, today: todayOf(campaign, people, settings, today) };
}
