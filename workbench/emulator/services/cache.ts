/** CacheService: short-lived text that may vanish at any time (Google: reference/cache). */
import type { Execution } from '../execution.ts';
import { strict } from '../strict.ts';
import type { CacheEntry } from '../world.ts';
import { ofUser } from './properties.ts';

const KEY_CHARACTERS = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
const MAX_ITEMS = 1000;
/** Beyond the limit about a tenth goes at once, oldest first (justin.poehnelt.com: CacheService limits). */
const KEPT_AFTER_EVICTION = 900;

export function createCacheService(run: Execution): GoogleAppsScript.Cache.CacheService {
  const { caches } = run.world;
  const get = (method: string, store: () => Map<string, CacheEntry>) => () => {
    run.permit(`CacheService.${method}`);
    return createCache(run, store());
  };
  const documentCache = get('getDocumentCache', () => caches.document);
  return strict<GoogleAppsScript.Cache.CacheService>(run, 'CacheService', {
    getDocumentCache: () => (run.inContainer ? documentCache() : null),
    getScriptCache: get('getScriptCache', () => caches.script),
    getUserCache: get('getUserCache', () => ofUser(caches.user, run.user)),
  });
}

function createCache(run: Execution, store: Map<string, CacheEntry>): GoogleAppsScript.Cache.Cache {
  const read = (key: string): string | null => {
    const entry = store.get(checkKey(run, key));
    return entry !== undefined && entry.expires > run.now() ? entry.value : null;
  };
  const write = (key: string, value: unknown, seconds: number): void => {
    const text = String(value);
    if (Buffer.byteLength(text) > VALUE_BYTES) throw run.realm.error('Argument too large: value');
    const expires = run.now() + Math.min(seconds, MAX_SECONDS) * 1000;
    store.delete(checkKey(run, key));
    store.set(key, { value: text, expires });
    if (store.size <= MAX_ITEMS) return;
    for (const oldest of [...store.keys()].slice(0, store.size - KEPT_AFTER_EVICTION)) store.delete(oldest);
  };
  return strict<GoogleAppsScript.Cache.Cache>(run, 'Cache', {
    get: (key) => {
      run.call('Cache.get');
      return read(key);
    },
    getAll: (keys) => {
      run.call('Cache.getAll');
      const found = keys.map((key) => [key, read(key)] as const).filter(([, value]) => value !== null);
      return run.realm.copy(Object.fromEntries(found));
    },
    put: (key: string, value: string, seconds: number = DEFAULT_SECONDS) => {
      run.call('Cache.put');
      write(key, value, seconds);
    },
    putAll: (values: Record<string, unknown>, seconds: number = DEFAULT_SECONDS) => {
      run.call('Cache.putAll');
      for (const [key, value] of Object.entries(values)) write(key, value, seconds);
    },
    remove: (key) => {
      run.call('Cache.remove');
      store.delete(key);
    },
    removeAll: (keys) => {
      run.call('Cache.removeAll');
      for (const key of keys) store.delete(key);
    },
  });
}

function checkKey(run: Execution, key: string): string {
  if (key.length > KEY_CHARACTERS) throw run.realm.error('Argument too large: key');
  return key;
}
