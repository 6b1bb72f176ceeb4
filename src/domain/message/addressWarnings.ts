/** What is odd about an address that may still be right: a slip, a look-alike, a mailbox nobody answers. */
import { oneLine } from './plainText.ts';
import { isOneSlip } from './oneSlip.ts';

export interface AddressWarning {
  readonly kind: 'other-address' | 'letters' | 'slip' | 'nobody' | 'team';
  /** Short, for a list: `gmial.com: did you mean gmail.com?` */
  readonly words: string;
  /** The reason in one sentence. */
  readonly why: string;
  /** The address that was probably meant; null where none can be told. */
  readonly suggestion: string | null;
}

const PROVIDERS = 'gmail googlemail hotmail outlook yahoo icloud protonmail'.split(' ');
// Domains of mail that are one letter from those above and nevertheless real.
const REAL_NEIGHBOURS = 'mail email ymail fmail'.split(' ');
/** Ends of addresses that do not exist (IANA root zone), each one slip from "com". */
const NO_SUCH_ENDS = 'con cmo ocm vom xom cpm comm coom ccom'.split(' ');
// These ends exist; the big providers are not to be found there.
const ENDS_OF_COUNTRIES = 'co cm om'.split(' ');
const NOBODY =
  'noreply no-reply no_reply donotreply do-not-reply do_not_reply mailer-daemon postmaster'.split(' ');
const TEAMS = (
  'info contact hello office admin support sales help press media team webmaster enquiries inquiries ' +
  'hr jobs careers recruiting recruitment admissions'
).split(' ');
// Cyrillic and Greek letters that look like Latin ones in most typefaces.
const LOOK_ALIKES = /^[\-0-9асеорхуіјѕһԁԛԝӏвкмнтαονρτυικ]+$/;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC_OR_GREEK = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** `name`: the display name. The address may be one that `checkAddress` refuses: letters beyond a–z are told here too. */
export function addressWarnings(name: string, address: string): readonly AddressWarning[] {
  const plain = address.trim();
  const at = plain.lastIndexOf('@');
  if (at < 1 || plain.length > 254) return nameWarnings(name, plain);
  const [local, domain] = [plain.slice(0, at), plain.slice(at + 1).toLowerCase()];
  return [
    ...nameWarnings(name, plain),
    ...domainWarnings(local, domain),
    ...roleWarnings(local.toLowerCase()),
  ];
}

function nameWarnings(name: string, address: string): AddressWarning[] {
  const shown = oneLine(name.slice(0, 500))
    .split(/[\s<>()"',;:]+/)
    .find((word) => /[^@]@[^@]*[^@.]\.[^@.]/.test(word));
  if (shown === undefined || shown.toLowerCase() === address.toLowerCase()) return [];
  const words = 'Their name looks like another e-mail address';
  const why = `People would read "${shown}" while the message goes to ${address}.`;
  return [{ kind: 'other-address', words, why, suggestion: null }];
}

function domainWarnings(local: string, domain: string): AddressWarning[] {
  const labels = domain.split('.');
  if (labels.some((label) => label.startsWith('xn--'))) {
    const words = `${domain} stands for letters beyond a–z`;
    const why =
      'Such letters can look like plain ones and lead to somebody else; check the domain once more.';
    return [{ kind: 'letters', words, why, suggestion: null }];
  }
  if (labels.some(isDisguised)) {
    const words = 'The domain has letters that only look like a–z';
    const why =
      'A Cyrillic or Greek letter in place of a Latin one leads to somebody else; type the domain anew.';
    return [{ kind: 'letters', words, why, suggestion: null }];
  }
  const meant = meantDomain(labels);
  if (meant === domain) return [];
  const words = `${domain}: did you mean ${meant}?`;
  const why = 'It is one slip from a domain that many people have.';
  return [{ kind: 'slip', words, why, suggestion: `${local}@${meant}` }];
}

function isDisguised(label: string): boolean {
  if (!CYRILLIC_OR_GREEK.test(label)) return false;
  return LATIN.test(label) || LOOK_ALIKES.test(label);
}

function meantDomain(labels: readonly string[]): string {
  const end = labels[labels.length - 1] ?? '';
  const name = labels[labels.length - 2];
  if (name === undefined) return end;
  const before = labels.slice(0, -2);
  const provider = before.length === 0 ? providerMeant(name) : null;
  const isSlip = NO_SUCH_ENDS.includes(end) || (provider !== null && ENDS_OF_COUNTRIES.includes(end));
  const meantEnd = isSlip ? 'com' : end;
  return [...before, meantEnd === 'com' ? (provider ?? name) : name, meantEnd].join('.');
}

function providerMeant(name: string): string | null {
  if (PROVIDERS.includes(name)) return name;
  if (REAL_NEIGHBOURS.includes(name)) return null;
  return PROVIDERS.find((provider) => isOneSlip(name, provider)) ?? null;
}

function roleWarnings(local: string): AddressWarning[] {
  if (NOBODY.includes(local)) {
    const words = 'Nobody reads mail to this address';
    const why = `Addresses like ${local}@ only send; look for the address of the person.`;
    return [{ kind: 'nobody', words, why, suggestion: null }];
  }
  if (!TEAMS.includes(local)) return [];
  const words = `${local}@ is probably read by a team`;
  const why =
    'A note that reaches the person themselves is answered more often than one to a shared mailbox.';
  return [{ kind: 'team', words, why, suggestion: null }];
}
