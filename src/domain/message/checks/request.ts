/** How much a message asks for: one thing is easy to answer, and a thank-you asks for nothing. */
import type { Occasion } from '../occasions.ts';
import { bodyOf, questionsIn } from './body.ts';
import { type Check, type DraftToCheck, textOf } from './draft.ts';

/** Where something is asked of the person, and where nothing is (domain: structure of each message). */
const ASKS: Readonly<Partial<Record<Occasion, boolean>>> = {
  introduction: true,
  'first-message': true,
  'follow-up': true,
  'thank-you': false,
  card: false,
  declined: false,
  update: false,
  hello: false,
  landed: false,
};
// A question that asks for a favour. Questions about the topic do not count: they show what the talk is about.
const REQUEST =
  /\b(?:(?:would|could|can|might|may|will) (?:you|we|i|it)|are you (?:open|willing|free|available|able)|do you have (?:time|\d+|a few|ten|fifteen|twenty|thirty)|do you mind|is there a (?:time|chance)|any chance)\b/;

const TOPIC = /^(?:and |but |so )?(?:what|which|how|why|who|where)\b/;

export function requestChecks(draft: DraftToCheck): Check[] {
  const asks = ASKS[draft.occasion];
  if (asks === undefined) return [];
  const questions = questionsIn(bodyOf(textOf(draft)));
  const marked = questions.filter((question) => REQUEST.test(question) && !TOPIC.test(question)).length;
  if (!asks) {
    if (marked === 0) return [];
    const why = 'A message that asks for nothing is the one people are glad to get.';
    return [{ id: 'request', level: 'advice', words: 'It asks for something new', why }];
  }
  const requests = marked === 0 && questions.length === 1 ? 1 : marked;
  const why = 'One request, put as a question, is the easiest to say yes to.';
  if (requests === 1) return [{ id: 'request', level: 'good', words: 'One clear request', why }];
  const words =
    requests === 0
      ? 'No request yet; one question is enough'
      : `${requests} requests; one is easier to answer`;
  return [{ id: 'request', level: 'advice', words, why }];
}
