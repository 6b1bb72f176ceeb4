/** "Draft it again": several drafts of one message, told apart whatever becomes of any of them. */
import { describe, expect, it } from 'vitest';
import { removeDraft } from '../../workbench/emulator/mailbox.ts';
import { headerOf } from '../../workbench/emulator/mime.ts';
import { ME } from './desk.ts';
import { ANA, Post } from './post.ts';

const thanks = (desk: Post, row = 2): string => desk.draft(row, 'thank-you', 'T19');
const marks = (desk: Post): string[] =>
  desk.drafts().map((raw) => headerOf(raw, 'X-Informational-Interviews-Key'));

/** Somebody met yesterday, and two thank-yous for them. */
function twice(): { readonly desk: Post; readonly first: string; readonly second: string } {
  const desk = new Post([ANA.replace('Ready to write', 'Met')]);
  desk.type(2, 'Meeting', '2026-11-23 15:00');
  return { desk, first: thanks(desk), second: thanks(desk) };
}

function remove(desk: Post, draft: string): void {
  removeDraft(desk.world, ME, draft);
  expect(desk.look().seen).toEqual(['Ana García (row 2): Thank-you draft deleted (seen in Gmail)']);
}

describe('of two drafts of one message the first deleted', () => {
  it('leaves the second to be sent: no click on all thank-yous makes another', () => {
    const { desk, first } = twice();
    remove(desk, first);
    expect(desk.cell(2, 'Next action')).toBe('Send your draft');
    expect(desk.do('draftThankYous').done).toEqual([]);
    expect(desk.drafts()).toHaveLength(1);
  });

  it('a further one is made when it is asked for, and each is told from the others', () => {
    const { desk, first, second } = twice();
    remove(desk, first);
    const third = thanks(desk);
    expect(new Set(marks(desk)).size).toBe(2);
    remove(desk, second);
    expect(desk.cell(2, 'Next action')).toBe('Send your draft');
    thanks(desk);
    expect(new Set(marks(desk)).size).toBe(2);
    desk.send(third);
    expect(desk.look().seen).toEqual(['Ana García (row 2): You thanked them (seen in Gmail)']);
  });

  it('and then the second, it may be drafted anew', () => {
    const { desk, first, second } = twice();
    remove(desk, first);
    remove(desk, second);
    expect(desk.cell(2, 'Next action')).not.toBe('Send your draft');
    expect(desk.do('draftThankYous').done).toHaveLength(1);
  });
});

it('of two rows that were merged, the draft of one deleted leaves that of the other', () => {
  const desk = new Post(
    [ANA, ANA.replace('ana@', 'garcia@')].map((row) => row.replace('Ready to write', 'Met')),
  );
  const drafts = [2, 3].map((row) => {
    desk.type(row, 'Meeting', '2026-11-23 15:00');
    return thanks(desk, row);
  });
  desk.type(3, 'Email', 'ana@example.org');
  const [{ seen, keep, drop } = {}] = desk.ask('previewMerges', null).pairs;
  desk.ask('mergePeople', { seen, keep: keep?.id, drop: drop?.id, choices: {} });
  remove(desk, drafts[0] ?? '');
  expect(desk.cell(2, 'Next action')).toBe('Send your draft');
  expect(desk.do('draftThankYous').done).toEqual([]);
});
