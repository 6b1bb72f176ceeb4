/** Keeps the file up to date: waits for a pause between changes, and never writes twice at the same time. */

export interface Saver {
  /** Something changed. */
  touch(): void;
  /** Writes now what is not written yet. */
  flush(): Promise<void>;
}

/** A crash loses at most what happened in this time, in milliseconds. */
export const PAUSE = 400;

/** `onState` hears whether all is written, and why not. */
export function createSaver(
  save: () => Promise<void>,
  onState: (saved: boolean, error: Error | null) => void,
): Saver {
  let timer: NodeJS.Timeout | null = null;
  let dirty = false;
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    if (!dirty) return;
    dirty = false;
    try {
      await save();
      if (!dirty) onState(true, null);
    } catch (error) {
      dirty = true;
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
      if (!dirty) onState(false, null);
      dirty = true;
      timer ??= setTimeout(() => void flush(), PAUSE);
    },
    flush,
  };
}
