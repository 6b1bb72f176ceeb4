/** Drafts for an occasion: who gets one and what it says, sentences to type, one button, and what came of it. */
import type { Occasion } from '../../src/domain/message/occasions.ts';
import { FailureNote } from '../parts/FailureNote.tsx';
import { useHeading } from '../parts/heading.ts';
import { Foot } from '../parts/Foot.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { closeDialog } from '../server.ts';
import { Card } from './Card.tsx';
import { type Drafting, useDrafting } from './drafting.ts';
import { NoPermission, PermissionLink } from './Permission.tsx';
import { LeftOut, Outcome } from './Outcome.tsx';
import { drafts, wordsOf } from './words.ts';

/** `only`: the one person to draft for. `back`: leaves; without it this is a dialog of its own. */
export function Drafts({ occasion, only, back }: { occasion: Occasion; only?: string; back?: () => void }) {
  const drafting = useDrafting(occasion, only);
  const { preview, trouble, phase } = drafting;
  const words = wordsOf(occasion);
  const heading = useHeading(phase);
  return (
    <div class="page">
      <main class="view stack">
        {back !== undefined && (
          <button type="button" class="button plain" onClick={back}>
            <Icon shape="back" />
            Back
          </button>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {words.heading}
        </h1>
        {trouble !== null && <FailureNote trouble={trouble} />}
        {preview === null && trouble === null && <Waiting what="Reading your sheet" />}
        {preview !== null && phase === 'choosing' && (
          <Choosing drafting={drafting} occasion={occasion} only={only} />
        )}
        {phase === 'making' && <Making drafting={drafting} />}
        {preview !== null && (phase === 'done' || phase === 'stopped') && (
          <Outcome report={drafting.made} me={preview.me} />
        )}
      </main>
      <Foot me={preview?.me ?? ''}>
        <div class="row">
          <First drafting={drafting} />
          {phase === 'done' && drafting.made.skipped.length > 0 && (
            <button type="button" class="button" onClick={drafting.lookAgain}>
              Look again
            </button>
          )}
          {back === undefined && (
            <button type="button" class="button" onClick={closeDialog}>
              Close
            </button>
          )}
        </div>
      </Foot>
    </div>
  );
}

function Choosing({
  drafting,
  occasion,
  only,
}: {
  drafting: Drafting;
  occasion: Occasion;
  only: string | undefined;
}) {
  const { preview, cards } = drafting;
  const words = wordsOf(occasion);
  if (preview === null) return null;
  return (
    <>
      {cards.length === 0 ? (
        <div class="empty tight">
          <Icon shape="done" />
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      ) : (
        <p class="soft">{words.intro}</p>
      )}
      {!preview.draftsAllowed && cards.length > 0 && <NoPermission given={drafting.load} />}
      {cards.map((card, index) => (
        <Card
          key={card.person.id}
          card={card}
          open={index === 0 || cards.length <= 3}
          byHand={preview.draftsAllowed ? null : words.sentEvent}
          type={(field, text) => {
            drafting.type(card.person.id, field, text);
          }}
          tick={(isTicked) => {
            drafting.tick(card.person.id, isTicked);
          }}
        />
      ))}
      {only === undefined && <LeftOut heading="Left out" people={preview.skipped} />}
    </>
  );
}

function Making({ drafting: { chosen, made } }: { drafting: Drafting }) {
  const done = made.done.length + made.skipped.length;
  return (
    <Waiting
      what={`Making drafts: ${String(done)} of ${String(chosen.length)} done`}
      share={done / Math.max(chosen.length, 1)}
    />
  );
}

/** The one blue button of the page. */
function First({ drafting }: { drafting: Drafting }) {
  const { preview, phase, cards, chosen } = drafting;
  if (preview === null || cards.length === 0 || phase === 'done') return null;
  if (!preview.draftsAllowed) return <PermissionLink url={preview.authorizationUrl} />;
  return (
    <button
      type="button"
      class="button primary"
      disabled={phase !== 'choosing' || chosen.length === 0}
      onClick={drafting.make}
    >
      {chosen.length === 0 ? 'Make drafts' : `Make ${drafts(chosen.length)}`}
    </button>
  );
}
