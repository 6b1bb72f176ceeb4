/** After a call: what was said goes to the notes, and the call is recorded or comes up again. */
import { useSignal } from '@preact/signals';
import type { DraftsPreview, Failure } from '../../src/contract.ts';
import { addBusinessDays, isoDay } from '../../src/domain/calendar.ts';
import { call } from '../server.ts';
import type { Message } from './message.ts';

/** Under which the words about the call are kept, beside the fields of the message. */
const NOTE = 'call note';

export function CallLog({
  message: {
    preview: { id },
    typed,
    template,
  },
  calendar,
  type,
  settle,
}: {
  message: Message;
  calendar: DraftsPreview['calendar'];
  type: (field: string, text: string) => void;
  settle: () => void;
}) {
  const told = useSignal('');
  const busy = useSignal(false);
  const noted = useSignal('');
  const note = (typed[NOTE] ?? '').trim();
  /** At the front desk somebody else answers: that is no answer of the person. */
  const isFrontDesk = template.sources.includes('Front desk');

  const finish = async (step: () => Promise<Failure | null>, words: string) => {
    busy.value = true;
    told.value = '';
    const failure = (note === '' || note === noted.value ? null : await addNote(id, note)) ?? null;
    if (failure === null) noted.value = note;
    const failed = failure ?? (await step());
    busy.value = false;
    told.value = failed === null ? words : failed.message;
    if (failed === null) settle();
  };
  const answered = async () => {
    const answer = isFrontDesk ? null : await call('recordEvent', { id, event: 'replied' });
    return answer === null || answer.ok ? null : answer.error;
  };
  const callAgain = async () => {
    const by = isoDay(addBusinessDays(calendar.today, 1, weekOf(calendar)));
    const answer = await call('addTodo', { personId: id, kind: 'Other', what: 'Call again', by });
    return answer.ok ? null : answer.error;
  };
  return (
    <div class="tight">
      <label class="field">
        <span class="label">What was said</span>
        <textarea
          class="input growing"
          rows={3}
          dir="auto"
          value={typed[NOTE] ?? ''}
          onInput={(input) => {
            type(NOTE, input.currentTarget.value);
          }}
        />
      </label>
      <p class="small soft">Goes to their Notes with either button.</p>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={busy.value}
          onClick={() => void finish(answered, isFrontDesk ? 'Noted.' : 'Recorded: they answered.')}
        >
          They answered
        </button>
        <button
          type="button"
          class="button"
          disabled={busy.value}
          onClick={() => void finish(callAgain, 'On your to-dos for the next business day.')}
        >
          Call again
        </button>
      </div>
      <p role="status" class="small">
        {told.value}
      </p>
    </div>
  );
}

function weekOf({ weekend, holidays }: DraftsPreview['calendar']) {
  return { weekend, holidays: new Set(holidays) };
}

/** Below the notes as they stand now, so that nothing in the cell is lost. */
async function addNote(id: string, note: string): Promise<Failure | null> {
  const person = await call('getPerson', { id });
  if (!person.ok) return person.error;
  const { notes } = person.value;
  const all = notes === '' ? note : `${notes}\n\n${note}`;
  const answer = await call('saveNotes', { id, notes: all, base: notes });
  if (!answer.ok) return answer.error;
  return answer.value.saved === all ? null : CHANGED;
}

const CHANGED: Failure = {
  code: 'busy',
  message:
    'Somebody changed the notes at the same moment. Nothing was saved, and what you typed is still here. Try again.',
};
