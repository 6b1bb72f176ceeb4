/** Tells a slip of the fingers from another word. */

const LONGEST = 60;

/** Whether one letter left out, added, changed or swapped with its neighbour turns one word into the other. The same word is no slip. */
export function isOneSlip(typed: string, meant: string): boolean {
  if (typed === meant || typed.length > LONGEST || Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  const [left, right] = [typed.slice(start), meant.slice(start)];
  const isSwapped =
    left[0] === right[1] && left[1] === right[0] && left.length > 1 && left.slice(2) === right.slice(2);
  return isSwapped || left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
}
