/** Bytes as text of one character a byte: strings are searched, cut and joined faster than arrays of numbers. */

/** How many numbers may be handed to a function as arguments without harm. */
const CHUNK = 8190;

/** `bytes` may be signed, as Apps Script's are, or not. */
export function binaryOf(bytes: readonly number[]): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    pieces.push(String.fromCharCode(...bytes.slice(at, at + CHUNK).map((byte) => byte & 0xff)));
  }
  return pieces.join('');
}

export function bytesOf(binary: string): number[] {
  const bytes: number[] = new Array<number>(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
