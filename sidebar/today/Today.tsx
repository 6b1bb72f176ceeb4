/** Today: the finite list of what is to be done now, each line a way to the person, and its end. */
import type { PersonCard, SidebarState } from '../../src/contract.ts';
import { Icon } from '../parts/Icon.tsx';
import { Status } from '../parts/Status.tsx';
import { openImport } from '../server.ts';
import { choose } from '../state.ts';

export function Today({ campaign }: { campaign: SidebarState }) {
  const { today, people } = campaign;
  if (people === 0) return <Nobody />;
  return (
    <>
      <h2 class={today.length === 0 ? 'unseen' : ''}>{heading(today.length)}</h2>
      {today.length > 0 && (
        <ol class="today-list">
          {today.map((card) => (
            <Line key={card.id} card={card} />
          ))}
        </ol>
      )}
      <End first={today.length === 0} dailyRefresh={campaign.dailyRefresh} />
    </>
  );
}

function heading(count: number): string {
  return count === 1 ? '1 person today' : `${String(count)} people today`;
}

function Line({ card }: { card: PersonCard }) {
  const look = (['later', 'today', 'late'] as const)[card.urgency];
  return (
    <li>
      <button type="button" class={`person-line ${look}`} onClick={() => void choose(card)}>
        <span class="name" dir="auto">
          {card.name === '' ? `Row ${String(card.row)}, no name yet` : card.name}
        </span>
        {card.organization !== '' && (
          <span class="small soft" dir="auto">
            {card.organization}
          </span>
        )}
        {card.nextAction !== '' && <span class="action">{card.nextAction}</span>}
        <Status status={card.status} urgency={card.urgency} />
      </button>
    </li>
  );
}

function End({ first, dailyRefresh }: { first: boolean; dailyRefresh: boolean }) {
  return (
    <div class={first ? 'empty tight' : 'end tight'}>
      <Icon shape="done" />
      <p class={first ? 'headline' : 'label'}>{first ? 'Done for today' : 'Then you are done for today.'}</p>
      {first && <p class="soft">Nothing is due. Whatever comes next will show up here on its day.</p>}
      {!dailyRefresh && (
        <p class="small soft">
          To have this list ready every morning, choose <b>Set up &gt; Turn on daily refresh</b> in the
          Interviews menu.
        </p>
      )}
    </div>
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
