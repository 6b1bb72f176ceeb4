/** Decides which fact each column of a file fills: by its header, else by what stands in it. */
import { CONTACT_COLUMNS } from '../columns.ts';
import { checkAddress } from '../message/address.ts';
import { headerKey, headerMatch, type ImportTarget } from './headers.ts';

/** For each column of the file what it fills, or null to leave it out. */
export type Mapping = readonly (ImportTarget | null)[];

/** Google exports up to nine of each; those after the first go to Notes, under their header. */
const FURTHER = /^(?:email|phone)[2-9]value$/;
const ENOUGH_ALIKE = 0.6;
const PROFILE = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/\S+$/i;

/** `samples`: a few rows of the file, to recognise columns whose header says nothing. Each fact is filled at most once. */
export function matchColumns(
  headers: readonly string[],
  samples: readonly { readonly cells: readonly string[] }[] = [],
): (ImportTarget | null)[] {
  const best = new Map<ImportTarget, { readonly column: number; readonly rank: number }>();
  headers.forEach((header, column) => {
    const match = headerMatch(header);
    if (match !== null && match.rank < (best.get(match.target)?.rank ?? Infinity)) {
      best.set(match.target, { column, rank: match.rank });
    }
  });
  const mapping = headers.map((header, column): ImportTarget | null => {
    const match = headerMatch(header);
    if (match === null) return FURTHER.test(headerKey(header)) ? 'notes' : null;
    return best.get(match.target)?.column === column ? match.target : null;
  });
  takeByContent(mapping, samples, 'email', (text) => checkAddress(text).ok);
  takeByContent(mapping, samples, 'profile', (text) => PROFILE.test(text));
  return nameAlone(mapping);
}

/** Whether the file is LinkedIn's Connections.csv, whose people have a known source. */
export function isLinkedIn(headers: readonly string[]): boolean {
  const keys = headers.map(headerKey);
  return ['firstname', 'lastname', 'connectedon'].every((key) => keys.includes(key));
}

/** The header as a person knows it: ours where the column is ours. */
export function targetLabel(target: ImportTarget): string {
  const parts = { firstName: 'First name', middleName: 'Middle name', lastName: 'Last name' } as const;
  if (target === 'firstName' || target === 'middleName' || target === 'lastName') return parts[target];
  return CONTACT_COLUMNS.find(({ key }) => key === target)?.header ?? target;
}

function takeByContent(
  mapping: (ImportTarget | null)[],
  samples: readonly { readonly cells: readonly string[] }[],
  target: ImportTarget,
  fits: (text: string) => boolean,
): void {
  if (mapping.includes(target)) return;
  const column = mapping.findIndex((taken, index) => {
    const texts = samples.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => text !== '');
    return taken === null && texts.length > 0 && texts.filter(fits).length >= texts.length * ENOUGH_ALIKE;
  });
  if (column !== -1) mapping[column] = target;
}

/** "Nom" or "Nombre" without its other half holds the whole name. */
function nameAlone(mapping: (ImportTarget | null)[]): (ImportTarget | null)[] {
  const first = mapping.includes('firstName');
  const last = mapping.includes('lastName');
  if (mapping.includes('name') || first === last) return mapping;
  return mapping.map((target) => (target === 'firstName' || target === 'lastName' ? 'name' : target));
}
