/** How the columns of a file are matched: what may be chosen, what stands in the way, and what the first rows hold. */
import { CONTACT_COLUMNS } from '../../src/domain/columns.ts';
import type { ImportTarget } from '../../src/domain/import/headers.ts';
import { type Mapping, targetLabel } from '../../src/domain/import/matching.ts';
import type { Row, Table } from '../../src/domain/import/table.ts';

/** Everything a column can fill, in sheet order, with the parts of a name after the name. */
export const TARGETS: readonly ImportTarget[] = CONTACT_COLUMNS.flatMap((column): ImportTarget[] => {
  if (column.kind === 'derived') return [];
  return column.key === 'name' ? ['name', 'firstName', 'middleName', 'lastName'] : [column.key];
});

/** Rows looked at to recognise a column, and values shown of it. */
export const SAMPLE_ROWS = 20;
const SHOWN_VALUES = 3;

/** The first values of a column that are not empty. */
export function samplesOf(rows: readonly Row[], column: number): readonly string[] {
  return rows
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => (cells[column] ?? '').trim())
    .filter((value) => value !== '')
    .slice(0, SHOWN_VALUES);
}

/** Why nothing can be imported with this matching, in words; `''` when it can. */
export function obstacle(mapping: Mapping): string {
  const twice = mapping.find(
    (target, index) => target !== null && target !== 'notes' && mapping.indexOf(target) !== index,
  );
  if (twice !== undefined && twice !== null) {
    return `Two columns fill ${targetLabel(twice)}. Keep one of them and choose something else for the other.`;
  }
  const known = (['name', 'firstName', 'lastName', 'email'] as const).some((target) =>
    mapping.includes(target),
  );
  return known ? '' : 'Choose which column holds the name or the e-mail address.';
}

/** How many rows repeat an e-mail address that stands earlier in the file. */
export function repeatedAddresses({ rows }: Table, mapping: Mapping): number {
  const column = mapping.indexOf('email');
  if (column === -1) return 0;
  const addresses = rows
    .map(({ cells }) => (cells[column] ?? '').trim().toLowerCase())
    .filter((address) => address !== '');
  return addresses.length - new Set(addresses).size;
}
