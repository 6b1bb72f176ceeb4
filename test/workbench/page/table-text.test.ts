import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../workbench/page/grid/table-text.ts';

describe('text on the clipboard', () => {
  it.each([
    ['a', [['a']]],
    ['a\tb', [['a', 'b']]],
    ['a\nb', [['a'], ['b']]],
    ['a\r\nb', [['a'], ['b']]],
    ['a\n', [['a']]],
    [
      '\tb\n\t',
      [
        ['', 'b'],
        ['', ''],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"a\tb\nc"\td', [['a\tb\nc', 'd']]],
    ['"say ""hi"""', [['say "hi"']]],
    ['""', [['']]],
    ['5" pipe\tb', [['5" pipe', 'b']]],
    ['"quoted" and more\tb', [['"quoted" and more', 'b']]],
    ["=1+1\t'0123", [['=1+1', "'0123"]]],
    ['', [['']]],
  ])('%j', (text, cells) => {
    expect(parseTable(text)).toEqual(cells);
  });
});
