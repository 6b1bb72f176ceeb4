/** Tells in which encoding the bytes of a text file are, so that a page can decode them with TextDecoder. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const SAMPLED_BYTES = 4096;

/**
 * By byte order mark; else UTF-16 by its zero bytes (Excel's "Unicode text" without a mark); else UTF-8 when the
 * whole file is valid UTF-8, and Windows-1252, which Excel writes in western countries, when it is not.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16Of(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** In text with any Latin letters, commas or line breaks, UTF-16 has zero bytes on one side only. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  const end = Math.min(bytes.length, SAMPLED_BYTES);
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > 0 && odd > even * 4) return 'utf-16le';
  return even > 0 && even > odd * 4 ? 'utf-16be' : null;
}

/** Valid by RFC 3629: right continuation bytes, shortest forms, no surrogates, nothing above U+10FFFF. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return false;
    for (let offset = 1; offset < length; offset += 1) {
      const byte = bytes[at + offset] ?? 0;
      const [low, high] = offset === 1 ? secondByteRange(lead) : [0x80, 0xbf];
      if (byte < low || byte > high) return false;
    }
    at += length;
  }
  return true;
}

function secondByteRange(lead: number): [low: number, high: number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}
