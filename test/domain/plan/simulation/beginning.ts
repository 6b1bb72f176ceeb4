/** Two hundred people on the first day: strangers, acquaintances, organizations without a person, ways through others. */
import { addDays } from '../../../../src/domain/calendar.ts';
import type { Day } from '../../../../src/domain/time.ts';
import type { Dice } from './dice.ts';
import type { Sheet } from './sheet.ts';

const ORGANIZATIONS = 45;

/** Most are ready to be written to; the others need a name, a reason or somebody who introduces them. */
export function fill(sheet: Sheet, people: number, dice: Dice, today: Day): void {
  for (let n = 0; n < people; n += 1) {
    const name = `Person ${String(n)}`;
    const email = `person${String(n)}@example.com`;
    const organization = dice.chance(0.9) ? `Organization ${String(dice.between(1, ORGANIZATIONS))}` : '';
    const somebody = { name, organization, why: 'moved from law to data' };
    const kind = dice.among({ ready: 60, idea: 10, nameless: 8, introduced: 15, known: 7 });
    if (kind === 'ready') sheet.addContact({ ...somebody, email, stage: 'Ready to write' });
    else if (kind === 'idea') sheet.addContact({ ...somebody, why: '', stage: 'Idea' });
    else if (kind === 'nameless')
      sheet.addContact({ organization: `New place ${String(n)}`, stage: 'Find a person' });
    else if (kind === 'introduced') {
      const introducedBy = `Person ${String(dice.between(0, people - 1))}`;
      sheet.addContact({ ...somebody, email, introducedBy, stage: 'Ask for introduction' });
    } else {
      const lastContact = addDays(today, -dice.between(1, 120));
      const met = { thanked: lastContact, debriefed: lastContact, lastContact };
      const tier = dice.among({ Mentor: 1, Normal: 3, Light: 1 });
      sheet.addContact({ ...somebody, email, ...met, checkInEvery: tier, stage: 'Keep in touch' });
    }
  }
}
