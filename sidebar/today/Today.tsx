/** Today: the finite list of what is to be done now, each line a way to the person, and its end. */
import type { SidebarState } from '../../src/contract.ts';
import { readable } from '../parts/days.ts';
import { Icon } from '../parts/Icon.tsx';
import { useHeading } from '../parts/heading.ts';
import { openImport } from '../server.ts';
import { Line } from './Line.tsx';

export function Today({ campaign }: { campaign: SidebarState }) {
  const { today, people, date } = campaign;
  const heading = useHeading(campaign, false);
  if (people === 0 && today.length === 0) return <Nobody />;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} class={today.length === 0 ? 'unseen' : ''}>
        {headingOf(today)}
      </h2>
      {today.length > 0 && (
        <ol class="today-list">
          {today.map((card, index) => (
            <Line key={`${card.id} ${card.task?.id ?? ''} ${String(index)}`} card={card} today={date} />
          ))}
        </ol>
      )}
      <End campaign={campaign} />
    </>
  );
}

/** A person may have a line for the next step and one for each to-do. */
function headingOf(today: SidebarState['today']): string {
  const ofPeople = today.every(({ task }) => task === undefined);
  const one = ofPeople ? '1 person today' : '1 thing today';
  return today.length === 1 ? one : `${String(today.length)} ${ofPeople ? 'people' : 'things'} today`;
}

function End({ campaign: { today, next, dailyRefresh, date } }: { campaign: SidebarState }) {
  const first = today.length === 0;
  return (
    <div class={first ? 'empty tight' : 'end tight'}>
      <Icon shape="done" />
      <p class={first ? 'headline' : 'label'}>{first ? 'Done for today' : 'Then you are done for today.'}</p>
      {first && <p class="soft">{comingUp(next, date)}</p>}
      {!dailyRefresh && (
        <p class="small soft">
          To have this list ready every morning, choose <b>Set up &gt; Turn on daily refresh</b> in the
          Interviews menu.
        </p>
      )}
    </div>
  );
}

function comingUp(next: SidebarState['next'], date: string) {
  if (next === null) return 'Nothing is due. Whatever comes next will show up here on its day.';
  const { action, due } = next.task === undefined ? { action: next.nextAction, due: next.due } : next.task;
  return (
    <>
      Next, {readable(due, date)}: {action} (<bdi>{next.name}</bdi>).
    </>
  );
}

function Nobody() {
  return (
    <div class="empty tight">
      <Icon shape="person" />
      <h2>No one here yet</h2>
      <p>Who does work that you wonder about?</p>
      <p class="soft">
        Type a first name into the <b>Name</b> column of the Contacts tab, or bring people from LinkedIn,
        Google Contacts or any list.
      </p>
      <p>
        <button type="button" class="button primary" onClick={openImport}>
          Import contacts
        </button>
      </p>
    </div>
  );
}
