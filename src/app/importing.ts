/** Import: people of a file become rows; those already there are shown, never doubled, never overwritten. */
import type { ImportChunk, ImportReport } from '../contract.ts';
import { type NewContact, toContacts } from '../domain/import/contacts.ts';
import { findDuplicates } from '../domain/import/duplicates.ts';
import { matchColumns } from '../domain/import/matching.ts';
import { readTable } from '../domain/import/table.ts';
import { plan } from '../domain/plan/plan.ts';
import { Trouble } from '../domain/trouble.ts';
import { answerAfter, type Deed } from './acting.ts';
import { counted } from './counted.ts';
import type { NewPerson, Snapshot, World } from './ports.ts';

const SAMPLE_ROWS = 50;
const BATCH = /^[\w-]{8,64}$/;

/** A whole file as text; columns are matched by their headers, else by what stands in them. */
export function importText(world: World, text: string): ImportReport {
  if (typeof text !== 'string' || text.trim() === '') {
    throw new Trouble(
      'bad-input',
      'The file is empty, so nobody was added. Choose a file with one person a line.',
    );
  }
  const { headers, rows, problems } = readTable(text);
  const mapping = matchColumns(headers, rows.slice(0, SAMPLE_ROWS));
  const report = importChunk(world, { headers, mapping, rows });
  const rejected = [...problems, ...report.rejected].sort((a, b) => a.line - b.line);
  return { ...report, ...summary(report.added, report.duplicates, rejected, report.remarks) };
}

/** Some rows of a file. Each chunk is complete in itself: what it reports is written. */
export function importChunk(world: World, chunk: ImportChunk): ImportReport {
  const { headers, mapping, rows, dateOrder } = chunk;
  if (mapping.every((target) => target === null)) {
    throw new Trouble(
      'bad-input',
      'None of the columns is matched, so nobody was added. Match at least the name.',
    );
  }
  return answerAfter(world, (snapshot) => {
    const { campaign } = snapshot;
    const context = { zone: campaign.zone, locale: world.book.locale(), dateOrder: dateOrder ?? null };
    const { contacts, rejected } = toContacts(rows, headers, mapping, context);
    const known = campaign.contacts.map((person, index) => ({ person, row: snapshot.rows[index] ?? 0 }));
    const { fresh, duplicates } = findDuplicates(known, contacts);
    const added = fresh.length;
    const remarks = fresh.flatMap(({ line, remarks: all }) => all.map((remark) => ({ line, remark })));
    return {
      deed:
        added === 0 ? null : { entry: entryOf(chunk, added), newPeople: newPeople(world, snapshot, fresh) },
      answer: { added, duplicates, ...summary(added, duplicates, rejected, remarks) },
    };
  });
}

/** The chunks of one import are one action; a name of its own that a page made up is not taken. */
function entryOf({ batch = '' }: ImportChunk, added: number): Deed['entry'] {
  const about = { kind: 'import', key: String(added) } as const;
  const what = `${counted(added, 'person', 'people')} added`;
  return { contactId: '', what, about, ...(BATCH.test(batch) && { action: batch }) };
}

function newPeople(world: World, snapshot: Snapshot, fresh: readonly NewContact[]): NewPerson[] {
  const contacts = fresh.map(({ contact }) => ({
    ...contact,
    id: contact.id || world.newId(),
    owner: contact.owner || world.me(),
  }));
  const { people } = plan({ ...snapshot.campaign, contacts }, snapshot.settings, world.now());
  return contacts.flatMap((contact, index): NewPerson[] => {
    const derived = people[index];
    return derived === undefined ? [] : [{ facts: contact, id: contact.id, derived }];
  });
}

type Findings = Pick<ImportReport, 'done' | 'skipped' | 'message' | 'rejected' | 'remarks'>;

function summary(
  added: number,
  duplicates: ImportReport['duplicates'],
  rejected: ImportReport['rejected'],
  remarks: ImportReport['remarks'],
): Findings {
  const parts = [
    `${counted(added, 'person', 'people')} added`,
    ...(duplicates.length > 0 ? [`${String(duplicates.length)} already there`] : []),
    ...(rejected.length > 0 ? [`${counted(rejected.length, 'line')} not used`] : []),
  ];
  return {
    done: added > 0 ? [`${counted(added, 'person', 'people')} added`] : [],
    skipped: [
      ...duplicates.map(({ line, who, why }) => ({ who: `${who} (line ${String(line)})`, why })),
      ...rejected.map(({ line, why }) => ({ who: `line ${String(line)}`, why })),
    ],
    message: `${parts.join('; ')}.`,
    rejected,
    remarks,
  };
}
