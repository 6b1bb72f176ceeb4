/** Utilities: dates as text, base64, digests, CSV, sleep (Google: reference/utilities). */
import { createHash, createHmac } from 'node:crypto';
import Papa from 'papaparse';
import { enumeration } from '../enumeration.ts';
import type { Execution } from '../execution.ts';
import { strict } from '../strict.ts';
import { bufferOf, bytesOf, createBlob } from './blob.ts';
import { formatDate, parseDate } from './date-pattern.ts';

type Utilities = GoogleAppsScript.Utilities.Utilities;

const Charset = enumeration<typeof GoogleAppsScript.Utilities.Charset>('US_ASCII', 'UTF_8');
const DigestAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>(
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
);
/** Google: reference/utilities#sleep. */
const MAX_SLEEP = 300_000;

export function createUtilities(run: Execution): Utilities {
  const { realm } = run;
  const decode = (encoded: string, alphabet: 'base64' | 'base64url'): number[] => {
    const allowed = alphabet === 'base64' ? /^[A-Za-z0-9+/\s]*={0,2}\s*$/ : /^[A-Za-z0-9_\-\s]*={0,2}\s*$/;
    if (!allowed.test(encoded)) throw realm.error('Could not decode string.');
    return bytesOf(run, Buffer.from(encoded, alphabet));
  };
  const encode = (data: unknown, charset: unknown, webSafe: boolean): string => {
    const text = bufferOf(data, charset).toString('base64');
    // Java keeps the padding in its web-safe alphabet.
    return webSafe ? text.replace(/\+/g, '-').replace(/\//g, '_') : text;
  };
  return strict<Utilities>(run, 'Utilities', {
    Charset,
    DigestAlgorithm,
    base64Encode: (data: unknown, charset?: unknown) => encode(data, charset, false),
    base64EncodeWebSafe: (data: unknown, charset?: unknown) => encode(data, charset, true),
    base64Decode: (text: string) => decode(text, 'base64'),
    base64DecodeWebSafe: (text: string) => decode(text, 'base64url'),
    computeDigest: (algorithm: unknown, value: unknown, charset?: unknown) => {
      const name = String(algorithm).toLowerCase().replace('_', '');
      return bytesOf(run, createHash(name).update(bufferOf(value, charset)).digest());
    },
    computeHmacSha256Signature: (value: unknown, key: unknown, charset?: unknown) =>
      bytesOf(run, createHmac('sha256', bufferOf(key, charset)).update(bufferOf(value, charset)).digest()),
    formatDate: (date, timeZone, pattern) => {
      if (!realm.isDate(date))
        throw realm.error(
          "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
        );
      try {
        return formatDate(date.getTime(), timeZone, pattern);
      } catch (error) {
        throw realm.error((error as Error).message);
      }
    },
    parseDate: (text, timeZone, pattern) => {
      const moment = parseDate(text, timeZone, pattern);
      if (moment === null) throw realm.error(`Unparseable date: "${text}"`);
      return realm.date(moment);
    },
    getUuid: () => run.uuid(),
    newBlob: (data: unknown, contentType: string | null = null, name: string | null = null) =>
      createBlob(
        run,
        bufferOf(data, 'UTF_8'),
        contentType ?? (typeof data === 'string' ? 'text/plain' : null),
        name,
      ),
    parseCsv: (csv: string, delimiter: string = ',') => {
      const { data } = Papa.parse<string[]>(csv, { delimiter, skipEmptyLines: true });
      return realm.copy(data);
    },
    sleep: (milliseconds) => {
      if (milliseconds > MAX_SLEEP) throw realm.error('Invalid argument: milliseconds');
      run.wait(milliseconds);
    },
  });
}
