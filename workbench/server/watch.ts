/** Builds the add-on anew whenever its sources change. */
import { type FSWatcher, watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../../scripts/build.ts';

const SOURCES = ['src', 'sidebar', 'scripts'].map((name) =>
  fileURLToPath(new URL(`../../${name}`, import.meta.url)),
);
/** Editors write a file in several steps. */
const SETTLES = 150;

/** Calls back after each build that worked, or with what went wrong; the result stops it. */
export function watchSources(onBuilt: (error: Error | null) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> = Promise.resolve();
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(buildIfStale).then(
        () => onBuilt(null),
        (error: unknown) => onBuilt(error as Error),
      );
    }, SETTLES);
  };
  const watchers: FSWatcher[] = SOURCES.map((folder) => watch(folder, { recursive: true }, changed));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
