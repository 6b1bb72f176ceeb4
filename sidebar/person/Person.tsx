/** One person: who they are, what comes next, what happened, the to-dos, the notes, and what is known. */
import type { PersonCard, PersonView } from '../../src/contract.ts';
import { readable } from '../parts/days.ts';
import { secureLink } from '../parts/FailureNote.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Note } from '../parts/Note.tsx';
import { Status } from '../parts/Status.tsx';
import { useHeading } from '../parts/heading.ts';
import { Foot } from '../parts/Foot.tsx';
import { takeStage } from '../changes.ts';
import { campaign, keeper, waiting } from '../state.ts';
import { Gone } from '../today/Gone.tsx';
import { Messages } from '../Messages.tsx';
import { Actions } from './Actions.tsx';
import { Erase } from './Erase.tsx';
import { Events, HAPPENED } from './Events.tsx';
import { Notes } from './Notes.tsx';
import { useRecorder } from './recorder.ts';
import { Todos } from './Todos.tsx';
import { WriteButton } from './WriteButton.tsx';

export function NobodyChosen() {
  return (
    <div class="empty tight">
      <Icon shape="person" />
      <h2>No one chosen</h2>
      <p class="soft">
        Click the row of a person in the Contacts tab and come back here, or choose one in Today.
      </p>
    </div>
  );
}

/** `view` is null while only the card is known. */
export function Person({ card, view }: { card: PersonCard; view: PersonView | null }) {
  const today = campaign.value?.date ?? '';
  const busy = waiting.value !== '';
  const recorder = useRecorder(card.id);
  return (
    <>
      <article class="view stack" aria-label={card.name}>
        <Messages />
        <Gone about={card.id} />
        <Head card={card} view={view} />
        {view !== null && <StageHint person={view} busy={busy} />}
        {view?.problems.map((problem) => (
          <Note key={problem} look="care">
            {problem}
          </Note>
        ))}
        <Next card={card} today={today} />
        {view !== null && (
          <>
            <Events person={view} today={today} busy={busy} recorder={recorder} />
            <WriteButton person={view} today={today} busy={busy} />
            <Todos person={view} today={today} busy={busy} recorder={recorder} />
            {keeper.value !== null && <Notes key={view.id} keeper={keeper.value} />}
            <Facts person={view} />
            <Timeline person={view} today={today} />
            <Erase id={view.id} busy={busy} />
          </>
        )}
      </article>
      <Foot me={campaign.value?.me ?? ''}>
        {view !== null && (
          <Actions person={view} busy={busy} press={(event) => recorder.press(event, HAPPENED)} />
        )}
      </Foot>
    </>
  );
}

function Head({ card, view }: { card: PersonCard; view: PersonView | null }) {
  const heading = useHeading(view);
  const place = [card.role, card.organization].filter((part) => part !== '').join(', ');
  return (
    <header class="tight">
      <h2 dir="auto" ref={heading} tabIndex={-1}>
        {card.name === '' ? `Row ${String(card.row)}, no name yet` : card.name}
      </h2>
      {place !== '' && (
        <p class="soft" dir="auto">
          {place}
        </p>
      )}
      {view !== null && (
        <p>
          <span class="unseen">Stage: </span>
          <span class="chip">{view.stage}</span>
        </p>
      )}
    </header>
  );
}

function StageHint({ person, busy }: { person: PersonView; busy: boolean }) {
  const offer = person.offers.find((each) => each.kind === 'stage');
  if (offer === undefined) return null;
  return (
    <Note look="care">
      <p>
        {person.stageInSheet === ''
          ? `The Stage cell is empty. Going by the dates it would be “${offer.stage}”.`
          : `The sheet says “${person.stageInSheet}”. Going by the dates it is “${offer.stage}”.`}
      </p>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={busy}
          onClick={() => void takeStage(person.id, offer.stage)}
        >
          Change to {offer.stage}
        </button>
      </div>
    </Note>
  );
}

function Next({ card, today }: { card: PersonCard; today: string }) {
  return (
    <section class="next tight" aria-labelledby="next">
      <h3 id="next">Next</h3>
      <p class="headline">{card.nextAction === '' ? 'Nothing to do now' : card.nextAction}</p>
      {(card.due !== '' || card.status !== '') && (
        <p class="row small soft">
          <Status status={card.status} urgency={card.urgency} />
          {card.due !== '' && <span>{readable(card.due, today)}</span>}
        </p>
      )}
    </section>
  );
}

function Facts({ person }: { person: PersonView }) {
  if (person.facts.length === 0) return null;
  return (
    <details>
      <summary>
        Details <span class="soft">({person.facts.length})</span>
      </summary>
      <dl class="facts">
        {person.facts.map(({ key, label, value }) => (
          <div key={key}>
            <dt class="label">{label}</dt>
            <dd dir="auto">
              {secureLink(value) === undefined || /\s/.test(value) ? (
                value
              ) : (
                <a href={value} target="_blank" rel="noopener noreferrer">
                  {value}
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Timeline({ person, today }: { person: PersonView; today: string }) {
  return (
    <section class="tight" aria-labelledby="timeline">
      <h3 id="timeline">What happened so far</h3>
      {person.timeline.length === 0 ? (
        <p class="small soft">Nothing recorded yet. Your first click above starts the story.</p>
      ) : (
        <ol class="timeline">
          {person.timeline.map(({ when, what }, index) => (
            <li key={index}>
              <time class="small soft" dateTime={when}>
                {readable(when, today)}
              </time>
              <p dir="auto">{what}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
