/** The members of SpreadsheetApp's classes and their signatures, as the type definitions give them; refuses other calls. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strictName } from '../../strict.ts';

type Test = (value: unknown) => boolean;

interface Signature {
  readonly parameters: readonly Test[];
  readonly required: number;
}

/** By class and member, a property having none; read when the first member is asked for. */
let known: ReadonlyMap<string, readonly Signature[]> | null = null;

function signaturesOf(className: string, member: string): readonly Signature[] | undefined {
  known ??= readSignatures();
  return known.get(`${className}.${member}`);
}

/** Whether Google's class has that member; what only the emulator's object has stays hidden from scripts. */
export function isMember(className: string, member: string): boolean {
  return signaturesOf(className, member) !== undefined;
}

/** The refusal of a call that fits no signature of the method, or null. */
export function signatureProblem(className: string, method: string, args: readonly unknown[]): string | null {
  if (signaturesOf(className, method)?.some((signature) => fits(signature, args)) !== false) return null;
  const given = args.map(typeName).join(',');
  const owner = className === 'SpreadsheetApp' ? className : `SpreadsheetApp.${className}`;
  return `The parameters (${given}) don't match the method signature for ${owner}.${method}.`;
}

function fits({ parameters, required }: Signature, args: readonly unknown[]): boolean {
  return (
    args.length >= required &&
    args.length <= parameters.length &&
    args.every((arg, index) => parameters[index]?.(arg) === true)
  );
}

/** The type of an argument as Google's message calls it. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  const name = strictName(value);
  return name === null ? '(class)' : `SpreadsheetApp.${name}`;
}

/** Both come from Google's reference. The first is more exact; the second also knows what is deprecated. */
const DEFINITIONS = ['@types/google-apps-script', 'gas-types-detailed'];

function readSignatures(): ReadonlyMap<string, readonly Signature[]> {
  const { resolve } = createRequire(import.meta.url);
  const all = new Map<string, readonly Signature[]>();
  for (const name of DEFINITIONS) {
    const found = new Map<string, Signature[]>();
    const path = resolve(`${name}/google-apps-script.spreadsheet.d.ts`);
    const text = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    for (const [, alias = '', meaning = ''] of text.matchAll(/^ +type (\w+) = ([^;]+);/gm)) {
      aliases.set(alias, meaning.trim());
    }
    for (const [, , className = '', body = ''] of text.matchAll(
      /^( +)interface (\w+)[^{]*\{\n([\s\S]*?)^\1\}/gm,
    )) {
      for (const member of splitAtTopLevel(body, ';')) {
        const method = /^\s*(\w+)\(([\s\S]*)\):[^)]*$/.exec(member);
        const property = /^\s*(?:readonly )?(\w+):/.exec(member);
        const key = `${className}.${method?.[1] ?? property?.[1] ?? ''}`;
        const signatures = found.get(key) ?? [];
        if (method !== null) signatures.push(signatureOf(method[2] ?? ''));
        found.set(key, signatures);
      }
    }
    for (const [key, signatures] of found) if (!all.has(key)) all.set(key, signatures);
  }
  return all;
}

function signatureOf(parameters: string): Signature {
  const list = splitAtTopLevel(parameters, ',').filter((parameter) => parameter.trim() !== '');
  const rest = list.at(-1)?.trim().startsWith('...') === true;
  const tests = list.map((parameter) => {
    const type = parameter.slice(parameter.indexOf(':') + 1).trim();
    return testOf(rest ? type.replace(/\[\]$/, '') : type);
  });
  const last = tests.at(-1);
  return {
    parameters: rest && last !== undefined ? [...tests, ...Array<Test>(50).fill(last)] : tests,
    required: list.filter((parameter) => !/^\s*(?:\w+\?|\.\.\.)/.test(parameter)).length,
  };
}

/** Names of types that stand for others, for example `FontWeight` for `"normal" | "bold"`. */
const aliases = new Map<string, string>();

/** What a TypeScript type allows, as far as Apps Script looks: inside arrays only their depth counts. */
function testOf(type: string): Test {
  const alternatives = splitAtTopLevel(type, '|').map((part) => part.trim());
  if (alternatives.length > 1) {
    const tests = alternatives.filter((part) => part !== '').map(testOf);
    return (value) => tests.some((test) => test(value));
  }
  const array = /^(?:(.*)\[\]|Array<(.*)>)$/s.exec(type);
  if (array !== null) {
    const inner = array[1] ?? array[2] ?? '';
    const depth = /\[\]$|^Array</.test(inner);
    return (value) => Array.isArray(value) && (!depth || value.every((item) => Array.isArray(item)));
  }
  const meaning = aliases.get(type);
  if (meaning !== undefined) return testOf(meaning);
  if (/^["']/.test(type)) return (value) => typeof value === 'string';
  switch (type.replace(/^\(|\)$/g, '')) {
    case 'any':
    case 'unknown':
      return () => true;
    case 'string':
      return (value) => typeof value === 'string';
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'number':
    case 'Integer':
      return (value) => typeof value === 'number';
    case 'null':
    case 'undefined':
      return (value) => value === null || value === undefined;
    case 'Date':
    case 'Base.Date':
      return (value) => Object.prototype.toString.call(value) === '[object Date]';
    default:
      return type.startsWith('{') ? isPlainObject : objectTest(type);
  }
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && strictName(value) === null;
}

/** An emulated object must be of the class; a value of an enum is any of Apps Script's named objects. */
function objectTest(type: string): Test {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const name = strictName(value);
    return name === null ? 'ordinal' in value : name === type.replace(/^.*\./, '');
  };
}

function splitAtTopLevel(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] ?? '';
    if ('([{<'.includes(letter)) depth++;
    else if (')]}'.includes(letter) || (letter === '>' && text[index - 1] !== '=')) depth--;
    else if (letter === separator && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
