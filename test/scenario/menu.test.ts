/** What a person sees after a click in the menu: a page, a short message, or words about what is missing. */
import { describe, expect, it } from 'vitest';
import { SETTING_ROWS } from '../../src/domain/settings/rows.ts';
import { bundle, Desk } from './desk.ts';

const PEOPLE = 'Name,Email,Stage,Contacted\nAna,ana@example.org,Contacted,2026-11-10';
const OK = { answers: [{ button: 'OK' }] } as const;
const CANCEL = { answers: [{ button: 'CANCEL' }] } as const;

describe('pages', () => {
  it.each([
    ['openSidebar', 'sidebar', 'Interviews'],
    ['openThankYous', 'modal', 'Draft thank-yous'],
    ['openFollowUps', 'modal', 'Draft follow-ups'],
    ['openUpdates', 'modal', 'Draft updates'],
    ['openImport', 'modal', 'Import contacts'],
  ])('%s shows a %s called %j, without a look at the document', (name, kind, title) => {
    const { shown, calls, error } = new Desk({ bare: true }).run(name);
    expect(error).toBeNull();
    expect(shown.dialogs[0]).toMatchObject({ kind, title });
    expect(shown.dialogs[0]?.content).toMatch(/^<!doctype html>/i);
    expect(calls.roundTrips).toBe(1);
  });
});

describe('the menu', () => {
  it('names only functions that the bundle has', () => {
    const [menu] = new Desk({ bare: true }).run('onOpen').shown.menus;
    const items = (menu?.items ?? []).flatMap((item) => (item.kind === 'submenu' ? item.menu.items : [item]));
    const names = items.flatMap((item) => (item.kind === 'item' ? [item.function] : []));
    expect(names).toHaveLength(11);
    expect(names.filter((name) => !bundle.functions.has(name))).toEqual([]);
  });
});

describe('commands', () => {
  it('Refresh next actions says how many rows changed and what is left for today', () => {
    const desk = new Desk({ contacts: PEOPLE }).at('2026-11-27T08:00');
    expect(desk.run('refreshNow').shown.toasts[0]?.message).toBe(
      '1 row brought up to date; 1 thing to do today.',
    );
  });

  it.each(['refreshNow', 'turnOnFromMenu', 'checkSetup'])(
    '%s in a sheet that was not set up says what to do',
    (name) => {
      const { shown, error } = new Desk({ bare: true }).run(name);
      expect(error).toBeNull();
      expect(shown.dialogs[0]?.content).toMatch(
        /nothing was done. Choose Interviews › Set up › Set up this spreadsheet/,
      );
    },
  );

  it('Set up asks once, then says what was added and what comes next', () => {
    const desk = new Desk({ bare: true });
    const { shown } = desk.run('openSetUp', [], OK);
    expect(shown.dialogs[0]?.content).toMatch(/nothing of yours is changed or moved/);
    expect(shown.toasts[0]?.message).toMatch(
      /Added the tab Contacts.*Next: type a few people into "Contacts"/,
    );
  });

  it('Set up does nothing when the person says no', () => {
    const desk = new Desk({ bare: true });
    desk.run('openSetUp', [], CANCEL);
    expect(desk.world.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('Turn on and off say what happens from now on', () => {
    const desk = new Desk({ contacts: PEOPLE });
    expect(desk.run('turnOnFromMenu').shown.toasts[0]?.message).toMatch(
      /^Daily refresh is on: every day at about 8:00/,
    );
    expect(desk.run('turnOffFromMenu').shown.toasts[0]?.message).toMatch(/^Daily refresh is off for you/);
    expect(desk.run('turnOffFromMenu').shown.toasts[0]?.message).toMatch(
      /was not on, so nothing was changed/,
    );
  });

  it('Check my setup lists what works and what does not, and changes nothing', () => {
    const desk = new Desk({ contacts: PEOPLE, features: [] });
    desk.type(2, 'Contacted', 'tomorrow');
    const before = JSON.stringify(desk.world.book.saved());
    const words = desk.run('checkSetup').shown.dialogs[0]?.content ?? '';
    expect(words).toContain('Working as me@example.com');
    expect(words).toContain('1 cell cannot be used; Status in that row says which.');
    expect(words).toContain('Your daily refresh is off.');
    expect(words).toContain('Gmail drafts are not allowed');
    expect(JSON.stringify(desk.world.book.saved())).toBe(before);
  });

  it('a Settings value that cannot be used is said, and the default stands in', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.tab = 'Settings';
    const row = Object.keys(SETTING_ROWS).indexOf('preset') + 2;
    desk.write(row, 'Value', [['soon']]);
    expect(desk.do('refreshFollowUps').skipped).toEqual([
      { who: 'Settings', why: expect.stringContaining('Preset: "soon" is not one of') as string },
    ]);
  });
});
