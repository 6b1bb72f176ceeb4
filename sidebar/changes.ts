/** Everything the person changes from the sidebar: each is told once it is done, and most can be undone. */
import type {
  Answer,
  ErasePreview,
  EventRequest,
  NewTodoRequest,
  PersonView,
  Report,
  TaskRequest,
} from '../src/contract.ts';
import type { Stage } from '../src/domain/columns.ts';
import { KeptSentences } from './drafts/kept.ts';
import { forgetNotes } from './person/keepers.ts';
import { call } from './server.ts';
import { ask, campaign, card, forgetPerson, open, outdateToday, show, startAgain, tell } from './state.ts';

const WRITING = 'Writing to your sheet';

export async function record(request: EventRequest, words: string): Promise<boolean> {
  return change(
    request.id,
    words,
    () => call('recordEvent', request),
    () => record(request, words),
  );
}

export async function takeStage(id: string, stage: Stage): Promise<boolean> {
  return change(
    id,
    `Stage is now ${stage}.`,
    () => call('setStage', { id, stage }),
    () => takeStage(id, stage),
  );
}

export async function changeTask(request: TaskRequest, words: string): Promise<boolean> {
  return change(
    request.personId,
    words,
    () => call('changeTask', request),
    () => changeTask(request, words),
  );
}

export async function addTodo(request: NewTodoRequest): Promise<boolean> {
  return change(
    request.personId,
    'Added to your to-dos.',
    () => call('addTodo', request),
    () => addTodo(request),
  );
}

/** Puts back what the last action wrote, and tells what stayed because someone changed it since. */
export async function undo(): Promise<void> {
  tell('');
  const answer = await ask('Undoing', () => call('undoLast', null), undo);
  if (answer === null) return;
  await open();
  tellReport(answer.value);
}

/** What erasing would remove, or null if that could not be found out. */
export async function askToErase(id: string): Promise<ErasePreview | null> {
  tell('');
  const answer = await ask(
    'Looking for everything about them',
    () => call('previewErase', { id }),
    () => askToErase(id),
  );
  return answer?.value ?? null;
}

/** Removes the person everywhere, what is kept about them in this browser included. */
export async function erase(id: string, clearIntroducedBy: boolean): Promise<void> {
  const answer = await ask(
    'Erasing',
    () => call('erasePerson', { id, clearIntroducedBy }),
    () => erase(id, clearIntroducedBy),
  );
  if (answer === null) return;
  forgetNotes(id);
  forgetSentences(id);
  await startAgain();
  tellReport(answer.value);
}

function forgetSentences(id: string): void {
  if (campaign.value === null) return;
  new KeptSentences(campaign.value.spreadsheet, campaign.value.me).forget(id);
}

/** Makes a copied spreadsheet one of its own; `clean`: without the people that came along. */
export async function settleCopy(clean: boolean): Promise<void> {
  const answer = await ask(
    WRITING,
    () => call('settleCopy', { clean }),
    () => settleCopy(clean),
  );
  if (answer === null) return;
  if (clean) forgetPerson();
  await open();
  tell(answer.value.message);
}

/** `id`: the person it is about, `''` for nobody in the sheet. */
async function change(
  id: string,
  words: string,
  run: () => Promise<Answer<PersonView | null>>,
  again: () => Promise<boolean>,
): Promise<boolean> {
  tell('');
  const askedAt = performance.now();
  const elsewhere = () => id !== '' && card.value?.id !== id;
  const answer = await ask(WRITING, run, again, elsewhere);
  if (answer === null) return false;
  if (answer.value === null) await open();
  else outdateToday();
  if (!elsewhere()) {
    tell(words, { canUndo: true });
    if (answer.value !== null) show(answer.value, askedAt);
  }
  return true;
}

function tellReport({ message, skipped }: Report): void {
  const lines = [message, ...skipped.map(({ who, why }) => `${who}: ${why}`)];
  tell(lines.join('\n'), { partly: skipped.length > 0 });
}
