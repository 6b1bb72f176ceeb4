/** "Set up this spreadsheet": adds what is missing, adopts a tab of contacts that is already there, changes nothing else. */
import { SHIPPED_AT_FIRST } from '../content/shippedAtFirst.ts';
import { adoptionOf, bestAdoption, besideTheirs } from '../domain/adoption.ts';
import { counted } from './counted.ts';
import type { Adopted, TabView, World } from './ports.ts';
import { shippedRows } from './messages.ts';
import { bringUpToDate } from './refresh.ts';
import { tellTemplates } from './templates.ts';
import type { Report } from '../contract.ts';

const CONTACTS = 'Contacts';

export function setUp(world: World): Report {
  const { structure } = world;
  world.lock();
  const tabs = structure.tabs();
  const found = contactsTab(tabs, structure.adopted());
  if (found === null) structure.addContactsTab();
  const { name, adopted, words } = found ?? { name: CONTACTS, adopted: {}, words: 'Added the tab Contacts.' };
  const shipped = shippedRows();
  const columns = structure.addMissingColumns(name, adopted);
  const done = [
    ...(words === '' ? [] : [words]),
    ...(columns.length > 0 && found !== null
      ? [`Added to "${name}" at the right: ${columns.join(', ')}.`]
      : []),
    ...structure.todos(name, adopted),
    ...structure.templates(shipped, SHIPPED_AT_FIRST),
    // Kept only once the rows are there: a run that stopped in between adds what is missing.
    ...structure.settings(name, adopted, [...SHIPPED_AT_FIRST, ...shipped.map(({ id }) => id)]),
    ...structure.activity(),
    ...(structure.highlight(name) ? ['Added the highlighting of rows that are due.'] : []),
  ];
  if (done.length > 0) structure.show(name);
  const marks = structure.mark(name, adopted);
  const { written, snapshot } = bringUpToDate(world);
  tellTemplates(snapshot);
  if (written.length > 0)
    done.push(`Worked out what comes next for ${counted(written.length, 'person', 'people')}.`);
  const message =
    done.length > 0 || marks > 0
      ? [
          ...done,
          ...(snapshot.rows.length > 0
            ? []
            : [`Next: type a few people into "${name}", or choose Interviews › Import contacts.`]),
        ].join(' ')
      : 'Everything was already set up; nothing was changed.';
  return { done, skipped: [], message };
}

interface Found {
  readonly name: string;
  readonly adopted: Adopted;
  /** What to tell about it; `''` when it was ours before. */
  readonly words: string;
}

/** Our own tab, else a filled tab called Contacts, else the tab (the active one first) whose headers look like contacts. */
function contactsTab(tabs: readonly TabView[], adopted: Adopted): Found | null {
  const own = tabs.find(({ role }) => role === 'contacts');
  if (own !== undefined) return { name: own.name, adopted, words: '' };
  const free = tabs.filter(({ role }) => role === null);
  const named = free.find(({ name }) => name === CONTACTS);
  if (named !== undefined)
    return {
      name: CONTACTS,
      adopted: adoptionOf(named.headers) ?? besideTheirs(named.headers),
      words: 'Kept your tab Contacts.',
    };
  const best = bestAdoption([...free].sort((a, b) => Number(b.active) - Number(a.active)));
  if (best === null) return null;
  return { ...best, words: `Kept your tab "${best.name}" as the contacts tab, as it is.` };
}
