/** The message as it will look to the person who gets it. */
import type { Message } from './message.ts';

/** `id`: of the text, to be selected by. `signature`: what goes under drafts; `''` for none. */
export function Paper({ id, message, signature }: { id: string; message: Message; signature: string }) {
  const { preview, subject, text, template } = message;
  const isMail = template.channel === 'Mail';
  return (
    <figure
      class={template.channel === 'Phone' ? 'paper aloud' : 'paper'}
      aria-label={isMail ? 'How it will look' : 'The words'}
    >
      {isMail && (
        <figcaption>
          <p class="headline" dir="auto">
            {subject === '' ? <span class="soft">No subject</span> : subject}
          </p>
          {template.isReply && preview.thread !== '' && <p class="small soft">{preview.thread}</p>}
        </figcaption>
      )}
      <p id={id} dir="auto">
        {text}
      </p>
      {isMail && signature !== '' && (
        <p class="signature soft" dir="auto">
          {signature}
        </p>
      )}
    </figure>
  );
}
