/** Reads the text of an HTML part: what a person sees of it, and in which tags it stands. */
import { entityText } from './entities.ts';
import { type Seen, SeenWriter } from './seen.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head ' +
    'header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const VOIDS = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Their content is not text that is seen. */
const UNSEEN = new Set(['style', 'script', 'title', 'template', 'noscript', 'xml']);
const ODD = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});?|[\t\r\n\f]+|[\u200b\u2060\ufeff\u00ad]+/gi;

export function seeHtml(source: string): Seen {
  const writer = new SeenWriter(source);
  let atLineStart = true;
  let at = 0;
  while (at < source.length) {
    const open = nextTag(source, at);
    if (open > at) {
      addText(writer, source, at, open);
      if (hasInk(source.slice(at, open))) atLineStart = false;
    }
    if (open === source.length) break;
    const end = tagEnd(source, open);
    const [, slash = '', rawName = ''] =
      /^<(\/?)([a-z][a-z0-9:-]*)/i.exec(source.slice(open, open + 40)) ?? [];
    const name = rawName.toLowerCase();
    if (name === '') {
      writer.add(open, end, '');
      at = end;
      continue;
    }
    if (slash === '' && UNSEEN.has(name)) {
      at = closeOf(source, name, end);
      writer.add(open, at, '');
      continue;
    }
    const breaks = name === 'br' || (BLOCKS.has(name) && !atLineStart);
    if (breaks) atLineStart = true;
    if (name === 'img') atLineStart = false;
    const isVoid = VOIDS.has(name) || source[end - 2] === '/';
    const role = slash === '/' ? 'close' : isVoid ? 'void' : 'open';
    writer.add(open, end, breaks ? '\n' : '', { name, role });
    at = end;
  }
  return writer.seen;
}

/** A value as it is put into HTML: never markup, and in ASCII where the part's character set lacks a character. */
export function htmlValue(value: string, isInSet: (character: string) => boolean): string {
  return Array.from(value, (character) => {
    if (character === '\n') return '<br>';
    if (/[&<>"']/.test(character)) return `&#${String(character.charCodeAt(0))};`;
    return isInSet(character) ? character : `&#${String(character.codePointAt(0) ?? 0)};`;
  }).join('');
}

/** Where the next tag, comment or declaration begins; the end of the source when there is none. */
function nextTag(source: string, from: number): number {
  for (let at = source.indexOf('<', from); at !== -1; at = source.indexOf('<', at + 1)) {
    if (/[a-z/!?]/i.test(source.charAt(at + 1))) return at;
  }
  return source.length;
}

/** After the tag that begins at `at`; as in browsers, one that is not closed takes the rest with it. */
function tagEnd(source: string, at: number): number {
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at + 4);
    return end === -1 ? source.length : end + 3;
  }
  const isDeclaration = /[!?]/.test(source.charAt(at + 1));
  let quote = '';
  for (let next = at + 1; next < source.length; next++) {
    const character = source.charAt(next);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return next + 1;
    else if (!isDeclaration && (character === '"' || character === "'") && source[next - 1] === '=') {
      quote = character;
    }
  }
  return source.length;
}

function closeOf(source: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\b[^>]*>?`, 'gi');
  close.lastIndex = from;
  const found = close.exec(source);
  return found === null ? source.length : found.index + found[0].length;
}

function addText(writer: SeenWriter, source: string, from: number, to: number): void {
  let done = from;
  source.slice(from, to).replace(ODD, (odd: string, offset: number) => {
    const at = from + offset;
    writer.add(done, at);
    done = at + odd.length;
    const shown = odd.startsWith('&') ? entityText(odd) : /[\t\r\n\f]/.test(odd) ? ' ' : '';
    writer.add(at, done, shown);
    return '';
  });
  writer.add(done, to);
}

/** Whether there is anything that fills a line; a blank that must not break does. */
function hasInk(text: string): boolean {
  return /[^ \t\r\n\f]/.test(text);
}
