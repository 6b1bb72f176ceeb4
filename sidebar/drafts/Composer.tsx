/** One message: which one, what can be typed, what the checks say, how it will look, and what to do with it. */
import { useId } from 'preact/hooks';
import type { DraftsPreview } from '../../src/contract.ts';
import { BringBack } from './BringBack.tsx';
import { ByHand } from './ByHand.tsx';
import { CallLog } from './CallLog.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { Checks } from './Checks.tsx';
import type { Drafting } from './drafting.ts';
import { Fields } from './Fields.tsx';
import type { Message } from './message.ts';
import { OwnDrafts } from './OwnDrafts.tsx';
import { Paper } from './Paper.tsx';
import { Picker } from './Picker.tsx';
import { Drafted, Refused } from './Reasons.tsx';

export function Composer({
  message,
  preview,
  drafting,
}: {
  message: Message;
  preview: DraftsPreview;
  drafting: Drafting;
}) {
  const place = useId();
  const { template, state } = message;
  const { id } = message.preview;
  const listed = preview.templates.find((each) => each.id === template.id);
  // Gmail puts its own under a message that is written there.
  const isOurs = state === 'ready' || state === 'needs' || state === 'made';
  const isCall = template.channel === 'Phone';
  const settle = () => {
    drafting.forget(id);
  };
  return (
    <div class="stack">
      <Picker
        message={message}
        templates={preview.templates}
        busy={drafting.picking || drafting.phase !== 'choosing'}
        pick={(chosen) => {
          drafting.pick(id, chosen);
        }}
      />
      {listed !== undefined && <BringBack template={listed} then={drafting.load} />}
      {template.channel === 'Mail' && preview.draftsAllowed && (
        <OwnDrafts
          message={message}
          take={(own) => {
            drafting.take(id, own);
          }}
        />
      )}
      {drafting.picking && <Waiting what="Reading what is known for this message" />}
      {state === 'made' && <Drafted again={() => drafting.again(id)} />}
      {state === 'refused' && <Refused name={message.preview.name} why={message.preview.whyNot} />}
      {!isForbidden(message) && (
        <div class="sides">
          <div class="stack">
            <Fields
              message={message}
              type={(field, text) => {
                drafting.type(id, field, text);
              }}
            />
            <Checks checks={message.checks} />
          </div>
          <div class="stack">
            <Paper id={place} message={message} signature={isOurs ? preview.sender.signature : ''} />
            {isCall ? (
              <CallLog
                key={template.id}
                message={message}
                calendar={preview.calendar}
                type={(field, text) => {
                  drafting.type(id, field, text);
                }}
                settle={settle}
              />
            ) : (
              (state === 'by-hand' || state === 'refused') && (
                <ByHand key={template.id} message={message} place={place} settle={settle} />
              )
            )}
          </div>
        </div>
      )}
    </div>
  );
}

/** Nothing is written to somebody who is not to be contacted, by no way at all. */
function isForbidden({ checks }: Message): boolean {
  return checks.some(({ id }) => id === 'do-not-contact');
}
