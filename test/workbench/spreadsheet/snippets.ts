/** Google's own reference snippets, as gas-types-detailed carries them above each method. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface Snippet {
  readonly className: string;
  readonly method: string;
  /** `Range.getA1Notation`, with a number when the method has several. */
  readonly name: string;
  readonly code: string;
}

const DEFINITIONS = createRequire(import.meta.url).resolve(
  'gas-types-detailed/google-apps-script.spreadsheet.d.ts',
);

export function referenceSnippets(): readonly Snippet[] {
  const text = readFileSync(DEFINITIONS, 'utf8');
  const snippets: Snippet[] = [];
  const seen = new Map<string, number>();
  for (const [, className = '', body = ''] of text.matchAll(/^ {4}interface (\w+) \{\n([\s\S]*?)^ {4}\}/gm)) {
    for (const [, comment = '', method = ''] of body.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(\w+)\(/g)) {
      const code = codeIn(comment);
      if (code === '') continue;
      const key = `${className}.${method}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      snippets.push({ className, method, name: count === 1 ? key : `${key} ${String(count)}`, code });
    }
  }
  return snippets;
}

/** Code is indented by five spaces within the comment. */
function codeIn(comment: string): string {
  return comment
    .split('\n')
    .filter((line) => /^\s*\*(?: {5}|\s*$)/.test(line))
    .map((line) => line.replace(/^\s*\*(?: {5})?/, ''))
    .join('\n')
    .trim();
}
