import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSaver, PAUSE } from '../../../workbench/server/saver.ts';

describe('the saver', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes once for many changes, one pause after the first', async () => {
    const save = vi.fn(() => Promise.resolve());
    const saver = createSaver(save, () => undefined);
    for (let change = 0; change < 5; change++) saver.touch();
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    expect(save).toHaveBeenCalledTimes(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('writes no later than one pause after a change even when changes never pause', async () => {
    const save = vi.fn(() => Promise.resolve());
    const saver = createSaver(save, () => undefined);
    for (let elapsed = 0; elapsed < 3 * PAUSE; elapsed += 10) {
      saver.touch();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(2);
  });

  it('never writes twice at the same time, and writes again what changed meanwhile', async () => {
    let writing = 0;
    let most = 0;
    const save = vi.fn(async () => {
      most = Math.max(most, ++writing);
      await new Promise((resolve) => setTimeout(resolve, 3 * PAUSE));
      writing--;
    });
    const saver = createSaver(save, () => undefined);
    saver.touch();
    await vi.advanceTimersByTimeAsync(PAUSE);
    saver.touch();
    await vi.advanceTimersByTimeAsync(10 * PAUSE);
    expect([most, save.mock.calls.length]).toEqual([1, 2]);
  });

  it('writes at once when it is flushed, and nothing when all is written', async () => {
    const save = vi.fn(() => Promise.resolve());
    const saver = createSaver(save, () => undefined);
    saver.touch();
    await saver.flush();
    await saver.flush();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('says that all is saved only when nothing changed while it was written', async () => {
    const states: boolean[] = [];
    const saver = createSaver(
      () => new Promise((resolve) => setTimeout(resolve, PAUSE)),
      (saved) => states.push(saved),
    );
    saver.touch();
    await vi.advanceTimersByTimeAsync(PAUSE);
    saver.touch();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(states).toEqual([false]);
    await vi.advanceTimersByTimeAsync(5 * PAUSE);
    expect(states).toEqual([false, true]);
  });

  it('tells why it failed, and tries again at the next change', async () => {
    const errors: (string | null)[] = [];
    const save = vi.fn().mockRejectedValueOnce(new Error('the disk is full')).mockResolvedValue(undefined);
    const saver = createSaver(save, (_, error) => errors.push(error?.message ?? null));
    saver.touch();
    await saver.flush();
    saver.touch();
    await saver.flush();
    expect(errors).toEqual([null, 'the disk is full', null]);
  });
});
