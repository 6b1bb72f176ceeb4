/** Words, links and files that change how a message is taken. */
import { folded } from '../../folded.ts';
import { bodyOf } from './body.ts';
import { type Check, type DraftToCheck, textOf } from './draft.ts';

const JOB_WORDS =
  /(?:^|[^\p{L}\p{N}])(jobs?|hir(?:e|es|ing)|vacanc(?:y|ies)|(?:open )?positions? open|open positions?|openings?|resumes?|cvs?|internships?|referrals?)(?![\p{L}\p{N}])/gu;
const PROMISED_FILE = /(?:^|[^\p{L}])(?:attached|attaching|attachments?|enclosed)(?!\p{L})/u;
const LINK = /https?:\/\/|(?:^|[\s(])www\./gi;
const MOST_LINKS = 2;

export function wordChecks(draft: DraftToCheck): Check[] {
  const text = textOf(draft);
  return [...jobWords(draft, text), ...files(draft, text), ...links(text)];
}

/** W12, W17: a first message asks for advice. Words of their own name, role or organization are no request. */
function jobWords({ occasion, contact, subject }: DraftToCheck, text: string): Check[] {
  if (occasion !== 'first-message' && occasion !== 'introduction') return [];
  const theirs = folded(`${contact.name} ${contact.organization} ${contact.role}`);
  const said = folded(`${subject} \n ${bodyOf(text)}`).match(JOB_WORDS) ?? [];
  const word = said.map((found) => found.replace(/^[^\p{L}]/u, '')).find((found) => !theirs.includes(found));
  if (word === undefined) return [];
  const why = 'People who are asked for advice answer; people who are asked about jobs point to the website.';
  return [{ id: 'job-words', level: 'advice', words: `"${word}" reads like asking for a job`, why }];
}

function files({ occasion, template, attachments }: DraftToCheck, text: string): Check[] {
  if (attachments > 0 && occasion === 'first-message') {
    const why = 'A file nobody asked for reads like an application, and may be taken for spam.';
    return [{ id: 'attachment', level: 'stop', words: 'A first message has no attachment', why }];
  }
  if (attachments > 0 || template.channel !== 'Mail' || !PROMISED_FILE.test(folded(bodyOf(text)))) return [];
  const why = 'The text speaks of something attached; attach it in Gmail before you send.';
  return [{ id: 'attachment', level: 'advice', words: 'Nothing is attached yet', why }];
}

function links(text: string): Check[] {
  const count = text.match(LINK)?.length ?? 0;
  if (count <= MOST_LINKS) return [];
  const why = 'Many links look like advertising and may land in spam.';
  return [{ id: 'links', level: 'advice', words: `${count} links; one or two are enough`, why }];
}
