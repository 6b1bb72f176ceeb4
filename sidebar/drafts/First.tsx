/** The one blue button of a page that drafts. */
import type { Drafting } from './drafting.ts';
import { PermissionLink } from './Permission.tsx';
import { drafts } from './words.ts';

export function First({ drafting }: { drafting: Drafting }) {
  const { preview, phase, trouble, messages, chosen, left, made } = drafting;
  if (preview === null || phase === 'done') return null;
  if (phase === 'stopped') {
    // After a failure the way on stands beside its words.
    if (trouble !== null || left.length === 0) return null;
    return (
      <button type="button" class="button primary" onClick={drafting.goOn}>
        Go on with the {made.done.length > 0 ? 'other ' : ''}
        {left.length}
      </button>
    );
  }
  const isWanted = messages.some(({ template, state }) => template.channel === 'Mail' && state !== 'refused');
  if (!isWanted) return null;
  if (!preview.draftsAllowed) return <PermissionLink url={preview.authorizationUrl} />;
  const noneYet = messages.length === 1 ? 'draft' : 'drafts';
  return (
    <button
      type="button"
      class="button primary"
      disabled={phase !== 'choosing' || chosen.length === 0}
      onClick={() => {
        drafting.make(chosen);
      }}
    >
      Make {chosen.length === 0 ? noneYet : drafts(chosen.length)}
    </button>
  );
}
