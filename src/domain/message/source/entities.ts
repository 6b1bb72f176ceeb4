/** Character references of HTML (html.spec.whatwg.org, named character references): those that mail programs write. */

/** U+00A0 to U+00FF in order. */
const LATIN = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig ' +
  'Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash ' +
  'Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc ' +
  'euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ' +
  'yacute thorn yuml'
).split(' ');

const NAMED = new Map<string, string>([
  ...LATIN.map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    lbrace: '{',
    lcub: '{',
    rbrace: '}',
    rcub: '}',
    lbrack: '[',
    lsqb: '[',
    rbrack: ']',
    rsqb: ']',
    lowbar: '_',
    verbar: '|',
    vert: '|',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    bull: '•',
    hellip: '…',
    euro: '€',
    trade: '™',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    zwnj: '\u200c',
    zwj: '\u200d',
  }),
]);
const UNSEEN = /[\u200b\u2060\ufeff\u00ad]/g;
const LARGEST = 0x10ffff;

/** What is seen of `&name;`, `&#123;` or `&#x7b;`; one that is not known is seen as it stands. */
export function entityText(entity: string): string {
  const body = entity.slice(1).replace(/;$/, '');
  if (!body.startsWith('#')) return (NAMED.get(body) ?? entity).replace(UNSEEN, '');
  const code = /^#x/i.test(body) ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
  return code === 0 || code > LARGEST ? '\ufffd' : String.fromCodePoint(code).replace(UNSEEN, '');
}
