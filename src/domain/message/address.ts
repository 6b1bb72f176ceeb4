/** Says whether a cell holds exactly one e-mail address that a draft may be made to. */
import { shorten } from './plainText.ts';

/** `reason` follows a person's name or a row: "Ana García has two e-mail addresses". */
type AddressCheck =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly problem: 'none' | 'several' | 'invalid'; readonly reason: string };

const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
// RFC 5322 §3.4.1 with nothing but a dot-atom before the @, and host names (RFC 1123 §2.1) after it.
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
// What may stand between two addresses, Google's exports included (" ::: ").
const SEPARATOR = /\s+:::\s+|[;,\n]/;

/**
 * Whether the text is one plain address: `local@domain`, ASCII, no display name, comment, quotes or group.
 *
 * Stricter than RFC 5322 on purpose: whatever else the grammar allows is in a contact's cell more often a trick
 * or a slip than an address. Addresses with letters beyond a–z are refused with their own words, because a
 * look-alike letter (Cyrillic "а") would send the message to somebody else.
 */
export function checkAddress(text: string): AddressCheck {
  const address = text.trim();
  if (address === '') return refuse('none', 'has no e-mail address');
  if (isAddress(address)) return { ok: true, address };
  const parts = splitAddresses(address).flatMap((part) => part.split(/[\s/|]+/));
  const count = parts.filter(isAddress).length;
  if (count > 1) return refuse('several', `has ${count === 2 ? 'two' : String(count)} e-mail addresses`);
  const foreign = /[^\u0000-\u007f]/u.exec(address)?.[0] ?? '';
  if (/\p{L}/u.test(foreign) && /^[^\s@]+@[^\s@]+$/.test(address)) {
    return refuse('invalid', `has "${foreign}" in the e-mail address, where only plain letters can stand`);
  }
  return refuse('invalid', `has "${shorten(text)}" in Email, which is not an e-mail address`);
}

/** The pieces of a cell that holds several addresses set off by `;`, `,`, a line break or Google's ` ::: `. */
export function splitAddresses(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS) return false;
  const [local = '', domain = '', ...more] = text.split('@');
  const labels = domain.split('.');
  return (
    more.length === 0 &&
    local.length <= LONGEST_LOCAL_PART &&
    LOCAL_PART.test(local) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !/^[0-9]+$/.test(labels[labels.length - 1] ?? '')
  );
}

function refuse(problem: 'none' | 'several' | 'invalid', reason: string): AddressCheck {
  return { ok: false, problem, reason };
}
