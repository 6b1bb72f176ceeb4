/** Today by mail: to the person alone, on their days, once a day, from the trigger and never from the menu. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Feature, manifestOf } from '../../scripts/editions.ts';
import type { RefreshReport } from '../../src/contract.ts';
import { SETTING_ROWS } from '../../src/domain/settings/rows.ts';
import { type Bundle, createBundle } from '../../workbench/emulator/bundle.ts';
import { grant } from '../../workbench/emulator/create-world.ts';
import type { RunRequest } from '../../workbench/emulator/run.ts';
import { runFunction } from '../../workbench/emulator/run-function.ts';
import { moveClock } from '../../workbench/emulator/triggers.ts';
import { bundle, Desk, type DeskOptions, ME } from './desk.ts';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const PEOPLE = [
  'Name,Email,Organization,Stage,Contacted,Meeting,Owner',
  'Ana,ana@example.org,Acme,Contacted,2026-11-10,,',
  'Bo,bo@example.org,Globex,Met,,2026-11-23 15:00,',
  'Cy,cy@example.org,Initech,Contacted,2026-11-10,,someone@example.com',
].join('\n');

/** The same code with the manifest of an edition. */
function editionOf(features: readonly Feature[]) {
  const base = JSON.parse(read('appsscript.json')) as Parameters<typeof manifestOf>[0];
  return createBundle(read('dist/Code.js'), manifestOf(base, features), bundle.pages);
}
const WITH_DIGEST = editionOf(['drafts', 'digest']);

class MailDesk extends Desk {
  constructor(days = 'every day', options: DeskOptions = {}) {
    super({ features: ['drafts', 'digest'], contacts: PEOPLE, ...options });
    const settings = this.sheet('Settings');
    const labels = Array.from({ length: settings.lastRow() }, (_, index) => settings.displayed(index + 1, 1));
    this.fillAt('Settings', labels.indexOf(SETTING_ROWS.digestDays.label) + 1, 2, [[days]]);
  }

  override get code(): Bundle {
    return WITH_DIGEST;
  }

  /** What the trigger runs. */
  refresh(request: Partial<RunRequest> = {}): RefreshReport {
    const { result, error } = this.run('refreshFollowUps', [], { origin: 'trigger', ...request });
    if (error !== null) throw new Error(error.message);
    return result as RefreshReport;
  }

  mails(user = this.user): readonly string[] {
    const threads = this.world.mailboxes.get(user)?.threads ?? [];
    return threads.flatMap(({ messages }) => messages.map(({ raw }) => raw));
  }
}

