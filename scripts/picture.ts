/** `npm run picture`: draws the states of a campaign, from the tables of the plan, into ARCHITECTURE.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STATES } from '../src/domain/plan/states.ts';
import { type Transition, TRANSITIONS } from '../src/domain/plan/transitions.ts';

const PAGE = fileURLToPath(new URL('../ARCHITECTURE.md', import.meta.url));
const BEGIN = '<!-- states: made by npm run picture -->';
const END = '<!-- end of states -->';

const NAMES = new Map(
  Object.values(STATES).flatMap((states) => states.map(({ code, name }): [string, string] => [code, name])),
);

/** The page with the pictures as the tables say now. */
export function illustrated(page: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`ARCHITECTURE.md has lost "${BEGIN}".`);
  return `${before}${BEGIN}\n${pictures()}\n${END}${after}`;
}

function pictures(): string {
  const isAside = ({ from, to }: Transition): boolean => /^X/.test(from) || /^X/.test(to);
  return [
    'The way of a person:',
    diagram(TRANSITIONS.filter((row) => !isAside(row))),
    'What goes otherwise than planned:',
    diagram(TRANSITIONS.filter(isAside)),
  ].join('\n\n');
}

/** Mermaid, which GitHub draws. What comes with the passing of time is drawn like a click. */
function diagram(rows: readonly Transition[]): string {
  const codes = [...new Set(rows.flatMap(({ from, to }) => [from, to]))];
  const names = codes.map((code) => `  state "${NAMES.get(code) ?? code}" as ${code}`);
  const arrows = rows.map(({ from, to, words, also }) => {
    const label = also === undefined ? words : `${words} (+ ${also})`;
    return `  ${from} --> ${to}: ${label.replace(/[:;]/g, ',')}`;
  });
  return ['```mermaid', 'stateDiagram-v2', ...names, ...arrows, '```'].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(PAGE, illustrated(readFileSync(PAGE, 'utf8')));
}
