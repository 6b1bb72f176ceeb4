import { expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign.ts';
import { plan } from '../../../src/domain/plan/plan.ts';
import { upcoming } from '../../../src/domain/plan/upcoming.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import { at, NEW_YORK, person, todo, type Told, type ToldTodo } from './people.ts';

// A Thursday.
const NOW = '2026-11-19T09:00';

/** Who or what comes first after today; null when nothing does. */
function first(people: Told[], todos: ToldTodo[] = [], me = 'me@example.com'): string | null {
  const campaign: Campaign = {
    contacts: people.map((told, index) =>
      person({ id: told.name ?? '', name: `p${String(index)}`, ...told }),
    ),
    todos: todos.map((told) => todo(told)),
    messages: () => [],
    zone: NEW_YORK,
    me,
  };
  const planned = plan(campaign, DEFAULT_SETTINGS, at(NOW));
  const found = upcoming(campaign, planned);
  if (found === null) return null;
  if (found.task !== null) return planned.tasks[found.task]?.action ?? '';
  return found.contact === null ? '' : (campaign.contacts[found.contact]?.name ?? '');
}

const soon: Told = { name: 'soon', contacted: '2026-11-18' };
const later: Told = { name: 'later', meeting: '2026-12-18T15:00' };
const now: Told = { name: 'now', contacted: '2026-11-01' };

it.each<[string, Told[], ToldTodo[], string | null]>([
  ['nothing where nobody is', [], [], null],
  ['nothing where all is due already', [now], [], null],
  ['the earlier of two people', [later, soon], [], 'soon'],
  ['not somebody else’s', [{ ...soon, owner: 'other@example.com' }, later], [], 'later'],
  ['a day of its own before none', [{ name: 'undated', email: 'a@b.example' }, later], [], 'later'],
  [
    'no to-do that is due already',
    [soon],
    [{ kind: 'Other', what: 'call', state: 'To do', by: '2026-11-18', personId: '' }],
    'soon',
  ],
  [
    'no to-do without a day',
    [later],
    [{ kind: 'Other', what: 'call', state: 'To do', personId: '' }],
    'later',
  ],
  [
    'no to-do about somebody else’s contact',
    [{ ...soon, name: 'theirs', owner: 'other@example.com' }, later],
    [{ kind: 'Other', what: 'call', state: 'To do', by: '2026-11-20', personId: 'theirs' }],
    'later',
  ],
  [
    'a to-do that comes before any person',
    [{ ...later, id: 'l1' }],
    [{ kind: 'Other', what: 'call', state: 'To do', by: '2026-11-20', person: '', personId: '' }],
    'Do it: call',
  ],
])('it is %s', (_, people, todos, expected) => {
  expect(first(people, todos)).toBe(expected);
});
