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

const IDENTIFYING = ['name', 'firstName', 'lastName', 'email', 'profile'] as const;

/** Whether any column says who a person is: without one there is nobody to import. */
export function tellsWho(mapping: Mapping): boolean {
  return IDENTIFYING.some((target) => mapping.includes(target));
}

/** What more than one column fills: the first column goes there, the others to Notes. */
export function filledTwice(mapping: Mapping): readonly string[] {
  const twice = mapping.filter((target, index) => target !== null && mapping.indexOf(target) < index);
  return [...new Set(twice)].flatMap((target) =>
    target === null || target === 'notes' ? [] : [targetLabel(target)],
  );
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
