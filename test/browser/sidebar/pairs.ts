/** People who are in the sheet twice, for the tests of the merge dialog. */
import type { MergePair, MergeSide } from '../../../src/contract.ts';

const side = (id: string, row: number, name: string, todos = 0, history = 0): MergeSide => ({
  id,
  row,
  name,
  todos,
  history,
});

export const GARCIA: MergePair = {
  why: 'same e-mail',
  seen: 'v1',
  keep: side('g1', 3, 'Ana García', 1, 6),
  drop: side('g2', 17, 'A. Garcia', 2, 1),
  fields: [
    { header: 'Name', keep: 'Ana García', drop: 'A. Garcia', chosen: 'keep' },
    { header: 'Email', keep: 'ana@example.com', drop: 'ana@example.com', chosen: 'keep' },
    { header: 'Role', keep: 'Engineer', drop: 'Senior engineer', chosen: 'keep' },
    { header: 'Phone', keep: '', drop: '+1 555 0100', chosen: 'drop' },
    { header: 'Profile', keep: 'https://www.linkedin.com/in/ana', drop: '', chosen: 'keep' },
  ],
};

export const LEE: MergePair = {
  why: 'same name, and both at Harbor Robotics',
  seen: 'v2',
  keep: side('l1', 5, 'Kim Lee'),
  drop: side('l2', 9, 'Kim Lee'),
  fields: [
    { header: 'Name', keep: 'Kim Lee', drop: 'Kim Lee', chosen: 'keep' },
    { header: 'Email', keep: 'kim@example.com', drop: 'lee@example.org', chosen: 'keep' },
  ],
};

const LONGEST = 'Unbroken'.repeat(63).slice(0, 500);

/** Values that a page must show as the text they are, of any length and direction. */
export const HOSTILE_PAIR: MergePair = {
  why: 'same profile',
  seen: 'v3',
  keep: side('h1', 21, '<img src=x onerror="document.title=1">', 1, 1),
  drop: side('h2', 1234, LONGEST, 12, 345),
  fields: [
    { header: 'Name', keep: '<img src=x onerror="document.title=1">', drop: LONGEST, chosen: 'keep' },
    {
      header: 'Organization',
      keep: 'הטכניון',
      drop: '</script><script>document.title=1</script>',
      chosen: 'drop',
    },
    { header: '<b>My own column</b>', keep: 'x'.repeat(50_000), drop: 'two\nlines', chosen: 'keep' },
    { header: 'Notes', keep: LONGEST, drop: '', chosen: 'keep' },
  ],
};
