import { describe, expect, it } from 'vitest';
import { nextDue } from '../../../workbench/emulator/clock-trigger.ts';
import { edit, install, moveClock, open } from '../../../workbench/emulator/triggers.ts';
import { bundleOf, errorOf, ME, NOW, runCode, valueOf, worldAt } from './run-code.ts';

const HOUR = 3_600_000;
const DAILY =
  "ScriptApp.newTrigger('refresh').timeBased().atHour(7).everyDays(1).inTimezone('America/New_York').create()";

describe('ScriptApp triggers (Google: reference/script)', () => {
  it('are made, listed and deleted', () => {
    const world = worldAt();
    valueOf(DAILY, {}, world);
    expect(world.triggers).toMatchObject([
      { function: 'refresh', type: 'CLOCK', owner: ME, hour: 7, everyDays: 1, timeZone: 'America/New_York' },
    ]);
    const list = `return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())])`;
    expect(valueOf(list, {}, world)).toEqual([['refresh', 'CLOCK', 'CLOCK']]);
    expect(
      valueOf(
        'ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); return ScriptApp.getProjectTriggers().length',
        {},
        world,
      ),
    ).toBe(0);
  });

  it('of other people are neither seen nor counted (Google: guides/triggers/installable)', () => {
    const world = worldAt();
    valueOf(DAILY, {}, world);
    world.grants.set('you@example.com', world.grants.get(ME) ?? new Set());
    expect(valueOf('return ScriptApp.getProjectTriggers().length', { user: 'you@example.com' }, world)).toBe(
      0,
    );
  });

  it('are at most 20 a user and script', () => {
    const many = (count: number) => `for (let i = 0; i < ${String(count)}; i++) ${DAILY}`;
    expect(errorOf(many(20))).toBeNull();
    expect(errorOf(many(21))).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  it('of a published add-on are one of a type, at most hourly (Google: add-ons/concepts/editor-triggers)', () => {
    expect(errorOf(DAILY, { published: true })).toBeNull();
    expect(errorOf(`${DAILY}; ${DAILY}`, { published: true })).toBe(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    expect(
      errorOf("ScriptApp.newTrigger('x').timeBased().everyMinutes(30).create()", { published: true }),
    ).not.toBeNull();
  });

  it.each([
    ["ScriptApp.newTrigger('x').timeBased().create()", 'needs a frequency'],
    ["ScriptApp.newTrigger('x').timeBased().everyMinutes(7)", 'everyMinutes was invalid'],
    ["ScriptApp.newTrigger('x').timeBased().inTimezone('Mars/Base')", 'Mars/Base'],
    ["ScriptApp.newTrigger('x').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY)", 'not emulated'],
  ])('refuses %s', (line, message) => {
    expect(errorOf(line)).toContain(message);
  });
});

describe('when a clock trigger fires (Google: reference/script/clock-trigger-builder)', () => {
  const trigger = {
    function: 'f',
    type: 'CLOCK',
    hour: null,
    everyHours: null,
    everyDays: null,
    timeZone: 'UTC',
    minute: null,
    everyMinutes: null,
    due: null,
  } as const;
  const local = (text: string) => Date.parse(`${text}Z`);

  it.each([
    ['later today', { hour: 9, everyDays: 1 }, '2026-11-22T08:00', '2026-11-22T09:00'],
    ['tomorrow when the hour has come', { hour: 8, everyDays: 1 }, '2026-11-22T08:00', '2026-11-23T08:00'],
    ['in three days', { hour: 8, everyDays: 3 }, '2026-11-22T08:00', '2026-11-25T08:00'],
    [
      'in the zone asked for',
      { hour: 7, everyDays: 1, timeZone: 'America/New_York' },
      '2026-11-22T08:00',
      '2026-11-22T12:00',
    ],
    [
      'at the same local hour after the clocks change',
      { hour: 7, everyDays: 1, timeZone: 'America/New_York' },
      '2026-03-07T12:00',
      '2026-03-08T11:00',
    ],
    ['near the minute', { hour: 9, minute: 30, everyDays: 1 }, '2026-11-22T08:00', '2026-11-22T09:30'],
    ['every six hours', { everyHours: 6 }, '2026-11-22T08:10', '2026-11-22T14:10'],
    ['every ten minutes', { everyMinutes: 10 }, '2026-11-22T08:10', '2026-11-22T08:20'],
  ])('%s', (_, rule, after, due) => {
    expect(new Date(nextDue({ ...trigger, ...rule }, local(after))).toISOString()).toBe(`${due}:00.000Z`);
  });
});

describe('moving the clock', () => {
  const bundle = bundleOf(`
    function refresh(e) {
      const p = PropertiesService.getScriptProperties();
      const line = [Utilities.formatDate(new Date(), 'UTC', 'dd HH:mm'), e.hour, e.timezone, String(e.authMode), Session.getEffectiveUser().getEmail(), typeof e.triggerUid];
      p.setProperty('log', (p.getProperty('log') || '') + line.join(' ') + '\\n');
    }
    function broken() { throw new Error('no'); }`);

  it('fires every trigger that comes due, in order, as its owner', () => {
    const world = worldAt();
    valueOf(DAILY, {}, world);
    world.grants.set('you@example.com', world.grants.get(ME) ?? new Set());
    valueOf(
      "ScriptApp.newTrigger('refresh').timeBased().everyHours(12).create()",
      { user: 'you@example.com' },
      world,
    );
    const fired = moveClock(world, bundle, NOW + 30 * HOUR, { computingCounts: false });
    expect(fired.map(({ user, run }) => [user, run.error])).toEqual([
      [ME, null],
      ['you@example.com', null],
      ['you@example.com', null],
      [ME, null],
    ]);
    expect(world.properties.script.get('log')).toBe(
      `22 12:00 12 UTC FULL ${ME} string\n22 20:00 20 UTC FULL you@example.com string\n` +
        `23 08:00 8 UTC FULL you@example.com string\n23 12:00 12 UTC FULL ${ME} string\n`,
    );
    expect(world.clock).toBe(NOW + 30 * HOUR);
  });

  it('goes on after a trigger that failed', () => {
    const world = worldAt();
    valueOf("ScriptApp.newTrigger('broken').timeBased().everyHours(1).create()", {}, world);
    const fired = moveClock(world, bundle, NOW + 2.5 * HOUR);
    expect(fired.map(({ run }) => run.error?.message)).toEqual(['no', 'no']);
  });
});

describe('simple triggers (Google: guides/triggers)', () => {
  const bundle = bundleOf(`
    function onOpen(e) { return [String(e.authMode), typeof e.source, e.user && e.user.getEmail()]; }
    function onInstall(e) { return [String(e.authMode), Session.getEffectiveUser().getEmail()]; }
    function onEdit(e) { return [String(e.authMode), e.range.getRow(), e.range.getNumRows(), 'value' in e, e.value, e.oldValue, e.user.getEmail()]; }`);

  it.each([
    ['LIMITED', ['LIMITED', 'object', '']],
    ['NONE', ['NONE', 'undefined', null]],
  ] as const)('onOpen in %s', (authMode, expected) => {
    expect(open(worldAt(), bundle, ME, authMode)[0]?.run).toMatchObject({ error: null, result: expected });
  });

  it('onInstall in FULL, as the user', () => {
    expect(install(worldAt(), bundle, ME)[0]?.run).toMatchObject({ error: null, result: ['FULL', ME] });
  });

  const cells = {
    kind: 'edit',
    sheet: 'Sheet1',
    rowStart: 2,
    rowEnd: 2,
    columnStart: 3,
    columnEnd: 3,
  } as const;

  it('onEdit of one cell carries value and oldValue', () => {
    expect(edit(worldAt(), bundle, ME, { ...cells, value: 'b', oldValue: 'a' })[0]?.run).toMatchObject({
      error: null,
      result: ['LIMITED', 2, 1, true, 'b', 'a', ''],
    });
  });

  it('onEdit of a pasted block carries neither', () => {
    expect(edit(worldAt(), bundle, ME, { ...cells, rowEnd: 4, value: 'b' })[0]?.run).toMatchObject({
      error: null,
      result: ['LIMITED', 2, 3, false, null, null, ''],
    });
  });

  it('installable edit triggers run after it, as the person who made them', () => {
    const world = worldAt();
    valueOf(
      "ScriptApp.newTrigger('onInstall').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create()",
      {},
      world,
    );
    const fired = edit(world, bundle, 'you@example.com', cells);
    expect(fired.map((one) => [one.function, one.user])).toEqual([
      ['onEdit', 'you@example.com'],
      ['onInstall', ME],
    ]);
  });

  it('a script without the function has nothing to fire', () => {
    expect(open(worldAt(), bundleOf(''), ME)).toEqual([]);
  });
});

describe('authorization info (Google: reference/script/authorization-info)', () => {
  const AUTH = 'https://www.googleapis.com/auth/';
  const info = (
    scopes: string,
  ) => `const i = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL${scopes});
    return [String(i.getAuthorizationStatus()), i.getAuthorizationUrl(), i.getAuthorizedScopes().length]`;

  it('asks for what is not granted of everything, or of what is named', () => {
    const world = worldAt({ features: ['drafts'] });
    expect(valueOf(info(''), {}, world)).toEqual(['REQUIRED', expect.stringContaining('https://'), 5]);
    expect(valueOf(info(`, ['${AUTH}gmail.compose']`), {}, world)).toEqual(['NOT_REQUIRED', null, 1]);
    expect(valueOf(info(`, ['${AUTH}gmail.metadata']`), {}, world)).toEqual([
      'REQUIRED',
      expect.stringContaining('gmail.metadata'),
      0,
    ]);
  });

  it('refuses a scope that the manifest does not ask for', () => {
    expect(errorOf(info(`, ['${AUTH}drive']`))).toContain('auth/drive');
  });

  it('requireScopes ends the execution when one is missing', () => {
    const lines = `try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${AUTH}gmail.metadata']); } catch (e) {} return 'went on'`;
    expect(runCode(lines)).toMatchObject({
      result: null,
      error: { message: 'Authorization is required to perform that action.' },
    });
    expect(valueOf(lines, {}, worldAt({ features: ['tracking'] }))).toBe('went on');
  });
});
