import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { addDraft, mailboxOf } from '../../../workbench/emulator/mailbox.ts';
import { bytesOfText, textOfBytes } from '../../../workbench/emulator/octets.ts';
import { errorOf, ME, valueOf, worldAt } from './run-code.ts';

/** The adapter alone, as Apps Script would run it. */
const { outputFiles } = buildSync({
  entryPoints: [fileURLToPath(new URL('../../../src/google/draftSource.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'Source',
  target: 'es2019',
});
// Not at the very beginning, where its "use strict" would count for the function around it.
const CODE = `;${outputFiles[0]?.text ?? ''}`;
const LATIN =
  'Subject: Gr\xfc\xdfe\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n\xe9\xff\x80 caf\xc3\xa9';

function run(lines: string, world = worldAt()): unknown {
  return valueOf(`${CODE}\n const { draftSources } = Source; ${lines}`, {}, world);
}

function withDrafts(...raws: string[]) {
  const world = worldAt();
  const ids = raws.map((raw) => addDraft(world, ME, textOfBytes(Buffer.from(raw, 'latin1'))).id);
  return { world, ids };
}

describe('drafts as templates', () => {
  it('are listed by subject, newest first, without those that Interviews made', () => {
    const { world, ids } = withDrafts(
      'Subject: First\r\n\r\na',
      'Subject: To Ana\r\nX-Informational-Interviews-Key: k\r\n\r\na',
      'Subject: Second\r\n\r\na',
    );
    expect(run("return draftSources.list('')", world)).toEqual({
      drafts: [
        { id: ids[2], subject: 'Second' },
        { id: ids[0], subject: 'First' },
      ],
      isAll: true,
    });
    expect(run('return draftSources.list(\' "first" \').drafts.length', world)).toBe(1);
  });

  it('are asked for one by one, forty at most', () => {
    const { world } = withDrafts(...Array.from({ length: 41 }, (_, n) => `Subject: S${String(n)}\r\n\r\na`));
    expect(
      run("const { drafts, isAll } = draftSources.list(''); return [drafts.length, isAll]", world),
    ).toEqual([40, false]);
  });

  it('are read and made byte for byte, whatever their bytes', () => {
    const { world, ids } = withDrafts(LATIN);
    const lines = `const bytes = draftSources.read('${ids[0] ?? ''}');
      draftSources.create(bytes.map((byte) => String.fromCharCode(byte & 255)).join('')); return bytes`;
    const bytes = run(lines, world) as number[];
    expect(Buffer.from(bytes.map((byte) => byte & 255)).toString('latin1')).toBe(LATIN);
    expect(bytesOfText(mailboxOf(world, ME).drafts[1]?.raw ?? '').toString('latin1')).toBe(LATIN);
  });

  it('are uploaded as message/rfc822 when they are large', () => {
    const world = worldAt();
    run("draftSources.create('Subject: Large\\r\\n\\r\\n' + 'a'.repeat(5299999) + '\\xe9')", world);
    expect(bytesOfText(mailboxOf(world, ME).drafts[0]?.raw ?? '').length).toBe(5_300_018);
  });

  it('are not available with gmail.metadata beside, and say why', () => {
    const world = worldAt({ features: ['drafts', 'tracking'] });
    const { id } = addDraft(world, ME, 'Subject: First\r\n\r\na');
    const why = run('return draftSources.whyNot()', world);
    expect(why).toContain('Gmail does not show drafts to a program that may also follow replies');
    const code = `${CODE}\n Source.draftSources.read('${id}')`;
    expect(errorOf(code, {}, world)).toBe(why);
    expect(run('return draftSources.whyNot()', worldAt())).toBeNull();
  });

  it.each([
    ['gone', worldAt(), "read('r1')", 'This draft is no longer in Gmail'],
    ['not allowed', worldAt({ features: [] }), "list('')", 'Interviews may not see your Gmail drafts yet'],
  ])('that are %s: a sentence', (_, world, call, sentence) => {
    expect(errorOf(`${CODE}\n Source.draftSources.${call}`, {}, world)).toContain(sentence);
  });
});
