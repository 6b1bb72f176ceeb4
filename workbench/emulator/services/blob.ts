/** Blobs and byte arrays: Apps Script's bytes are numbers from -128 to 127 (Google: reference/base/blob). */
import type { Execution } from '../execution.ts';
import { strict } from '../strict.ts';

type Blob = GoogleAppsScript.Base.Blob;

/** Bytes as a script sees them. */
export function bytesOf(run: Execution, data: Uint8Array): number[] {
  return run.realm.copy(Array.from(data, (byte) => (byte > 127 ? byte - 256 : byte)));
}

/** A script's bytes or text as a buffer. Text without a charset is ASCII: other characters become `?`. */
export function bufferOf(data: unknown, charset: unknown = 'US_ASCII'): Buffer {
  if (typeof data !== 'string') return Buffer.from((data as readonly number[]).map((byte) => byte & 255));
  return String(charset) === 'US_ASCII'
    ? Buffer.from(data.replace(/[^\0-\x7f]/g, '?'), 'latin1')
    : Buffer.from(data, 'utf8');
}

export function createBlob(run: Execution, data: Buffer, type: string | null, blobName: string | null): Blob {
  let bytes = data;
  let contentType = type;
  let name = blobName;
  const change = (action: () => void): Blob => {
    action();
    return blob;
  };
  const blob: Blob = strict<Blob>(run, 'Blob', {
    getBytes: () => bytesOf(run, bytes),
    setBytes: (value) => change(() => (bytes = bufferOf(value))),
    getDataAsString: (charset: string = 'UTF-8') =>
      bytes.toString(/^utf-?8$/i.test(charset) ? 'utf8' : 'latin1'),
    setDataFromString: (text: string) => change(() => (bytes = Buffer.from(text, 'utf8'))),
    getContentType: () => contentType,
    setContentType: (value) => change(() => (contentType = value)),
    getName: () => name,
    setName: (value) => change(() => (name = value)),
    copyBlob: () => createBlob(run, bytes, contentType, name),
    getBlob: () => blob,
    isGoogleType: () => false,
  });
  return blob;
}