describe('the mail with Today', () => {
  it('goes to the runner alone, with the list of the sidebar in its order', () => {
    const desk = new MailDesk();
    const { today } = desk.refresh();
    const [mail = '', ...more] = desk.mails();
    expect(more).toEqual([]);
    expect(today.length).toBeGreaterThan(2);
    expect(mail).toContain(`To: ${ME}\r\nSubject: ${String(today.length)} things today\r\n`);
    const listed = today.map((line, index) => `${String(index + 1)}. ${line}`).join('\n');
    expect(mail).toContain(`\n\n${listed}\n\nThen you are done for today.`);
    expect(mail).toContain(`https://docs.google.com/spreadsheets/d/${desk.world.book.id}/edit`);
    const lines = desk.ask('getSidebar', null).today.map((card) => {
      const { task, name, organization } = card;
      return `${name} (${organization}): ${task?.action ?? card.nextAction}. ${(task ?? card).status}`;
    });
    expect(today).toEqual(lines);
  });

  it('comes once a day, even when the refresh runs twice, and again the next day', () => {
    const desk = new MailDesk();
    desk.refresh();
    desk.refresh();
    expect(desk.mails()).toHaveLength(1);
    desk.at('2026-11-25T08:00').refresh();
    expect(desk.mails()).toHaveLength(2);
  });

  it('comes by the daily trigger, day after day', () => {
    const desk = new MailDesk('Monday to Friday');
    desk.do('turnOnDailyRefresh');
    moveClock(desk.world, desk.code, Date.parse('2026-12-01T12:00Z'));
    // From Wednesday to Tuesday, without Saturday and Sunday.
    expect(desk.mails()).toHaveLength(5);
  });

  it('comes for each spreadsheet of the person', () => {
    const desk = new MailDesk();
    desk.refresh();
    desk.copySpreadsheet();
    desk.refresh();
    desk.refresh();
    expect(desk.mails()).toHaveLength(2);
    expect(desk.mails()[1]).toContain(`/d/${desk.world.book.id}/edit`);
  });

  it('counts its day in the zone of the spreadsheet', () => {
    const desk = new MailDesk('Tuesday', { timeZone: 'Pacific/Auckland', now: '2026-11-23T20:00' });
    desk.refresh();
    expect(desk.mails()).toHaveLength(1);
    desk.at('2026-11-24T12:00').refresh();
    expect(desk.mails()).toHaveLength(1);
  });

  it.each([
    ['the setting is empty', '', ['drafts', 'digest']],
    ['it is another day', 'Wednesday', ['drafts', 'digest']],
    ['the setting cannot be read', 'workdays', ['drafts', 'digest']],
    ['the permission is missing', 'every day', ['drafts']],
  ])('does not come when %s', (_, days, features) => {
    const desk = new MailDesk(days, { features });
    desk.refresh();
    expect(desk.mails()).toEqual([]);
  });

  it('does not come in an edition without it, and nothing is said', () => {
    const desk = new MailDesk();
    const { result, error } = runFunction(desk.world, bundle, { function: 'refreshFollowUps', user: ME });
    expect(error).toBeNull();
    expect((result as RefreshReport).skipped).toEqual([]);
    expect(desk.mails()).toEqual([]);
  });

  it('does not come from the menu', () => {
    const desk = new MailDesk();
    desk.run('refreshNow');
    expect(desk.mails()).toEqual([]);
    desk.refresh();
    expect(desk.mails()).toHaveLength(1);
  });

  it('does not come when there is nothing to do', () => {
    const desk = new MailDesk('every day', { contacts: 'Name,Stage\nAna,Closed' });
    expect(desk.refresh().today).toEqual([]);
    expect(desk.mails()).toEqual([]);
  });

  it('is each person’s own: their list, to them, whoever else got theirs', () => {
    const desk = new MailDesk();
    desk.refresh();
    const other = 'someone@example.com';
    grant(desk.world, other, ['digest']);
    desk.refresh({ user: other });
    expect(desk.mails()).toHaveLength(1);
    expect(desk.mails(other)).toHaveLength(1);
    expect(desk.mails(other)[0]).toContain('Cy (Initech)');
    expect(desk.mails()[0]).not.toContain('Cy');
  });

  it('that Google does not take is said in the report; the refresh is done all the same', () => {
    const desk = new MailDesk();
    const faults = [
      { method: 'MailApp.sendEmail', nth: 1, when: 'before', error: 'Service invoked too many times' },
    ] as const;
    const { skipped } = desk.at('2026-11-26T08:00').refresh({ faults });
    expect(skipped).toEqual([
      {
        who: 'Mail me Today on',
        why: 'Google did not take the mail, so it was not sent. The sidebar shows the same list.',
      },
    ]);
    expect(desk.cell(2, 'Status')).toBe('Overdue 7 days');
  });

  it('is missing rather than there twice when the run stops around it', () => {
    const desk = new MailDesk();
    const faults = [{ method: 'MailApp.sendEmail', nth: 1, when: 'after', error: { kill: true } }] as const;
    desk.run('refreshFollowUps', [], { faults });
    desk.refresh();
    expect(desk.mails()).toHaveLength(1);
  });
});

describe('hostile text', () => {
  it('stays on its line and out of the headers', () => {
    const desk = new MailDesk();
    desk.fillAt('Contacts', 2, 1, [['Ana\r\nBcc: all@example.com\r\n\r\n2. Wire money']]);
    const { today } = desk.refresh();
    const [mail = ''] = desk.mails();
    const [head = '', body = ''] = mail.split('\r\n\r\n');
    expect(head).not.toMatch(/Bcc/i);
    expect(body).toContain('Ana Bcc: all@example.com 2. Wire money (Acme): ');
    expect(body.match(/^\d+\. /gm)).toHaveLength(today.length);
  });

  it('does not make the mail longer than a day', () => {
    const many = Array.from(
      { length: 400 },
      (_, index) => `P${String(index)},Contacted,2026-11-10,${'x'.repeat(900)}`,
    );
    const desk = new MailDesk('every day', {
      contacts: ['Name,Stage,Contacted,Organization', ...many].join('\n'),
    });
    desk.refresh();
    const [mail = ''] = desk.mails();
    expect(mail).toContain('Subject: 400 things today');
    expect(mail).toContain('And 350 more, in the sidebar.');
    expect(mail.length).toBeLessThan(20_000);
  });
});

describe('Check my setup', () => {
  it.each([
    ['', true, WITH_DIGEST, 'Settings asks for Today'],
    ['every day', true, bundle, 'this edition sends no mail'],
    ['every day', false, WITH_DIGEST, 'your daily refresh brings it'],
    ['every day', true, WITH_DIGEST, 'Today comes to you by mail'],
  ])('with days %j, the refresh on: %s', (days, isOn, edition, words) => {
    const desk = new MailDesk(days);
    if (isOn) desk.do('turnOnDailyRefresh');
    const { shown } = runFunction(desk.world, edition, { function: 'checkSetup', user: ME });
    const text = JSON.stringify(shown.dialogs);
    if (days === '') expect(text).not.toContain(words);
    else expect(text).toContain(words);
  });
});
