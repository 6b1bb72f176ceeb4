import { expect, it } from 'vitest';
import { HOLIDAY_LISTS } from '../../../src/domain/holidays/lists.ts';

it.each(HOLIDAY_LISTS.map((list) => [list.name, list] as const))(
  'the list of %s names its days and says what it holds',
  (_, { covers, rules }) => {
    const names = rules.map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[\p{Lu}\d].{5,}/u);
    expect(new Set(names).size).toBe(names.length);
    expect(covers).toMatch(/^\S.{20,}[^.]$/);
  },
);

it('the help of India says which days are not in its list', () => {
  const india = HOLIDAY_LISTS.find(({ name }) => name === 'India');
  expect(india?.covers).toMatch(/^Republic Day, .* Christmas; .*Holi, Eid and Diwali, are not in it$/);
});
