import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf, parseTemplate, renderTemplate } from '../../../src/domain/message/template.ts';

const KNOWN = ['first', 'org', 'plan', 'promise', 'my_full'];

function render(body: string, values: Record<string, string> = {}, subject = 'S'): string {
  const { template, errors } = parseTemplate(subject, body, KNOWN);
  expect(errors).toEqual([]);
  return renderTemplate(template, values).text;
}

function errors(body: string, subject = 'S'): string[] {
  return parseTemplate(subject, body, KNOWN).errors.map(({ message }) => message);
}

describe('fields', () => {
  test.each([
    ['Hi {{first}}.', { first: 'Ana' }, 'Hi Ana.'],
    ['Hi {{ First }}.', { first: 'Ana' }, 'Hi Ana.'],
    ['Hi {{first|there}}.', { first: 'Ana' }, 'Hi Ana.'],
    ['Hi {{first|there}}.', {}, 'Hi there.'],
    ['Hi {{first|you | all}}.', { first: '  ' }, 'Hi you | all.'],
    ['Hi {{first}}.', {}, 'Hi {{first}}.'],
    ['{{first}}{{org}}', { first: 'a', org: 'b' }, 'ab'],
    ['{a} [b] }x{ {', {}, '{a} [b] }x{ {'],
    ['I like {{plan}}, too', { plan: 'Acme Inc.' }, 'I like Acme Inc., too'],
  ])('%j with %j', (body, values, expected) => expect(render(body, values)).toBe(expected));

  test.each([
    ['{{first}}', []],
    ['[[x {{first}}]] {{first|you}}', []],
    ['{{org}} {{first}} {{org}}', ['org', 'first']],
    ['[[{{org}}]] {{org}}', ['org']],
  ])('a message cannot do without the empty ones of %j', (body, expected) => {
    const { template } = parseTemplate('', body, KNOWN);
    expect(renderTemplate(template, { first: body.startsWith('{{first') ? 'Ana' : '' }).missing).toEqual(
      expected,
    );
  });

  test('are listed once, required if one place requires them', () => {
    const { template } = parseTemplate('{{first|you}}', '[[{{plan}}]] {{first}}', KNOWN);
    expect(fieldsOf(template)).toEqual([
      { name: 'first', required: true },
      { name: 'plan', required: false },
    ]);
  });

  test('never come from what objects inherit', () => {
    const { template } = parseTemplate('', '[[{{constructor}}]]x', ['constructor']);
    expect(renderTemplate(template, {}).text).toBe('x');
  });
});

describe('a sentence ends once, however its last words were typed', () => {
  test.each([
    ['{{plan}}. B', 'tea', 'tea. B'],
    ['{{plan}}. B', 'tea.', 'tea. B'],
    ['{{plan}}. B', 'tea?', 'tea? B'],
    ['{{plan}}. B', 'tea!', 'tea! B'],
    ['{{plan}}. B', 'tea…', 'tea… B'],
    ['{{plan}}. B', 'tea...', 'tea... B'],
    ['{{plan}}. B', 'Why "tea?"', 'Why "tea?" B'],
    ['{{plan}}. B', 'tea (cold.)', 'tea (cold.). B'],
    ['{{plan}}.', 'tea ? ', 'tea ?'],
    ['{{plan|tea?}}. B', '', 'tea? B'],
    ['{{plan}}? B', 'tea', 'tea? B'],
    ['{{plan}}? B', 'tea?', 'tea? B'],
    ['{{plan}}? B', 'tea!?', 'tea? B'],
    ['{{plan}}? B', 'tea from Acme Inc.', 'tea from Acme Inc.? B'],
    ['{{plan}}... B', 'tea.', 'tea... B'],
    ['{{plan}}, B', 'tea?', 'tea?, B'],
    ['[[{{plan}}.]] B', 'tea?', 'tea? B'],
    ['{{plan}} {{plan}}. B', 'tea?', 'tea? tea? B'],
  ])('%j with %j', (body, plan, expected) => expect(render(body, { plan })).toBe(expected));
});

