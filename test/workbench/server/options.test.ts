import { describe, expect, it } from 'vitest';
import { parseStartOptions } from '../../../workbench/server/options.ts';

const DEFAULTS = { file: 'workbench-data/book.json', contacts: null, port: 8765, open: true, watch: false };

describe('the options of npm start', () => {
  it.each([
    [[], DEFAULTS],
    [['--file', 'mine.json'], { ...DEFAULTS, file: 'mine.json' }],
    [['--contacts', 'people.csv'], { ...DEFAULTS, contacts: 'people.csv' }],
    [['--port', '0'], { ...DEFAULTS, port: 0 }],
    [['--port', '65535'], { ...DEFAULTS, port: 65_535 }],
    [['--no-open'], { ...DEFAULTS, open: false }],
    [['--watch'], { ...DEFAULTS, watch: true }],
  ])('%j', (args, options) => {
    expect(parseStartOptions(args)).toEqual(options);
  });

  it.each([['65536'], ['80.5'], ['x'], ['']])('"%s" is no port', (port) => {
    expect(() => parseStartOptions([`--port=${port}`])).toThrow(`"${port}" is not a port`);
  });

  it('an unknown option is named', () => {
    expect(() => parseStartOptions(['--prot', '1'])).toThrow('--prot');
  });
});
