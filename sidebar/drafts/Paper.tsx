/** The message as it will look to the person who gets it. */
import { type Message, piecesOf } from './message.ts';

/** `id`: of the text, to be selected by. `signature`: what goes under drafts; `''` for none. */
export function Paper({ id, message, signature }: { id: string; message: Message; signature: string }) {
  const { preview, shown, template } = message;
  const isMail = template.channel === 'Mail';
  return (
    <figure
      class={template.channel === 'Phone' ? 'paper aloud' : 'paper'}
      aria-label={isMail ? 'How it will look' : 'The words'}
    >
      {isMail && (
        <figcaption>
          <p class="headline" dir="auto">
            {shown.subject === '' ? <span class="soft">No subject</span> : <Words text={shown.subject} />}
          </p>
          {template.isReply && preview.thread !== '' && <p class="small soft">{preview.thread}</p>}
        </figcaption>
      )}
      <p id={id} dir="auto">
        <Words text={shown.text} />
      </p>
      {isMail && signature !== '' && (
        <p class="signature soft" dir="auto">
          {signature}
        </p>
      )}
    </figure>
  );
}

/** What has to be typed first stands out by its label, and says so to a screen reader. */
function Words({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, index) =>
        piece.isBlank ? (
          <mark key={index} class="blank">
            <span class="unseen">Still to be typed: </span>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
