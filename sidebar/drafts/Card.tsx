/** One message of a batch: whom it is for, how far it is, and, opened, the whole of it. */
import { useSignal } from '@preact/signals';
import type { DraftsPreview } from '../../src/contract.ts';
import { Icon } from '../parts/Icon.tsx';
import { Composer } from './Composer.tsx';
import type { Drafting } from './drafting.ts';
import type { Message } from './message.ts';

/** `first`: begins open. */
export function Card({
  message,
  preview,
  drafting,
  first,
}: {
  message: Message;
  preview: DraftsPreview;
  drafting: Drafting;
  first: boolean;
}) {
  const open = useSignal(first);
  const { id, name, to } = message.preview;
  const isLeftOut = drafting.isLeftOut(id);
  const who = (
    <span class="who">
      <bdi class="headline">{name}</bdi>
      <span class="small soft">{to.address}</span>
    </span>
  );
  return (
    <section class="draft" aria-label={name}>
      {preview.draftsAllowed ? (
        <label class="pick">
          <input
            type="checkbox"
            checked={!isLeftOut}
            onChange={(change) => {
              drafting.leaveOut(id, !change.currentTarget.checked);
            }}
          />
          {who}
        </label>
      ) : (
        <p class="pick">{who}</p>
      )}
      <State message={message} isLeftOut={isLeftOut} />
      {!isLeftOut && (
        <details
          open={open.value}
          onToggle={(toggle) => {
            open.value = toggle.currentTarget.open;
          }}
        >
          <summary>Message</summary>
          {open.value && <Composer message={message} preview={preview} drafting={drafting} />}
        </details>
      )}
    </section>
  );
}

function State({ message, isLeftOut }: { message: Message; isLeftOut: boolean }) {
  const [look, shape, words] = isLeftOut ? (['', 'later', 'Left out'] as const) : stateOf(message);
  return (
    <p class={`status ${look}`}>
      <Icon shape={shape} />
      <span>{words}</span>
    </p>
  );
}

function stateOf({ state, needs, personal, preview, checks }: Message) {
  const heed = checks.filter(({ atSight }) => atSight === true).map(({ words }) => words);
  switch (state) {
    case 'needs':
      return ['today', 'today', needs] as const;
    case 'refused':
      return ['late', 'trouble', `No draft: ${preview.whyNot}`] as const;
    case 'made':
      return ['done', 'done', 'There is a draft in Gmail'] as const;
    case 'by-hand':
      return ['', 'mail', 'You send this one yourself'] as const;
    case 'ready':
      if (heed.length > 0) return ['today', 'today', `Ready. ${heed.join('; ')}`] as const;
      return personal !== null && personal.value === ''
        ? (['', 'done', 'Ready, and better with a sentence of yours'] as const)
        : (['done', 'done', 'Ready'] as const);
  }
}
