/** A spreadsheet with its emulated services, as a script would find them, for tests. */
import { createRealm } from '../../../workbench/emulator/vm-realm.ts';
import type { AuthMode, Host, Shown } from '../../../workbench/emulator/host.ts';
import type { World } from '../../../workbench/emulator/world.ts';
import { Book, type BookOptions } from '../../../workbench/emulator/spreadsheet/book.ts';
import {
  createSpreadsheetServices,
  type SpreadsheetServices,
} from '../../../workbench/emulator/spreadsheet/services/spreadsheet-app.ts';

/** Sunday, 22 November 2026, 08:00 UTC. */
export const NOW = Date.UTC(2026, 10, 22, 8);

export interface Bench extends SpreadsheetServices {
  readonly book: Book;
  readonly host: Host;
  /** Methods that cost a round trip, in order. */
  readonly calls: string[];
  /** The active sheet. */
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
}

export interface BenchOptions extends BookOptions {
  readonly user?: string;
  readonly authMode?: AuthMode;
  /** Called with each round trip, before it takes effect. */
  readonly onCall?: (method: string) => void;
}

export function bench(options: BenchOptions = {}): Bench {
  const book = new Book({ now: () => NOW, ...options });
  return benchOn(book, options);
}

export function benchOn(book: Book, options: BenchOptions = {}): Bench {
  const calls: string[] = [];
  const authMode = options.authMode ?? 'FULL';
  const realm = createRealm({ now: () => NOW });
  const permit = (method: string): void => {
    if (authMode === 'NONE') throw realm.error(`You do not have permission to call ${method}.`);
  };
  const shown: Shown = { toasts: [], dialogs: [], menus: [], log: [] };
  const host: Host = {
    realm,
    // The spreadsheet services use nothing else of the world.
    world: { book } as World,
    user: options.user ?? 'me@example.com',
    authMode,
    call(method) {
      permit(method);
      calls.push(method);
      options.onCall?.(method);
    },
    permit,
    now: () => NOW,
    shown,
  };
  const services = createSpreadsheetServices(host, {
    getUi: () => {
      throw new Error('There is no window here.');
    },
  });
  return {
    ...services,
    book,
    host,
    calls,
    get sheet() {
      return services.app.getActiveSheet();
    },
  };
}
