/** Shows that something is on its way: unseen for 300 ms, then a bar, with words after 2 s. */

/** `share`: how much is done, from 0 to 1, where that is known. */
export function Waiting({ what, share }: { what: string; share?: number }) {
  const known =
    share === undefined
      ? {}
      : { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(share * 100) };
  return (
    <div class="waiting" role="status">
      <div
        class={share === undefined ? 'bar unknown' : 'bar'}
        role="progressbar"
        aria-label={what}
        {...known}
      >
        <div style={share === undefined ? {} : { width: `${String(share * 100)}%` }} />
      </div>
      <p class="small soft">
        {what}
        <span class="still">, still working. A large sheet takes a few seconds.</span>
      </p>
    </div>
  );
}
