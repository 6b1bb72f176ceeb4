/** "Check my setup": says what works, what is missing and what to do about it; changes nothing. */
import type { Report } from '../contract.ts';
import { counted } from './counted.ts';
import type { World } from './ports.ts';

export function check({ book, me, permissions, trigger }: World): Report {
  const { campaign, settings, settingsProblems, todosTab } = book.read();
  const { contacts, todos } = campaign;
  const problems = [...contacts, ...todos].reduce((sum, row) => sum + row.problems.length, 0);
  const drafts = permissions.drafts().state;
  const done = [
    `Working as ${me()}, in the time zone ${campaign.zone.name}.`,
    todosTab === ''
      ? 'There is no tab for to-dos yet. Choose Set up this spreadsheet to add it; nothing of yours is changed.'
      : `All tabs and columns are there, with ${counted(contacts.length, 'person', 'people')} and ${counted(todos.length, 'to-do')}.`,
    problems === 0
      ? 'Every cell can be used.'
      : `${counted(problems, 'cell')} cannot be used; Status in that row says which.`,
    trigger.isOn()
      ? 'Your daily refresh is on.'
      : 'Your daily refresh is off. Turn it on in Set up when you like.',
    drafts === 'granted'
      ? 'Gmail drafts are allowed.'
      : 'Gmail drafts are not allowed; messages open in Gmail by a link instead.',
    ...(settings.digestDays.length === 0 ? [] : [mailWords(permissions.digest(), trigger.isOn())]),
    ...settingsProblems,
  ];
  return { done, skipped: [], message: done.join('\n') };
}

/** Whether the mail that Settings asks for can come. */
function mailWords(isAllowed: boolean, isOn: boolean): string {
  if (!isAllowed)
    return 'Settings asks for Today by mail, but none comes: this edition sends no mail, or you have not allowed it yet.';
  return isOn
    ? 'Today comes to you by mail on the days in Settings, if there is something to do.'
    : 'Settings asks for Today by mail, but your daily refresh brings it: turn that on in Set up.';
}
