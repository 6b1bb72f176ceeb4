/** Tells by the headers of a message who wrote it: the person themselves, somebody, a responder or a mail server. */
import { KEY_HEADER } from '../drafting.ts';
import type { Moment } from '../time.ts';

/** A message without its body. */
export interface MailMessage {
  readonly id: string;
  /** Gmail's labels, for example `SENT`, `DRAFT`, `INBOX`. */
  readonly labels: readonly string[];
  /** When Gmail took it in. */
  readonly at: Moment;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** Everything that is asked of a message. */
export const HEADERS = [
  ...['From', 'To', 'Cc', 'Bcc', 'Subject', 'Message-ID', 'References', 'Content-Type', KEY_HEADER],
  ...['Auto-Submitted', 'X-Autoreply', 'X-Autorespond', 'Precedence', 'X-Failed-Recipients'],
] as const;

/**
 * `mine`: sent by the person. `reply`: written by somebody else. `away`: an automatic answer. `bounced`: it could not
 * be delivered. `other`: a draft, a copy of one's own, a receipt, a delay, spam: nothing follows from it.
 */
export type Voice = 'mine' | 'reply' | 'away' | 'bounced' | 'other';

/** First words of automatic answers as Exchange writes them: it marks them `auto-generated`, as it does much else. */
const AUTOMATIC_ANSWER =
  /^(automatic reply|auto(matic)? ?response|out of (the )?office|automatische antwort|abwesenheit|réponse automatique|respuesta automática|risposta automatica|resposta automática|automatisch antwoord|autosvar|automatiskt svar)\b/i;
const DAEMON = /^(mailer-daemon|postmaster)@/i;
/** Reports of a server that are no failure: not delivered yet, or delivered. */
const NO_FAILURE = /\b(delay(ed)?|success|relayed)\b/i;

/** `own`: the person's addresses. */
export function voiceOf(message: MailMessage, own: readonly string[]): Voice {
  const { labels } = message;
  if (labels.includes('DRAFT') || labels.includes('SPAM')) return 'other';
  if (labels.includes('SENT')) return 'mine';
  const from = addressIn(header(message, 'From'));
  if (isReport(message, from)) return isFailure(message) ? 'bounced' : 'other';
  const automatic = automaticOf(message);
  if (automatic !== null) return automatic;
  return from === '' || own.some((address) => address.toLowerCase() === from) ? 'other' : 'reply';
}

/** Addresses that could not be reached, in lower case; empty where the report does not say. */
export function failedRecipients(message: MailMessage): readonly string[] {
  return header(message, 'X-Failed-Recipients')
    .split(',')
    .flatMap((text) => addressIn(text) || []);
}

/** The value of a header, `''` where it is missing; names are compared without case. */
export function header({ headers }: MailMessage, name: string): string {
  const wanted = name.toLowerCase();
  return headers.find((one) => one.name.toLowerCase() === wanted)?.value.trim() ?? '';
}

function isReport(message: MailMessage, from: string): boolean {
  return (
    header(message, 'X-Failed-Recipients') !== '' ||
    /^multipart\/report\b/i.test(header(message, 'Content-Type')) ||
    DAEMON.test(from)
  );
}

/** A receipt for reading is a report as well, and a mail server tells of delays too. */
function isFailure(message: MailMessage): boolean {
  if (header(message, 'X-Failed-Recipients') !== '') return !NO_FAILURE.test(header(message, 'Subject'));
  const kind = /report-type="?([\w-]+)/i.exec(header(message, 'Content-Type'))?.[1]?.toLowerCase();
  return (kind ?? 'delivery-status') === 'delivery-status' && !NO_FAILURE.test(header(message, 'Subject'));
}

/** Sources: RFC 3834 §3.1.7 and §5 (Auto-Submitted), and what responders used before it. Null: nothing says so. */
function automaticOf(message: MailMessage): 'away' | 'other' | null {
  const submitted = /^[a-z-]+/.exec(header(message, 'Auto-Submitted').toLowerCase())?.[0] ?? 'no';
  if (submitted === 'auto-replied') return 'away';
  if (['X-Autoreply', 'X-Autorespond'].some((name) => !/^(no)?$/i.test(header(message, name)))) return 'away';
  if (submitted !== 'no') return AUTOMATIC_ANSWER.test(header(message, 'Subject')) ? 'away' : 'other';
  return /^(auto_reply|bulk|junk)$/i.test(header(message, 'Precedence')) ? 'away' : null;
}

/** The address of `Name <address>`, or the text itself, in lower case. */
function addressIn(text: string): string {
  return (/<([^<>]*)>[^<>]*$/.exec(text)?.[1] ?? text).trim().toLowerCase();
}
