/** What a page is given to write a message with: it writes the very text that is then drafted, and checks it by our clock. */
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar.ts';
import { composeMessage } from '../../src/domain/message/compose.ts';
import { Desk } from './desk.ts';

/** In New York it is still Monday evening when Tuesday has begun in Greenwich. */
const EVENING = { now: '2026-11-24T02:30', timeZone: 'America/New_York' };
const MET = 'Name,Email,Organization,Meeting,Notes\nAna García,ana@example.org,Harbor Labs,2026-11-23 09:00,';

it.each(['T19', 'T20'])('the text that a page writes from %s is the text of the draft', async (template) => {
  const desk = new Desk({ contacts: MET });
  const preview = desk.ask('previewDrafts', { occasion: 'thank-you' });
  const [ana] = preview.messages;
  const chosen = preview.templates.find(({ id }) => id === template);
  if (ana === undefined || chosen === undefined) throw new Error('There is no message to write.');
  const fields = { specific: 'how you test an idea', plan: 'I will draw it first', learned: 'design' };
  const written = composeMessage(chosen, ana.values, { ...fields, my_full: 'Robin Meyer' }, preview.fields);
  desk.ask('makeDrafts', {
    people: [{ id: ana.id, template, fields: { ...fields, my_full: 'Robin Meyer' } }],
  });
  const mail = await PostalMime.parse(desk.drafts()[0] ?? '');
  expect(written.missing).toEqual([]);
  expect(mail.subject).toBe(written.subject);
  expect(mail.text?.replaceAll('\r\n', '\n').trim()).toBe(written.text);
});

it('the checks of a page go by the day and hour of the spreadsheet, and know the free days around it', () => {
  const desk = new Desk({ ...EVENING, contacts: MET });
  const { calendar } = desk.ask('previewDrafts', { occasion: 'thank-you' });
  expect(calendar).toMatchObject({ today: dayOf(2026, 11, 23), hour: 21, weekend: [0, 6] });
});

it('what is typed is kept under the spreadsheet that the sidebar names, and long notes stay in the sheet', () => {
  const desk = new Desk({ contacts: `${MET}${'x'.repeat(5000)}` });
  const preview = desk.ask('previewDrafts', { occasion: 'thank-you' });
  expect(preview.spreadsheet).toBe(desk.ask('getSidebar', null).spreadsheet);
  expect(preview.messages[0]?.contact.notes).toHaveLength(2000);
});

it('another draft is made only when it is asked for, and is another one', () => {
  const desk = new Desk({ contacts: MET });
  const make = (more: object) => {
    const [ana] = desk.ask('previewDrafts', {
      occasion: 'thank-you',
      id: desk.cell(2, 'ID'),
    }).messages;
    return desk.ask('makeDrafts', { people: [{ id: ana?.id, template: 'T19', fields: {}, ...more }] });
  };
  expect(make({}).done).toHaveLength(1);
  expect(make({}).skipped).toHaveLength(1);
  expect(make({ again: true }).done).toHaveLength(1);
  expect(desk.drafts()).toHaveLength(2);
});
