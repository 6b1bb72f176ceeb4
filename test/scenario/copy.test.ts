/** A whole spreadsheet copied: it notices, offers to start clean, and keeps its own marks. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';

const PEOPLE = 'Name,Email,Meeting\nAna,ana@example.org,2026-11-23 15:00\nBo,bo@example.org,';

function copied(): Desk {
  const desk = new Desk({ contacts: PEOPLE });
  desk.do('draftThankYous');
  desk.copySpreadsheet();
  return desk;
}

describe('a copied spreadsheet', () => {
  it('is noticed when the sidebar opens; the original is not', () => {
    expect(copied().ask('getSidebar', null).isCopy).toBe(true);
    expect(new Desk({ contacts: PEOPLE }).ask('getSidebar', null).isCopy).toBe(false);
  });

  it('starts clean: people and history go, settings and rules stay, and new people work', () => {
    const desk = copied();
    const { message } = desk.ask('settleCopy', { clean: true });
    expect(message).toBe(
      '2 people of the original removed from this copy, with their to-dos and their history. The original is as it was.',
    );
    expect(desk.sheet().lastRow()).toBe(1);
    expect(desk.sheet('Activity').lastRow()).toBe(1);
    desk.do('importContacts', 'Name,Email,Stage,Contacted\nCy,cy@example.org,Contacted,2026-11-02');
    expect(desk.highlight(2)).toBe('#f4c7c3');
    expect(desk.ask('getSidebar', null).isCopy).toBe(false);
  });

  it('or keeps everyone, and is one of its own from then on', () => {
    const desk = copied();
    desk.ask('settleCopy', { clean: false });
    expect(desk.table(['Name'])).toEqual([['Ana'], ['Bo']]);
    expect(desk.ask('getSidebar', null).isCopy).toBe(false);
  });

  it('an original cannot be cleaned by mistake', () => {
    const desk = new Desk({ contacts: PEOPLE });
    expect(desk.ask('settleCopy', { clean: true }).message).toMatch(/not a copy; nothing was changed/);
    expect(desk.table(['Name'])).toEqual([['Ana'], ['Bo']]);
  });
});
