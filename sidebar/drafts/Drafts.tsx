/** Drafts for an occasion: who gets one and what it says, sentences to type, one button, and what came of it. */
import type { Occasion } from '../../src/domain/message/occasions.ts';
import { FailureNote } from '../parts/FailureNote.tsx';
import { useHeading } from '../parts/heading.ts';
import { Foot } from '../parts/Foot.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { closeDialog } from '../server.ts';
import { putOff } from './about.ts';
import { AboutYou } from './AboutYou.tsx';
import { Card } from './Card.tsx';
import { type Drafting, useDrafting } from './drafting.ts';
import { First } from './First.tsx';
import { NoPermission } from './Permission.tsx';
import { LeftOut, Outcome } from './Outcome.tsx';
import { Progress } from './Progress.tsx';
import { Besides } from './Besides.tsx';
import { batchWords } from './words.ts';

/** A dialog of its own, for everybody for whom the message is due. */
export function Drafts({ occasion }: { occasion: Occasion }) {
  const drafting = useDrafting(occasion);
  const { preview, trouble, phase } = drafting;
  const heading = useHeading(`${phase} ${String(putOff.value)}`);
  const isUnderWay = phase === 'making' || phase === 'stopped';
  return (
    <div class="page">
      <main class="view stack">
        <h1 ref={heading} tabIndex={-1}>
          {batchWords(occasion).heading}
        </h1>
        {trouble !== null && <FailureNote trouble={trouble} />}
        {preview === null && trouble === null && <Waiting what="Reading your sheet" />}
        {preview !== null && phase === 'choosing' && <Choosing drafting={drafting} occasion={occasion} />}
        {isUnderWay && <Progress drafting={drafting} />}
        {preview !== null && (phase === 'done' || phase === 'stopped') && (
          <Outcome report={drafting.made} me={preview.me} />
        )}
      </main>
      <Foot me={preview?.me ?? ''}>
        <div class="row">
          <First drafting={drafting} />
          {(phase === 'stopped' || (phase === 'done' && drafting.made.skipped.length > 0)) && (
            <button type="button" class="button" onClick={drafting.lookAgain}>
              Look again
            </button>
          )}
          <button type="button" class="button" onClick={closeDialog}>
            Close
          </button>
        </div>
      </Foot>
    </div>
  );
}

function Choosing({ drafting, occasion }: { drafting: Drafting; occasion: Occasion }) {
  const { preview, messages } = drafting;
  const words = batchWords(occasion);
  if (preview === null) return null;
  return (
    <>
      {messages.length === 0 ? (
        <div class="empty tight">
          <Icon shape="done" />
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      ) : (
        <p class="soft">{words.intro}</p>
      )}
      {!preview.draftsAllowed && messages.length > 0 && <NoPermission given={drafting.load} />}
      <AboutYou drafting={drafting} />
      {!drafting.lasts && <NothingKept />}
      {messages.map((message, index) => (
        <Card
          key={message.preview.id}
          message={message}
          preview={preview}
          drafting={drafting}
          first={index === 0 || messages.length <= 3}
        />
      ))}
      <LeftOut heading="Left out" people={preview.skipped} />
      <Besides occasion={occasion} />
    </>
  );
}

export function NothingKept() {
  return (
    <p class="small soft">
      Your browser keeps nothing for this page: make the drafts before you close it, or what you typed is
      gone.
    </p>
  );
}
