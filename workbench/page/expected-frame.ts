/**
 * Whether the next frame of the add-on is what the person waits for: they chose something that may open one, and
 * pressed nothing since. Only such a frame may take the focus; one that comes later, or with a reload, would take
 * it away from what they do meanwhile.
 */
let expected = false;

export function expectFrame(): void {
  expected = true;
}

/** Says whether a frame is waited for; the next one is not. */
export function frameIsExpected(): boolean {
  const answer = expected;
  expected = false;
  return answer;
}

export function listenForImpatience(): void {
  for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, frameIsExpected, true);
}