describe('optional passages vanish with their white space', () => {
  test.each([
    ['A. [[B {{plan}}.]] C.', 'A. C.'],
    ['A[[ B {{plan}}]].', 'A.'],
    ['A [[B {{plan}}]].', 'A.'],
    ['A.[[ B {{plan}}.]]', 'A.'],
    ['[[B {{plan}}.]] C.', 'C.'],
    ['A.\n\n[[B {{plan}}.]]\n\nC.', 'A.\n\nC.'],
    ['A.\n[[B {{plan}}.]]\nC.', 'A.\nC.'],
    ['A.\n\n[[B {{plan}}.]] [[C {{promise}}.]]\n\nD.', 'A.\n\nD.'],
    ['A.\n\n[[{{plan}}]]\n\n[[{{promise}}]]\n\nD.', 'A.\n\nD.'],
    ['A.\n\n[[B {{plan}}.\nC]]', 'A.'],
    ['[[{{plan}}]]\n\nA.', 'A.'],
    ['A  B [[{{plan}}]]', 'A  B'],
    ['x[[{{plan}}]]y', 'xy'],
  ])('%j', (body, expected) => expect(render(body)).toBe(expected));

  test.each([
    ['A[[ B {{plan}}]].', { plan: 'p' }, 'A B p.'],
    ['A [[B {{plan}} {{org}}]].', { plan: 'p' }, 'A.'],
    ['A [[B {{plan|q}}]].', {}, 'A B q.'],
    ['A [[B]].', {}, 'A B.'],
    ['[[{{plan}}]] [[{{promise}}]]', { promise: 'p' }, 'p'],
  ])('%j with %j', (body, values, expected) => expect(render(body, values)).toBe(expected));
});

describe('errors name place and way out', () => {
  test.each([
    ['Hi {{frist}}', '{{frist}} in Text, line 1: did you mean {{first}}?'],
    ['a\nb\n {{my_ful}}', '{{my_ful}} in Text, line 3: did you mean {{my_full}}?'],
    ['{{xyz}}', '{{xyz}} in Text, line 1 is not a field. There are: first, org, plan, promise, my_full.'],
    ['{{}}', '{{}} in Text, line 1 is not a field. There are: first, org, plan, promise, my_full.'],
    ['a\n{{first', '{{ in Text, line 2 is not closed: put }} after the field.'],
    ['first}}', '}} in Text, line 1 closes nothing: put {{ before the field, or take it out.'],
    ['[[ a\nb', '[[ in Text, line 1 is not closed: put ]] after the passage.'],
    ['a ]]', ']] in Text, line 1 closes nothing: put [[ before the passage, or take it out.'],
    ['[[a [[b]]', '[[ in Text, line 1 stands inside another [[ ]]: close the first one before it.'],
  ])('%j', (body, expected) => expect(errors(body)).toEqual([expected]));

  test('in the subject too', () => {
    expect(errors('x', 'Hi {{frist}}')).toEqual(['{{frist}} in Subject, line 1: did you mean {{first}}?']);
  });
});

describe('values are put in once and never parsed again', () => {
  test.each([['{{my_full}}'], ['[[x'], [']]'], ['}}'], ['$&'], ['{{first}}']])('%j', (value) => {
    expect(render('<{{first}}>', { first: value, my_full: 'SECRET' })).toBe(`<${value}>`);
  });

  test('whatever they are, they stand in the text as they were given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (first, plan) => {
        const clean = (value: string): string => value.replace(/[\u0085\u2028\u2029]/g, '\n').trim();
        const [a, b] = [clean(first), clean(plan)];
        expect(render('<{{first|-}}>[[ ({{plan}})]]', { first, plan })).toBe(
          `<${a || '-'}>${b === '' ? '' : ` (${b})`}`,
        );
      }),
    );
  });

  test('line breaks in the subject become spaces', () => {
    const { template } = parseTemplate('Hi {{first}}', '', KNOWN);
    expect(renderTemplate(template, { first: 'Ana\r\nBcc: x@example.com' }).subject).toBe(
      'Hi Ana Bcc: x@example.com',
    );
  });
});

test('any text can be parsed and rendered, with or without errors', () => {
  const piece = fc.constantFrom('{{', '}}', '[[', ']]', '|', '\n', ' ', 'first', '.', '\u0000');
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (body) => {
        const { template } = parseTemplate(body, body, KNOWN);
        expect(renderTemplate(template, { first: 'Ana' }).text).not.toContain('\u0000');
      },
    ),
  );
  expect(errors('{{first}}'.repeat(20_000))).toEqual([]);
  expect(errors('[['.repeat(2000)).length).toBe(2000);
});
