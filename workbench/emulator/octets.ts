/**
 * Messages are kept as text, in which a byte that is not UTF-8 stands as U+DC00 and the byte, so that every message
 * comes back byte for byte.
 */

/** The text of the bytes. */
export function textOfBytes(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\ufffd')) return text;
  return bytes.toString('latin1').replace(/[\u0080-\u00ff]+/g, (run) => {
    const high = Buffer.from(run, 'latin1');
    const pieces: string[] = [];
    for (let at = 0; at < high.length; ) {
      const length = [2, 3, 4].find((count) => isCharacter(high.subarray(at, at + count), count));
      pieces.push(
        length === undefined
          ? String.fromCharCode(0xdc00 + (high[at] ?? 0))
          : high.toString('utf8', at, at + length),
      );
      at += length ?? 1;
    }
    return pieces.join('');
  });
}

/** The bytes of such a text. */
export function bytesOfText(text: string): Buffer {
  // With the flag `u` half a pair matches only where its other half is missing.
  const pieces = text.split(/([\udc80-\udcff]+)/u);
  return Buffer.concat(
    pieces.map((piece, index) =>
      index % 2 === 0 ? Buffer.from(piece, 'utf8') : Buffer.from(piece.replace(/./g, low), 'latin1'),
    ),
  );
}

function low(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xdc00);
}

function isCharacter(bytes: Buffer, length: number): boolean {
  const text = bytes.toString('utf8');
  return bytes.length === length && Array.from(text).length === 1 && Buffer.from(text).equals(bytes);
}
