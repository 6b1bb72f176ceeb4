import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstName, fullName, greetingName, ownFirstName } from '../../../src/domain/names.ts';

describe('the first name', () => {
  test.each([
    ['Ana García', 'Ana'],
    ['Ana', 'Ana'],
    ['Ana María García', 'Ana'],
    ['Dr. Ana María García', 'Ana'],
    ['García, Ana', 'Ana'],
    ['García López, Ana María', 'Ana'],
    ['GARCÍA, Ana', 'Ana'],
    ['Ana García, PhD', 'Ana'],
    ['Ana García, PhD, MBA', 'Ana'],
    ['García, Ana, PhD', 'Ana'],
    ['Sam Okafor Jr.', 'Sam'],
    ['Okafor, Sam Jr.', 'Sam'],
    ['Jean-Pierre Dupont', 'Jean-Pierre'],
    ["D'Arcy Lane", "D'Arcy"],
    ['Prof. Dr. Müller', 'Prof. Dr. Müller'],
    ['Mr. Smith', 'Mr. Smith'],
    ['Mr. John Smith', 'John'],
    ['Frau Dr. Anna Schmidt', 'Anna'],
    ['J. Smith', 'J. Smith'],
    ['J. K. Rowling', 'J. K. Rowling'],
    ['Don Draper', 'Don'],
    ['Jack Ma', 'Jack'],
    ['王小明', '王小明'],
    ['田中 太郎', '田中 太郎'],
    ['김민수', '김민수'],
    ['王', '王'],
    ['王伟 (Wei Wang)', '王伟'],
    ['אנה כהן', 'אנה'],
    ['آنا گارسیا', 'آنا'],
    ['Анна Иванова', 'Анна'],
    ['राम शर्मा', 'राम'],
    ['Ana (she/her) García', 'Ana'],
    ['"Ana" García', 'Ana'],
    ['🦔 Ana 🦔 García', 'Ana'],
    ['=Ana García', 'Ana'],
    ['+Ana', 'Ana'],
    ['-Ana', 'Ana'],
    ['@Ana', 'Ana'],
    ['=HYPERLINK("http://example.com","Ana")', 'Hyperlink'],
    ['Ana\r\nBcc: x@example.com', ''],
    ['Ana\nGarcía', 'Ana'],
    ['\u202eAna\u202c García', 'Ana'],
    ['{{first}}', 'First'],
    ['<b>Ana</b>', 'b>Ana</b'],
    ['dr. maria GARCIA', 'Maria'],
    ['ANA', 'Ana'],
    ['ana', 'Ana'],
    ['ANA GARCÍA', 'Ana'],
    ['GARCÍA, ANA', 'Ana'],
    ['MR. SMITH', 'Mr. Smith'],
    ['dr. smith', 'Dr. Smith'],
    ['JEAN-PIERRE DUPONT', 'Jean-Pierre'],
    ["d'arcy lane", "D'Arcy"],
    ['O’NEIL', 'O’Neil'],
    ['J. de Vries', 'J. de Vries'],
    ['Mr. van Dyk', 'Mr. van Dyk'],
    ['AJ Okafor', 'AJ'],
    ['AL OKAFOR', 'Al'],
    ['JRR Okafor', 'JRR'],
    ['DeShawn McKay', 'DeShawn'],
    ['ÉLODIE', 'Élodie'],
    ['АННА ИВАНОВА', 'Анна'],
    ['anna ß', 'Anna'],
    ['ana@example.com', ''],
    ['Dr.', 'Dr.'],
    ['', ''],
    ['   ', ''],
    ['🦔', ''],
    ['---', ''],
    [',', ''],
    [', Ana', 'Ana'],
  ])('of %j is %j', (name, expected) => expect(firstName(name)).toBe(expected));

  test.each([
    [60, `X${'x'.repeat(59)}`],
    [61, ''],
    [50_000, ''],
  ])('of %i letters in a row is used up to 60', (length, expected) => {
    expect(firstName('x'.repeat(length))).toBe(expected);
    expect(firstName(`Ana ${'x '.repeat(length)}`)).toBe('Ana');
  });
});

describe('the name in a greeting', () => {
  test.each([
    ['Ana García', '', 'Ana'],
    ['Ana García', 'Dr. García', 'Dr. García'],
    ['Ana García', 'Dear Dr. García,', 'Dr. García'],
    ['Ana García', 'Dr.', 'Dr. García'],
    ['García, Ana', 'Ms', 'Ms García'],
    ['Dr. Ana García', 'Prof. Dr.', 'Prof. Dr. García'],
    ['Ana García', 'dr.', 'Dr. García'],
    ['ana GARCIA', 'PROF. DR.', 'Prof. Dr. Garcia'],
    ['dr. maria GARCIA', '', 'Dr. Garcia'],
    ['Dr. Ana García, PhD', '', 'Dr. García'],
    ['Mr. Smith', '', 'Mr. Smith'],
    ['Dr. García, Ana', '', 'Dr. García'],
    ['Frau Dr. Anna Schmidt', '', 'Frau Dr. Schmidt'],
    ['Ana van der Berg', 'Dr.', 'Dr. van der Berg'],
    ['Sir Ian Okafor', '', 'Ian'],
    ['Dr. 王小明', '', 'Dr. 王小明'],
    ['MARIA', '', 'Maria'],
    ['Ana García', 'ana', 'ana'],
    ['Ana García', 'Anita', 'Anita'],
    ['Ana García', '🦔', 'Ana'],
    ['Ana García', 'Dear', 'Dear'],
    ['', 'Dr.', ''],
    ['', '', ''],
  ])('of %j with salutation %j is %j', (name, salutation, expected) =>
    expect(greetingName(name, salutation)).toBe(expected),
  );
});

describe('the whole name', () => {
  test.each([
    ['Ana María García', 'Ana María García'],
    ['García, Ana', 'Ana García'],
    ['dr. maria GARCIA', 'Dr. Maria Garcia'],
    ['dr. GARCIA, maria, PhD', 'Dr. Maria Garcia'],
    ['Ana (she/her) García', 'Ana García'],
    ['J. de Vries', 'J. de Vries'],
    ['田中 太郎', '田中 太郎'],
    ['Ana García 2', 'Ana García 2'],
    ['<b>ana</b>', '<b>ana</b>'],
    ['ana@example.com', 'ana@example.com'],
    ['Harbor & Sons', 'Harbor & Sons'],
    ['', ''],
  ])('of %j is %j', (name, expected) => expect(fullName(name)).toBe(expected));
});

describe('the first name of whoever writes', () => {
  test.each([
    ['Robin Meyer', 'Robin'],
    ['danah boyd', 'danah'],
    ['Meyer, ROBIN', 'ROBIN'],
    ['Dr. Meyer', 'Dr. Meyer'],
    ['', ''],
  ])('of %j is %j', (name, expected) => expect(ownFirstName(name)).toBe(expected));
});

test('never throws, and is one line without signs that cannot be seen', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, text, (name, salutation) => {
      for (const greeting of [firstName(name), greetingName(name, salutation), ownFirstName(name)]) {
        expect(greeting).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
        expect(greeting.length).toBeLessThanOrEqual(60);
      }
    }),
  );
});
