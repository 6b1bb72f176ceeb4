import { describe, expect, it } from 'vitest';
import { errorOf, NOW, runCode, valueOf, worldAt } from './run-code.ts';

const READ = "PropertiesService.getUserProperties().getProperty('a');";

describe('round trips', () => {
  it('are counted by method, handles and utilities free', () => {
    const { calls } = runCode(
      `${READ} ${READ} Utilities.getUuid(); Session.getScriptTimeZone(); CacheService.getUserCache().get('a');`,
    );
    expect(calls).toEqual({ roundTrips: 3, byMethod: { 'Properties.getProperty': 2, 'Cache.get': 1 } });
  });

  it('move the emulated clock by 80 ms, those to Gmail by 250 ms', () => {
    const world = worldAt();
    const run = runCode(`${READ} Gmail.Users.getProfile('me')`, {}, world);
    expect([run.emulatedMs, world.clock - NOW]).toEqual([330, 330]);
  });

  it('take the latency that is set', () => {
    expect(runCode(READ, { latency: { call: 5, mail: 7 } }).emulatedMs).toBe(5);
  });

  it('let the script see the time go on', () => {
    expect(valueOf(`const start = Date.now(); ${READ} return Date.now() - start`)).toBe(80);
  });
});

describe('the time limits (Google: guides/services/quotas)', () => {
  const LIMIT = 'Exceeded maximum execution time';

  it('are six minutes for a menu item', () => {
    expect(errorOf('Utilities.sleep(300000); Utilities.sleep(60000);')).toBeNull();
    expect(errorOf('Utilities.sleep(300000); Utilities.sleep(60001);')).toBe(LIMIT);
  });

  it('are 30 seconds for a simple trigger', () => {
    const simple = { origin: 'simple-trigger', authMode: 'LIMITED' } as const;
    expect(errorOf('Utilities.sleep(30000);', simple)).toBeNull();
    expect(errorOf('Utilities.sleep(30001);', simple)).toBe(LIMIT);
  });

  it('end the execution for good: no catch goes on', () => {
    const world = worldAt();
    const lines = `
      try { Utilities.sleep(300000); Utilities.sleep(60001); } catch (e) {}
      try { PropertiesService.getUserProperties().setProperty('late', '1'); } catch (e) {}
      return 'done';`;
    expect(runCode(lines, {}, world)).toMatchObject({ result: null, error: { message: LIMIT } });
    expect(valueOf("return PropertiesService.getUserProperties().getProperty('late')", {}, world)).toBeNull();
  });

  it('count the computing time of the script', () => {
    const { ms, emulatedMs } = runCode('let n = 0; for (let i = 0; i < 2e6; i++) n += i % 7; return n', {
      computingCounts: true,
    });
    expect(ms).toBeGreaterThan(0);
    expect(emulatedMs).toBeGreaterThanOrEqual(ms);
  });
});

describe('faults', () => {
  const WRITE = "PropertiesService.getUserProperties().setProperty('n', '1');";
  const method = 'Properties.setProperty';
  const stored = (world: ReturnType<typeof worldAt>) => world.properties.user.get('me@example.com')?.get('n');

  it('strike before the call took effect', () => {
    const world = worldAt();
    expect(
      errorOf(WRITE, { faults: [{ method, nth: 1, when: 'before', error: 'Service error' }] }, world),
    ).toBe('Service error');
    expect(stored(world)).toBeUndefined();
  });

  it('strike after it took effect', () => {
    const world = worldAt();
    expect(
      errorOf(WRITE, { faults: [{ method, nth: 1, when: 'after', error: 'Service error' }] }, world),
    ).toBe('Service error');
    expect(stored(world)).toBe('1');
  });

  it('strike at the nth call only, and can be caught', () => {
    const lines = `let failed = []; for (let i = 1; i < 4; i++) { try { ${WRITE} } catch (e) { failed.push(i); } } return failed`;
    expect(valueOf(lines, { faults: [{ method, nth: 2, when: 'before', error: 'x' }] })).toEqual([2]);
  });

  it('kill the execution, and nothing catches it', () => {
    const world = worldAt();
    const lines = `try { ${WRITE} } catch (e) {} finally { try { ${READ} } catch (e) {} } return 1`;
    const run = runCode(lines, { faults: [{ method, nth: 1, when: 'after', error: { kill: true } }] }, world);
    expect(run).toMatchObject({
      result: null,
      error: { message: 'The execution was killed.' },
      calls: { roundTrips: 1 },
    });
    expect(stored(world)).toBe('1');
  });

  it('let something happen in the world between two calls', () => {
    const world = worldAt();
    const store = world.properties.script;
    const lines =
      "const p = PropertiesService.getScriptProperties(); return [p.getProperty('a'), p.getProperty('a')]";
    const callback = () => void store.set('a', 'changed');
    expect(
      valueOf(lines, { between: [{ method: 'Properties.getProperty', nth: 2, callback }] }, world),
    ).toEqual([null, 'changed']);
  });
});
