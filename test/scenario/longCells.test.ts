/** Texts as long as a cell or longer: one line that does not fit keeps nobody else out, and a full cell stops no refresh. */
import { expect, it } from 'vitest';
import type { ImportReport } from '../../src/contract.ts';
import { CONTACT_COLUMNS } from '../../src/domain/columns.ts';
import { worldFromJson, worldToJson } from '../../workbench/emulator/world-file.ts';
import { Desk } from './desk.ts';

const FULL = 50_000;
const TEXTS = CONTACT_COLUMNS.filter(({ kind, type }) => kind === 'fact' && type === 'text')
  .map(({ header }) => header)
  .filter((header) => header !== 'ID');
const before = worldToJson(new Desk().world);

function desk(): Desk {
  const fresh = new Desk({ bare: true });
  fresh.world = worldFromJson(before);
  return fresh;
}

/** A file with a person whose cell of that column holds the text, and one more. */
function fileWith(header: string, text: string): string {
  const others = ['Name', 'Email'].filter((other) => other !== header);
  const first = others.map((other) => (other === 'Name' ? 'Ana' : 'ana@example.org'));
  const second = others.map((other) => (other === 'Name' ? 'Bo' : 'bo@example.org'));
  return [
    [header, ...others],
    [text, ...first],
    [header === 'Name' ? 'Bo' : '', ...second],
  ]
    .map((row) => row.join(','))
    .join('\n');
}

it.each(TEXTS)('%s too long for a cell: that line is told, the other is there', (header) => {
  const texts = ['x'.repeat(FULL + 1), `=${'x'.repeat(FULL - 1)}`, '1'.repeat(FULL)];
  for (const text of texts) {
    const at = desk();
    const { added, rejected } = at.do('importContacts', fileWith(header, text)) as ImportReport;
    expect([added, rejected.map(({ line }) => line)]).toEqual([1, [2]]);
    expect(rejected[0]?.why).toMatch(new RegExp(`^${header} has 5000[01] characters; a cell takes at most `));
    expect(at.table(['Name'])).toEqual([['Bo']]);
  }
});

it.each(TEXTS)('%s as long as a cell: both are there, and the next refresh runs', (header) => {
  for (const text of ['x'.repeat(FULL), `=${'x'.repeat(FULL - 2)}`]) {
    const at = desk();
    expect((at.do('importContacts', fileWith(header, text)) as ImportReport).added).toBe(2);
    at.do('refreshFollowUps');
    expect(at.cell(2, header)).toBe(text);
  }
});

it('a name whose parts together are too long is told by its line', () => {
  const [first, last] = ['x', 'y'].map((letter) => letter.repeat(30_000));
  const file = `First Name,Last Name,Email\n${first},${last},ana@example.org\nBo,Li,bo@example.org`;
  const { added, rejected } = desk().do('importContacts', file) as ImportReport;
  expect([added, rejected]).toEqual([
    1,
    [{ line: 2, why: 'Name has 60001 characters; a cell takes at most 50000' }],
  ]);
});

it('cells that are filled to the end and cannot be read keep nobody from being planned', () => {
  const at = desk();
  at.do('importContacts', 'Name,Email\nAna,ana@example.org\nBo,bo@example.org');
  at.write(2, 'Minutes', [['x'.repeat(FULL)]]);
  at.write(2, 'Stage', [['y'.repeat(FULL)]]);
  at.do('refreshFollowUps');
  expect(at.cell(2, 'Status')).toMatch(/^.{1,500}$/);
  expect(at.cell(3, 'Next action')).not.toBe('');
});
