/** Reads the text of a text/plain part. */
import type { Parameters } from './header.ts';
import { type Seen, SeenWriter } from './seen.ts';

// A line break with the space before it; what cannot be seen; stars that Gmail puts for bold inside brackets.
const ODD = / ?\r?\n|[\u200b\u2060\ufeff\u00ad]+|\{\{\*{1,3}(?=[^\s*])|\*{1,3}\}\}/g;

/** Whether lines that end in a space go on in the next (RFC 3676). */
export function isFlowed(type: Parameters): boolean {
  return (type.of.get('format') ?? '').toLowerCase() === 'flowed';
}

export function seePlain(source: string, type: Parameters): Seen {
  const writer = new SeenWriter(source);
  const flowed = isFlowed(type);
  const joint = (type.of.get('delsp') ?? '').toLowerCase() === 'yes' ? '' : ' ';
  let done = 0;
  source.replace(ODD, (odd: string, at: number) => {
    writer.add(done, at);
    done = at + odd.length;
    const isSignatureLine = /(?:^|\n)--$/.test(source.slice(Math.max(at - 3, 0), at));
    if (odd.startsWith('{{')) writer.add(at, done, '{{');
    else if (odd.endsWith('}}')) writer.add(at, done, '}}');
    else if (!odd.endsWith('\n')) writer.add(at, done, '');
    else if (flowed && odd.startsWith(' ') && !isSignatureLine) writer.add(at, done, joint);
    else {
      if (odd.startsWith(' ')) writer.add(at, at + 1);
      writer.add(odd.startsWith(' ') ? at + 1 : at, done, '\n');
    }
    return '';
  });
  writer.add(done, source.length);
  return writer.seen;
}

/** A value as it is put into the part; what would be read as a quote or as flowing on is set off (RFC 3676 §4.4). */
export function plainValue(value: string, eol: string, flowed: boolean, startsLine: boolean): string {
  if (!flowed) return value.replace(/\n/g, eol);
  return value
    .split('\n')
    .map((line, index) => {
      const ends = line.trimEnd();
      return (index > 0 || startsLine) && /^(?: |>|From )/.test(ends) ? ` ${ends}` : ends;
    })
    .join(eol);
}
