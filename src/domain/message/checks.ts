/** Judges a message while it is written and once more before it becomes a draft. */
import { type Check, type DraftToCheck } from './checks/draft.ts';
import { jobWordChecks } from './checks/jobWords.ts';
import { lengthChecks } from './checks/length.ts';
import { personalChecks } from './checks/personal.ts';
import { recipientChecks } from './checks/recipient.ts';
import { requestChecks } from './checks/request.ts';
import { senderChecks } from './checks/sender.ts';
import { sentenceChecks } from './checks/sentence.ts';
import { subjectChecks } from './checks/subject.ts';
import { timingChecks } from './checks/timing.ts';
import { wordChecks } from './checks/words.ts';

export type { Check, DraftToCheck };

const FAMILIES = [
  recipientChecks,
  personalChecks,
  sentenceChecks,
  senderChecks,
  lengthChecks,
  requestChecks,
  subjectChecks,
  jobWordChecks,
  wordChecks,
  timingChecks,
];
const ORDER: readonly Check['level'][] = ['stop', 'advice', 'good'];
/** More than that nobody reads; there are never as many that stop. */
const MOST = 12;

/** What stops it first, then advice, then what is good; at most twelve. Never throws, whatever the text. */
export function checksOf(draft: DraftToCheck): readonly Check[] {
  const checks = FAMILIES.flatMap((family) => family(draft));
  return ORDER.flatMap((level) => checks.filter((check) => check.level === level)).slice(0, MOST);
}
