/** Writes one JSON document to a stream and waits until all of it has left. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Bytes. A pipe takes a long text in pieces; leaving before it took the last one would cut the document off. */
const PIECE = 1 << 18;

export async function writeJson(stream: Writable, value: unknown): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
  for (let start = 0; start < bytes.length; start += PIECE) {
    if (!stream.write(bytes.subarray(start, start + PIECE))) await once(stream, 'drain');
  }
}
