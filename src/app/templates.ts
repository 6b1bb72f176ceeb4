/** The Templates tab: says in Status what keeps a message from being used, and brings a shipped one back. */
import type { Report } from '../contract.ts';
import { FIELDS } from '../content/fields.ts';
import { TEMPLATES } from '../content/templates.ts';
import type { MessageTemplate } from '../domain/message/messageTemplate.ts';
import { type OwnField, ownFields } from '../domain/message/ownFields.ts';
import { isChanged, rowOf, statusOf } from '../domain/message/templateRows.ts';
import { Trouble } from '../domain/trouble.ts';
import { answerAfter } from './acting.ts';
import { counted } from './counted.ts';
import { messagesIn, readRows } from './messages.ts';
import { templateNameOf } from './naming.ts';
import type { EditedTemplates, Snapshot, StandingTemplates, World } from './ports.ts';

/** Right after something was typed or pasted there: every row is judged, since two may have come by one name. */
export function tellEdited({ templates, ownHeaders }: EditedTemplates): Report {
  const { told, problems } = tell(templates, ownHeaders);
  const skipped = problems.flatMap((wrong, index) =>
    wrong.map((why) => ({ who: templateNameOf(templates, index), why })),
  );
  const faulty = problems.filter(({ length }) => length > 0).length;
  const message =
    faulty === 0
      ? 'All messages can be used as they are.'
      : `${counted(faulty, 'message')} in Templates cannot be used yet; Status says why.`;
  return { done: told.map((index) => templateNameOf(templates, index)), skipped, message };
}

/** Brings Status up to date where there is a Templates tab. */
export function tellTemplates(snapshot: Snapshot): void {
  const templates = snapshot.templates();
  if (templates !== null) tell(templates, () => snapshot.ownHeaders());
}

/** The headers of the person's own columns are asked for only when something seems wrong: it may be a field of theirs. */
function tell(
  templates: StandingTemplates,
  ownHeaders: () => readonly string[],
): { readonly told: readonly number[]; readonly problems: readonly (readonly string[])[] } {
  const judge = (own: readonly OwnField[]) => readRows(templates.rows, [...FIELDS, ...own]).problems;
  const first = judge([]);
  const problems = first.every(({ length }) => length === 0) ? first : judge(ownFields(ownHeaders(), FIELDS));
  return { told: templates.tell(problems.map(statusOf)), problems };
}

/** Writes a shipped message back into its row, or into a new one where that was deleted; an action like any other. */
export function bringBack(world: World, id: string): Report {
  const shipped = TEMPLATES.find((template) => template.id === id);
  if (shipped === undefined) throw noMessage();
  const message = answerAfter(world, (snapshot) => {
    const templates = snapshot.templates();
    if (templates === null) throw noTab();
    if (isAsShipped(snapshot, shipped))
      return { deed: null, answer: `"${shipped.name}" is as we ship it already; nothing was changed.` };
    const what = `Brought back "${shipped.name}" in Templates`;
    const row = [{ id, facts: rowOf(shipped) }];
    return {
      deed: {
        entry: { contactId: '', what },
        ...(templates.has(id) ? { templates: row } : { newTemplates: row }),
      },
      answer: `"${shipped.name}" is back as we ship it. Set up › Undo last action gives you your words again.`,
    };
  });
  tellTemplates(world.book.read());
  return { done: [shipped.name], skipped: [], message };
}

function isAsShipped(snapshot: Snapshot, shipped: MessageTemplate): boolean {
  const current = messagesIn(snapshot).templates.find(({ id }) => id === shipped.id);
  return current !== undefined && current.problems === undefined && !isChanged(current, shipped);
}

function noTab(): Trouble {
  return new Trouble(
    'not-set-up',
    'This spreadsheet has no tab Templates, so nothing was changed; our messages are used as they are. ' +
      'Choose Interviews › Set up › Set up this spreadsheet to have them in a tab of their own.',
  );
}

function noMessage(): Trouble {
  return new Trouble('gone', 'We ship no message of that kind. Nothing was changed. Choose another one.');
}
