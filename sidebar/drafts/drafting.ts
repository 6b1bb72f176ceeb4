/** The course of drafting: read who is due, choose and type, make the drafts a few at a time, tell what came of it. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DraftPreview, DraftsPreview, Report } from '../../src/contract.ts';
import type { Occasion } from '../../src/domain/message/occasions.ts';
import type { Trouble } from '../parts/FailureNote.tsx';
import { call } from '../server.ts';
import { fieldsOf, type Message, messageOf, type Typed } from './message.ts';

/** People a run is asked to draft for at once: the progress moves, and no run comes near Google's six minutes. */
const PEOPLE_A_RUN = 5;

/** `stopped`: some may be made, and the way on is in `trouble`. */
type Phase = 'choosing' | 'making' | 'stopped' | 'done';

export interface DraftCard {
  readonly person: DraftPreview;
  readonly message: Message;
  readonly fields: Readonly<Record<string, string>>;
  readonly ticked: boolean;
}

export interface Drafting {
  readonly preview: DraftsPreview | null;
  readonly trouble: Trouble | null;
  readonly phase: Phase;
  readonly cards: readonly DraftCard[];
  /** The cards that are ticked and lack nothing. */
  readonly chosen: readonly DraftCard[];
  readonly made: Report;
  readonly load: () => void;
  type(id: string, field: string, text: string): void;
  tick(id: string, isTicked: boolean): void;
  /** Begins anew with those who still have none; what was typed stays. */
  readonly lookAgain: () => void;
  /** Makes the drafts of the chosen; a second call does nothing. */
  readonly make: () => void;
}

const NOTHING_YET: Report = { done: [], skipped: [], message: '' };

/** `only`: ID of the one person to draft for, if it is one. */
export function useDrafting(occasion: Occasion, only?: string): Drafting {
  const preview = useSignal<DraftsPreview | null>(null);
  const trouble = useSignal<Trouble | null>(null);
  const phase = useSignal<Phase>('choosing');
  const unticked = useSignal<ReadonlySet<string>>(new Set());
  const typed = useSignal<Typed>(new Map());
  const made = useSignal(NOTHING_YET);

  const load = async () => {
    trouble.value = null;
    const answer = await call('previewDrafts', { occasion });
    if (answer.ok) preview.value = answer.value;
    else trouble.value = { failure: answer.error, again: () => void load() };
  };
  useEffect(() => void load(), []);

  const { messages = [], template = { subject: '', body: '' } } = preview.value ?? {};
  const cards = messages
    .filter(({ id }) => only === undefined || id === only)
    .map((person) => ({
      person,
      message: messageOf(person, template, typed.value),
      fields: fieldsOf(person, typed.value),
      ticked: !unticked.value.has(person.id),
    }));
  const chosen = cards.filter(({ ticked, message }) => ticked && message.missing.length === 0);

  const makeRest = async (rest: readonly DraftCard[]): Promise<void> => {
    phase.value = rest.length === 0 ? 'done' : 'making';
    if (rest.length === 0) return;
    trouble.value = null;
    const people = rest.slice(0, PEOPLE_A_RUN).map(({ person, fields }) => ({ id: person.id, fields }));
    const answer = await call('makeDrafts', { occasion, people });
    if (!answer.ok) {
      phase.value = 'stopped';
      trouble.value = { failure: answer.error, again: () => void makeRest(rest) };
      return;
    }
    made.value = {
      done: [...made.value.done, ...answer.value.done],
      skipped: [...made.value.skipped, ...answer.value.skipped],
      message: answer.value.message,
    };
    await makeRest(rest.slice(PEOPLE_A_RUN));
  };

  return {
    preview: preview.value,
    trouble: trouble.value,
    phase: phase.value,
    cards,
    chosen,
    made: made.value,
    load: () => void load(),
    lookAgain: () => {
      phase.value = 'choosing';
      made.value = NOTHING_YET;
      preview.value = null;
      void load();
    },
    type: (id, field, text) => {
      // What is said of oneself is the same in every message, so it is typed once.
      const isOwn = field.startsWith('my_');
      const concerned = messages.filter(({ fields }) => isOwn && fields.some(({ name }) => name === field));
      const all = new Map(typed.value);
      for (const each of new Set([id, ...concerned.map((message) => message.id)])) {
        all.set(each, { ...all.get(each), [field]: text });
      }
      typed.value = all;
    },
    tick: (id, isTicked) => {
      const others = [...unticked.value].filter((each) => each !== id);
      unticked.value = new Set(isTicked ? others : [...others, id]);
    },
    make: () => {
      // Read from the signal: a second click may come before the button is drawn as disabled.
      if (phase.value === 'choosing' && chosen.length > 0) void makeRest(chosen);
    },
  };
}
