/** A person of whom something stands in every tab, and what is left of her. */
import { Desk } from './desk.ts';
import { later } from './later.ts';

const PEOPLE = [
  'Name,Email,Organization,Stage,Contacted,Meeting,Last contact,Introduced by,Notes',
  'Zelda Quint,zelda@example.org,Acme,Met,2026-11-10,2026-11-20 15:00,2026-11-20,,loves ships',
  'Bo,bo@example.org,Acme,Arranging,,,,,',
  'Z. Quint,,Harbor,,,,,,',
].join('\n');

export const idOf = (desk: Desk, row: number): string => desk.cell(row, 'ID');

/** Zelda has to-dos by ID and by name, notes, a draft, a row that was merged into hers, and something taken back. */
let workbook: ReturnType<typeof made> | null = null;
function made() {
  const desk = new Desk({ contacts: PEOPLE });
  const id = idOf(desk, 2);
  desk.ask('saveNotes', { id, notes: 'Zelda Quint loves ships and more ships', base: 'loves ships' });
  desk.do('draftThankYous');
  desk.ask('recordEvent', { id, event: 'thanked' });
  desk.ask('addTodo', { personId: id, kind: 'Advice', what: 'Ask Zelda Quint about ships', by: '' });
  desk.ask('recordEvent', { id: idOf(desk, 4), event: 'wrote' });
  desk.type(4, 'Email', 'zelda@example.org');
  const [pair] = desk.ask('previewMerges', null).pairs;
  if (pair === undefined) throw new Error('There is no pair.');
  const { keep, drop, seen } = pair;
  desk.ask('mergePeople', { keep: keep.id, drop: drop.id, seen, choices: {} });
  desk.ask('recordEvent', { id, event: 'parked' });
  desk.ask('undoLast', null);
  desk.ask('addTodo', { personId: idOf(desk, 3), kind: 'Advice', what: 'read a book', by: '' });
  desk.fillAt('To-dos', 4, 1, [['Send the article', 'I promised', 'zelda quint', 'To do']]);
  desk.do('refreshFollowUps');
  return desk.world.book.saved();
}

export const prepared = (): Desk => later((workbook ??= made()));

/** Every cell of every tab that still holds something of her: value, formula or note. */
export function left(desk: Desk, ids: readonly string[] = []): string[] {
  const traces = ['zelda', 'quint', ...ids];
  return desk.world.book.sheets.flatMap((sheet) =>
    Array.from({ length: sheet.lastRow() }, (_, row) =>
      Array.from({ length: sheet.lastColumn() }, (__, column) => {
        const [at, to] = [row + 1, column + 1];
        const cell = [sheet.value(at, to), sheet.formula(at, to), sheet.note(at, to)].join(' ');
        return traces.some((trace) => cell.toLowerCase().includes(trace))
          ? `${sheet.name} ${at}: ${cell}`
          : '';
      }).filter((found) => found !== ''),
    ).flat(),
  );
}

/** Bo was introduced by her, too. */
export const introduced = (): Desk => {
  const desk = prepared();
  desk.type(3, 'Introduced by', 'Zelda Quint');
  return desk;
};
