import { describe, expect, it } from 'vitest';
import { errorOf, ME, valueOf, worldAt } from './run-code.ts';

describe('PropertiesService (Google: reference/properties, guides/services/quotas)', () => {
  const properties = 'const p = PropertiesService.getScriptProperties();';

  it('keeps strings only', () => {
    expect(
      valueOf(`${properties} p.setProperty('n', 1.5).setProperties({ t: true }); return p.getProperties()`),
    ).toEqual({
      n: '1.5',
      t: 'true',
    });
  });

  it('gives null for what is not there', () => {
    expect(valueOf(`${properties} return p.getProperty('none')`)).toBeNull();
  });

  it.each([
    ['9 KB', 9 * 1024, null],
    ['one more byte', 9 * 1024 + 1, 'Argument too large: value'],
  ])('takes a value of 9 KB: %s', (_, size, error) => {
    expect(errorOf(`${properties} p.setProperty('a', 'x'.repeat(${String(size)}))`)).toBe(error);
  });

  it('takes 500 KB in all, and writes nothing of what is too much', () => {
    const world = worldAt();
    const fill = (count: number) =>
      errorOf(
        `${properties} for (let i = 0; i < ${String(count)}; i++) p.setProperty('key' + i, 'x'.repeat(9000))`,
        {},
        world,
      );
    expect(fill(56)).toBeNull();
    expect(fill(57)).toMatch(/^You have exceeded the property storage quota/);
    expect(world.properties.script.has('key56')).toBe(false);
  });

  it("keeps each user's own, and the document's for all", () => {
    const world = worldAt();
    const write =
      "PropertiesService.getUserProperties().setProperty('a', '1'); PropertiesService.getDocumentProperties().setProperty('a', '2')";
    valueOf(write, {}, world);
    const other =
      "return [PropertiesService.getUserProperties().getProperty('a'), PropertiesService.getDocumentProperties().getProperty('a')]";
    world.grants.set('you@example.com', world.grants.get(ME) ?? new Set());
    expect(valueOf(other, { user: 'you@example.com' }, world)).toEqual([null, '2']);
  });

  it('deletes the others when asked', () => {
    expect(
      valueOf(
        `${properties} p.setProperties({ a: '1', b: '2' }); p.setProperties({ c: '3' }, true); return p.getKeys()`,
      ),
    ).toEqual(['c']);
  });

  it('has no document store outside a container', () => {
    const all =
      'return [PropertiesService.getDocumentProperties(), CacheService.getDocumentCache(), LockService.getDocumentLock()]';
    expect(valueOf(all, { outsideContainer: true })).toEqual([null, null, null]);
  });
});

describe('CacheService (Google: reference/cache)', () => {
  const cache = 'const c = CacheService.getUserCache();';

  it('forgets after 600 seconds, or as told, at most six hours', () => {
    const world = worldAt();
    valueOf(`${cache} c.put('a', '1'); c.put('b', '2', 60); c.put('c', '3', 999999)`, {}, world);
    const left = () => valueOf(`${cache} return Object.keys(c.getAll(['a', 'b', 'c']))`, {}, world);
    world.clock += 60_000;
    expect(left()).toEqual(['a', 'c']);
    world.clock += 540_000;
    expect(left()).toEqual(['c']);
    world.clock += 21_000_000;
    expect(left()).toEqual([]);
  });

  it.each([
    ['a key of 250 characters', "c.put('k'.repeat(250), '')", null],
    ['a key of 251', "c.put('k'.repeat(251), '')", 'Argument too large: key'],
    ['a value of 100 KB', "c.put('k', 'x'.repeat(102400))", null],
    ['one more byte', "c.put('k', 'x'.repeat(102401))", 'Argument too large: value'],
  ])('limits: %s', (_, line, error) => {
    expect(errorOf(cache + line)).toBe(error);
  });

  it('drops about a tenth, oldest first, beyond 1,000 items (justin.poehnelt.com: CacheService limits)', () => {
    const lines = `${cache} for (let i = 0; i < 1001; i++) c.put('k' + i, 'x');
      const kept = c.getAll(Array.from({ length: 1001 }, (_, i) => 'k' + i)); return [Object.keys(kept).length, kept.k0, kept.k1000]`;
    expect(valueOf(lines, { latency: { call: 0, mail: 0 } })).toEqual([900, null, 'x']);
  });
});

describe('LockService (Google: reference/lock)', () => {
  const lock = 'const lock = LockService.getDocumentLock();';

  it('is taken, known and given back', () => {
    expect(
      valueOf(
        `${lock} const before = lock.hasLock(); const got = lock.tryLock(10); const held = lock.hasLock(); lock.releaseLock(); return [before, got, held, lock.hasLock()]`,
      ),
    ).toEqual([false, true, true, false]);
  });

  it('tryLock waits and gives false while someone else holds it', () => {
    const world = worldAt();
    world.locks.set('document', 'someone else');
    expect(
      valueOf(`${lock} const start = Date.now(); return [lock.tryLock(5000), Date.now() - start]`, {}, world),
    ).toEqual([false, 5080]);
  });

  it('waitLock throws then', () => {
    const world = worldAt();
    world.locks.set('document', 'someone else');
    expect(errorOf(`${lock} lock.waitLock(1000)`, {}, world)).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });

  it("nobody releases someone else's", () => {
    const world = worldAt();
    world.locks.set('document', 'someone else');
    valueOf(`${lock} lock.releaseLock()`, {}, world);
    expect(world.locks.get('document')).toBe('someone else');
  });

  it('is released when the execution ends, also by an error or a kill', () => {
    const world = worldAt();
    const faults = [{ method: 'Properties.getKeys', nth: 1, when: 'before', error: { kill: true } }] as const;
    errorOf(`${lock} lock.waitLock(10); throw new Error('x')`, {}, world);
    errorOf(
      `${lock} lock.waitLock(10); PropertiesService.getScriptProperties().getKeys()`,
      { faults },
      world,
    );
    expect(world.locks.size).toBe(0);
  });

  it('locks of the document, the script and a user are different ones', () => {
    const world = worldAt();
    world.locks.set('script', 'someone else');
    expect(
      valueOf(
        'return [LockService.getScriptLock().tryLock(1), LockService.getUserLock().tryLock(1), LockService.getDocumentLock().tryLock(1)]',
        {},
        world,
      ),
    ).toEqual([false, true, true]);
  });
});
