/** Beside the follow-ups: the way to updates for people who are kept in touch with. */
import type { Occasion } from '../../src/domain/message/occasions.ts';
import { openUpdates } from '../server.ts';

export function Besides({ occasion }: { occasion: Occasion }) {
  if (occasion !== 'follow-up') return null;
  return (
    <section class="tight">
      <h2 class="label">People you talked with</h2>
      <p class="soft">An honest update now and then keeps them part of your story.</p>
      <p>
        <button type="button" class="button" onClick={openUpdates}>
          Draft updates
        </button>
      </p>
    </section>
  );
}
