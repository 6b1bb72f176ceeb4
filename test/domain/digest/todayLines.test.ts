import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign, CampaignPlan, PersonPlan, Task } from '../../../src/domain/campaign.ts';
import { plan } from '../../../src/domain/plan/plan.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import { todayLines } from '../../../src/domain/todayLines.ts';
import { later, truthful, wildest } from '../plan/anyCampaign.ts';
import { NEW_YORK, person, planOf, type Told, todo, type ToldTodo } from '../plan/people.ts';

/** The line of one item: the next action of a person, or a task. */
function lineOf(
  told: Told | null,
  next: Partial<PersonPlan>,
  task: Partial<Task> | null = null,
  about: ToldTodo | null = null,
): string | undefined {
  const campaign: Campaign = {
    contacts: told === null ? [] : [person(told)],
    todos: about === null ? [] : [todo(about)],
    messages: () => [],
    zone: NEW_YORK,
  };
  const contact = told === null ? null : 0;
  const base: Task = {
    ...{ kind: 'Advice', action: 'Act on the advice: read the report', status: 'Due today', due: null },
    ...{ todo: about === null ? null : 0, contact, urgency: 1, priority: 9, offers: [] },
  };
  const planned: CampaignPlan = {
    people: told === null ? [] : [{ ...planOf({}, '2026-11-24'), ...next }],
    todos: [],
    tasks: task === null ? [] : [{ ...base, ...task }],
    today: [{ contact, task: task === null ? null : 0, priority: 3 }],
  };
  return todayLines(campaign, planned)[0];
}

const THANK = { nextAction: 'Send a thank-you', status: 'Thank-you: 5 h left' };
const NAMELESS = { name: '', email: '' };

describe('a line of Today', () => {
  it.each<[string, string | undefined]>([
    ['Ana García (Acme): Send a thank-you. Thank-you: 5 h left', lineOf({ organization: 'Acme' }, THANK)],
    ['Ana García: Send a thank-you. Thank-you: 5 h left', lineOf({}, THANK)],
    ['Ana García: Write to them', lineOf({}, { nextAction: 'Write to them', status: '' })],
    [
      'ana@example.org: Send a thank-you. Thank-you: 5 h left',
      lineOf({ name: '', email: 'ana@example.org' }, THANK),
    ],
    ['Acme: Send a thank-you. Thank-you: 5 h left', lineOf({ ...NAMELESS, organization: 'Acme' }, THANK)],
    ['No name yet: Send a thank-you. Thank-you: 5 h left', lineOf(NAMELESS, THANK)],
    [
      'Ana García (Acme): Act on the advice: read the report. Due today',
      lineOf({ organization: 'Acme' }, THANK, {}),
    ],
    ['Sam: Help Sam. Due today', lineOf(null, {}, { action: 'Help Sam' }, { person: 'Sam' })],
    ['Advice: Help someone. Due today', lineOf(null, {}, { action: 'Help someone' }, { person: '' })],
  ])('%s', (line, given) => {
    expect(given).toBe(line);
  });

  it('is cut where a cell holds a novel', () => {
    const long = 'x'.repeat(50_000);
    const line = lineOf({ name: long, organization: long }, { nextAction: long, status: long }) ?? '';
    expect(line.length).toBeLessThan(500);
  });

  it('is one line whatever stands in the cells', () => {
    const hostile = 'Ana\r\nBcc: all@example.com\u2028\u202Ecba\u0000';
    const line =
      lineOf({ name: hostile, organization: hostile }, { nextAction: hostile, status: hostile }) ?? '';
    expect(line).not.toMatch(/[\u0000-\u001f\u2028-\u202e]/);
    expect(line).toContain('Ana Bcc: all@example.com');
  });

  it('is there for every item of Today, in its order', () => {
    fc.assert(
      fc.property(truthful, later, (campaign, now) => {
        const planned = plan(campaign, DEFAULT_SETTINGS, now);
        const lines = todayLines(campaign, planned);
        expect(lines).toHaveLength(planned.today.length);
        lines.forEach((line, index) => {
          const item = planned.today[index];
          const task = item?.task == null ? undefined : planned.tasks[item.task];
          const person = item?.contact == null ? undefined : planned.people[item.contact];
          expect(line).toMatch(/^.+: .+$/);
          expect(line).toContain(task?.status ?? person?.status ?? '-');
        });
      }),
    );
  });

  it('is one line each in any campaign', () => {
    fc.assert(
      fc.property(wildest, later, (campaign, now) => {
        const planned = plan(campaign, DEFAULT_SETTINGS, now);
        const lines = todayLines(campaign, planned);
        expect(lines).toHaveLength(planned.today.length);
        for (const line of lines) {
          expect(line).not.toMatch(/[\u0000-\u001f\u2028-\u202e]/);
          expect(line.length).toBeLessThan(500);
        }
      }),
    );
  });
});
