/** Texts kept in this browser under one prefix. Where the browser refuses, the page goes on without. */
import { signal } from '@preact/signals';

export class BrowserStore {
  /** False once the browser refused to keep something: then it lives in this page alone. */
  readonly lasting = signal(true);
  private readonly prefix: string;

  constructor(prefix: string) {
    this.prefix = prefix;
    this.set('?', '');
    this.remove('?');
  }

  set(key: string, text: string): void {
    this.tryStorage((storage) => {
      storage.setItem(this.prefix + key, text);
    });
  }

  remove(key: string): void {
    this.tryStorage((storage) => {
      storage.removeItem(this.prefix + key);
    });
  }

  /** Everything under the prefix, by key. */
  all(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    this.tryStorage((storage) => {
      for (const key of Object.keys(storage).filter((name) => name.startsWith(this.prefix)))
        found.set(key.slice(this.prefix.length), storage.getItem(key) ?? '');
    });
    return found;
  }

  /** A frame of another site may be denied storage: even naming it can throw. */
  private tryStorage(use: (storage: Storage) => void): void {
    try {
      use(localStorage);
    } catch {
      this.lasting.value = false;
    }
  }
}
