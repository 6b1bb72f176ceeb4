/** A message to one person, written in the sidebar. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Occasion } from '../../src/domain/message/occasions.ts';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Foot } from '../parts/Foot.tsx';
import { useHeading } from '../parts/heading.ts';
import { Icon } from '../parts/Icon.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { putOff } from './about.ts';
import { AboutYou } from './AboutYou.tsx';
import { Composer } from './Composer.tsx';
import { useDrafting } from './drafting.ts';
import { NothingKept } from './Drafts.tsx';
import { First } from './First.tsx';
import { Needs } from './Needs.tsx';
import { Outcome } from './Outcome.tsx';
import { NoPermission } from './Permission.tsx';

/** `made`: a draft is in Gmail now. `children`: what is said and asked beside it from then on. */
export function OneMessage({
  occasion,
  id,
  name,
  back,
  made,
  children,
}: {
  occasion: Occasion;
  id: string;
  name: string;
  back: () => void;
  made: () => void;
  children: ComponentChildren;
}) {
  const drafting = useDrafting(occasion, id);
  const { preview, trouble, phase, messages } = drafting;
  const isMade = phase === 'done' && drafting.made.done.length > 0;
  useEffect(() => {
    if (isMade) made();
  }, [isMade]);
  const heading = useHeading(`${phase} ${String(putOff.value)}`);
  const [message] = messages;
  const isMail = message?.template.channel === 'Mail';
  return (
    <div class="page">
      <div class="view stack">
        <button type="button" class="button plain start" onClick={back}>
          <Icon shape="back" />
          Back
        </button>
        <div class="tight">
          <h2 ref={heading} tabIndex={-1}>
            A message to <bdi>{message?.preview.to.name || name}</bdi>
          </h2>
          {isMail && message.preview.to.address !== '' && (
            <p class="small soft">{message.preview.to.address}</p>
          )}
        </div>
        {isMade && children}
        {trouble !== null && <FailureNote trouble={trouble} />}
        {preview === null && trouble === null && <Waiting what="Reading your sheet" />}
        {phase === 'making' && <Waiting what="Making the draft" />}
        {preview !== null && message !== undefined && phase === 'choosing' && (
          <>
            {message.state === 'by-hand' && isMail && <NoPermission given={drafting.load} />}
            <AboutYou drafting={drafting} />
            {!drafting.lasts && <NothingKept />}
            <Composer message={message} preview={preview} drafting={drafting} />
          </>
        )}
        {preview !== null && phase === 'done' && <Outcome report={drafting.made} me={preview.me} />}
      </div>
      <Foot me={preview?.me ?? ''}>
        {message !== undefined && phase === 'choosing' && (
          <>
            {message.state === 'needs' && <Needs message={message} />}
            <div class="row">
              <First drafting={drafting} />
            </div>
          </>
        )}
      </Foot>
    </div>
  );
}
