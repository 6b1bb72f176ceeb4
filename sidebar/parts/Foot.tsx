/** The foot of every page: its actions, the first of them at the left, and the account they work as. */
import type { ComponentChildren } from 'preact';

/** `me`: e-mail of the account, `''` while it is not known. */
export function Foot({ me, children }: { me: string; children?: ComponentChildren }) {
  if (me === '' && children === undefined) return null;
  return (
    <footer class="foot">
      {children}
      {me !== '' && <p class="small soft">Working as {me}</p>}
    </footer>
  );
}
