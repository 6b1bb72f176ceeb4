/** Keeps the file up to date: waits for a pause between changes, and never writes twice at the same time. */

export interface Saver {
  /** Something changed. */
  touch(): void;
  /** Writes now what is not written yet. */
  flush(): Promise<void>;
}

/** A crash loses at most what happened in this time, in milliseconds. */
export const PAUSE = 400;

/** `onState` hears whether all is written, and why not. A write that failed is tried again at the next change. */
export function createSaver(
  save: () => Promise<void>,
  onState: (saved: boolean, error: Error | null) => void,
): Saver {
  let timer: NodeJS.Timeout | null = null;
  let changes = 0;
  let written = 0;
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    const upTo = changes;
    if (upTo === written) return;
    try {
      await save();
      written = upTo;
      if (written === changes) onState(true, null);
    } catch (error) {
      onState(false, error as Error);
    }
  };
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(write);
    return writing;
  };
  return {
    touch: () => {
      if (changes === written) onState(false, null);
      changes++;
      timer ??= setTimeout(() => void flush(), PAUSE);
    },
    flush,
  };
}
