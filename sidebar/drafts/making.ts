/** Makes drafts a few at a time: the progress moves, and the person can stop it and go on. */
import { useSignal } from '@preact/signals';
import type { Report } from '../../src/contract.ts';
import type { Occasion } from '../../src/domain/message/occasions.ts';
import type { Trouble } from '../parts/FailureNote.tsx';
import { call, UNCERTAIN_DRAFT } from '../server.ts';
import type { Message } from './message.ts';
import { wordsFrom } from './own.ts';

/** People a run is asked to draft for at once: no run comes near Google's six minutes. */
const PEOPLE_A_RUN = 5;

/** `stopped`: some may be made, and the others wait to be gone on with. */
type Phase = 'choosing' | 'making' | 'stopped' | 'done';

export interface Making {
  readonly phase: Phase;
  /** Everybody this run is for. */
  readonly wanted: readonly Message[];
  /** Those of them for whom nothing has been asked or answered yet. */
  readonly left: readonly Message[];
  /** How many are being made right now. */
  readonly underWay: number;
  /** The person wants it to stop after those under way. */
  readonly stopping: boolean;
  readonly made: Report;
  /** Makes these drafts; a second call does nothing. */
  make(messages: readonly Message[]): void;
  readonly stop: () => void;
  readonly goOn: () => void;
  readonly clear: () => void;
}

const NOTHING_YET: Report = { done: [], skipped: [], message: '' };

/**
 * `due`: only those for whom this is still due; without it one message to one person is made. `settle`: a draft holds
 * what was typed for this person. `lookAgain`: reads afresh what there is.
 */
export function useMaking({
  due,
  isAgain,
  settle,
  lookAgain,
  tell,
}: {
  due: Occasion | undefined;
  isAgain: (id: string) => boolean;
  settle: (id: string) => void;
  lookAgain: () => void;
  tell: (trouble: Trouble | null) => void;
}): Making {
  const phase = useSignal<Phase>('choosing');
  const stopping = useSignal(false);
  const wanted = useSignal<readonly Message[]>([]);
  const left = useSignal<readonly Message[]>([]);
  const made = useSignal(NOTHING_YET);

  const goOn = async (): Promise<void> => {
    tell(null);
    stopping.value = false;
    phase.value = 'making';
    while (left.value.length > 0) {
      const now = left.value.slice(0, PEOPLE_A_RUN);
      const answer = await call('makeDrafts', {
        ...(due === undefined ? {} : { due }),
        people: now.map(({ preview: { id }, template, typed }) => ({
          ...{ id, ...wordsFrom(template), fields: typed },
          ...(isAgain(id) ? { again: true } : {}),
        })),
      });
      if (!answer.ok) {
        // One message stays in sight, to be changed before it is tried again.
        phase.value = due === undefined ? 'choosing' : 'stopped';
        tell(
          answer.error === UNCERTAIN_DRAFT
            ? { failure: answer.error, again: lookAgain, button: 'Look again' }
            : { failure: answer.error, again: () => void goOn() },
        );
        return;
      }
      const { done, skipped, message } = answer.value;
      made.value = {
        done: [...made.value.done, ...done],
        skipped: [...made.value.skipped, ...skipped],
        message,
      };
      for (const each of now) if (!isNamed(each, skipped)) settle(each.preview.id);
      left.value = left.value.slice(now.length);
      if (stopping.peek() && left.value.length > 0) {
        phase.value = 'stopped';
        return;
      }
    }
    phase.value = 'done';
  };

  return {
    phase: phase.value,
    wanted: wanted.value,
    left: left.value,
    underWay: Math.min(left.value.length, PEOPLE_A_RUN),
    stopping: stopping.value,
    made: made.value,
    make: (messages) => {
      // Read from the signal: a second click may come before the button is drawn as disabled.
      if (phase.value !== 'choosing' || messages.length === 0) return;
      wanted.value = messages;
      left.value = messages;
      void goOn();
    },
    stop: () => (stopping.value = true),
    goOn: () => {
      if (phase.value === 'stopped') void goOn();
    },
    clear: () => {
      phase.value = 'choosing';
      made.value = NOTHING_YET;
    },
  };
}

/** The report names people with their rows; of two of one name it may mean either. */
function isNamed({ preview: { name } }: Message, skipped: Report['skipped']): boolean {
  const called = name.replace(/\s+/g, ' ').slice(0, 60);
  return skipped.some(({ who }) => who === called || who.startsWith(`${called} (row `));
}
