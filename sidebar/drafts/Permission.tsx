/** What to do without the permission to make drafts: give it, or do without. */
import { secureLink } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';

/** `given`: looks again, once the person has given it. */
export function NoPermission({ given }: { given: () => void }) {
  return (
    <Note look="care">
      <p>
        The add-on may not make drafts in your Gmail yet. Give permission below, or do it by hand: “Open in
        Gmail” brings up each message ready to send.
      </p>
      <p class="small soft">The permission is for drafts. The add-on sends nothing.</p>
      <div class="row">
        <button type="button" class="button" onClick={given}>
          I have given it
        </button>
      </div>
    </Note>
  );
}

export function PermissionLink({ url }: { url: string }) {
  const link = secureLink(url);
  if (link === undefined) return null;
  return (
    <a class="button primary" href={link} target="_blank" rel="noopener">
      Give permission
    </a>
  );
}
