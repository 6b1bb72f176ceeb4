/** PropertiesService: text under keys for the document, the script and each user (Google: reference/properties). */
import type { Execution } from '../execution.ts';
import { strict } from '../strict.ts';

/** Google: guides/services/quotas. */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

export function createPropertiesService(run: Execution): GoogleAppsScript.Properties.PropertiesService {
  const { properties } = run.world;
  const get = (method: string, store: () => Map<string, string>) => () => {
    run.permit(`PropertiesService.${method}`);
    return createProperties(run, store());
  };
  const documentProperties = get('getDocumentProperties', () => properties.document);
  return strict<GoogleAppsScript.Properties.PropertiesService>(run, 'PropertiesService', {
    // Null outside a container, though the types do not say so (Google: reference/properties).
    getDocumentProperties: () =>
      run.inContainer ? documentProperties() : (null as unknown as GoogleAppsScript.Properties.Properties),
    getScriptProperties: get('getScriptProperties', () => properties.script),
    getUserProperties: get('getUserProperties', () => ofUser(properties.user, run.user)),
  });
}

function createProperties(
  run: Execution,
  store: Map<string, string>,
): GoogleAppsScript.Properties.Properties {
  const write = (entries: readonly (readonly [string, unknown])[]): void => {
    const texts = entries.map(([key, value]) => [key, String(value)] as const);
    for (const [, value] of texts) {
      if (Buffer.byteLength(value) > VALUE_BYTES) throw run.realm.error('Argument too large: value');
    }
    const after = new Map([...store, ...texts]);
    const size = [...after].reduce(
      (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    );
    if (size > STORE_BYTES) {
      throw run.realm.error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    for (const [key, value] of texts) store.set(key, value);
  };
  const properties: GoogleAppsScript.Properties.Properties = strict<GoogleAppsScript.Properties.Properties>(
    run,
    'Properties',
    {
      getProperty: (key) => {
        run.call('Properties.getProperty');
        return store.get(key) ?? null;
      },
      getProperties: () => {
        run.call('Properties.getProperties');
        return run.realm.copy(Object.fromEntries(store));
      },
      getKeys: () => {
        run.call('Properties.getKeys');
        return run.realm.copy([...store.keys()]);
      },
      setProperty: (key, value) => {
        run.call('Properties.setProperty');
        write([[key, value]]);
        return properties;
      },
      setProperties: (values: Record<string, string>, deleteAllOthers = false) => {
        run.call('Properties.setProperties');
        if (deleteAllOthers) store.clear();
        write(Object.entries(values));
        return properties;
      },
      deleteProperty: (key) => {
        run.call('Properties.deleteProperty');
        store.delete(key);
        return properties;
      },
      deleteAllProperties: () => {
        run.call('Properties.deleteAllProperties');
        store.clear();
        return properties;
      },
    },
  );
  return properties;
}

/** The store of one user, made when first asked for. */
export function ofUser<V>(stores: Map<string, Map<string, V>>, user: string): Map<string, V> {
  const store = stores.get(user) ?? new Map<string, V>();
  stores.set(user, store);
  return store;
}
