/** The kinds of to-dos that a person may add, in the order of how often they are, with what each is for. */
import type { TodoKind } from '../../src/domain/todoColumns.ts';

interface KindWords {
  readonly kind: TodoKind;
  readonly help: string;
  /** Whether it says nothing without words of the person's own. */
  readonly needsWhat: boolean;
}

/** The other kinds come from "Something else happened", which also knows what else goes with them. */
export const KINDS_BY_HAND: readonly [KindWords, ...KindWords[]] = [
  { kind: 'I promised', help: 'Something you said you would send or do for them.', needsWhat: true },
  {
    kind: 'They promised',
    help: 'Something they offered. If it does not come, you are reminded to ask once, gently.',
    needsWhat: true,
  },
  {
    kind: 'Advice',
    help: 'Something they advised. Once you have done it, telling them comes up.',
    needsWhat: true,
  },
  { kind: 'Open offer', help: 'They said “let’s talk some time”: take it up soon.', needsWhat: false },
  {
    kind: 'Introduction',
    help: 'Someone you both know can introduce you to this person. Write down who.',
    needsWhat: true,
  },
  {
    kind: 'Tell introducer',
    help: 'Whoever introduced you hears how it goes.',
    needsWhat: false,
  },
  { kind: 'Second person', help: 'Find someone else at the same organization.', needsWhat: false },
  { kind: 'Résumé', help: 'Ask what they think of your résumé, after a good talk.', needsWhat: false },
  { kind: 'Mentor', help: 'Someone who could advise you for longer. It grows slowly.', needsWhat: false },
  {
    kind: 'Opportunity',
    help: 'An opening you heard of from them. They hear what comes of it.',
    needsWhat: true,
  },
  { kind: 'Pay it forward', help: 'Something good you can do for them, or for others.', needsWhat: false },
  { kind: 'They asked me', help: 'They asked you for a talk or for help.', needsWhat: true },
  { kind: 'Job search', help: 'They want to hear when your job search starts.', needsWhat: false },
  { kind: 'Other', help: 'Anything else about this person.', needsWhat: true },
];
