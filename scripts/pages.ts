/** Builds the add-on's pages: each one a self-contained HTML file that survives HtmlService unchanged. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type Token } from 'acorn';
import { build } from 'esbuild';

const SOURCES = fileURLToPath(new URL('../sidebar/pages/', import.meta.url));

/** The pages, by the name they are served with, and the title a screen reader hears. */
const PAGES = {
  Sidebar: 'Interviews',
  ThankYous: 'Draft thank-yous',
  FollowUps: 'Draft follow-ups',
  Updates: 'Draft updates',
  Import: 'Import contacts',
  Merge: 'Merge duplicates',
} as const;

/** Bytes; a page that opens slower than this is felt. */
const LARGEST_PAGE = 150 * 1024;

/** Writes each page as an HTML file of its name into `outDir`, which exists. */
export async function buildPages(outDir: string): Promise<void> {
  await Promise.all(
    Object.entries(PAGES).map(async ([name, title]) => {
      const { script, style } = await bundlePage(name);
      const html = pageOf(title, script, style);
      refuse(name, html);
      await writeFile(join(outDir, `${name}.html`), html);
    }),
  );
}

async function bundlePage(name: string): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCES, `${name}.tsx`)],
    outdir: 'pages',
    write: false,
    bundle: true,
    format: 'iife',
    target: ['es2019', 'chrome100', 'firefox100', 'safari15'],
    // HtmlService cuts text out of template literals that looks like a comment.
    supported: { 'template-literal': false },
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
  return { script: harmless(text('.js')), style: text('.css') };
}

function pageOf(title: string, script: string, style: string): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<base target="_top">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="page"></div>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Spells everything inside strings and regular expressions that HtmlService or an HTML parser could misread. */
function harmless(script: string): string {
  const tokens: Token[] = [];
  parse(script, { ecmaVersion: 2019, onToken: tokens });
  let result = '';
  let end = 0;
  for (const token of tokens) {
    result += script.slice(end, token.start) + respelled(token, script.slice(token.start, token.end));
    end = token.end;
  }
  return result + script.slice(end);
}

function respelled(token: Token, text: string): string {
  if (token.type.label !== 'string' && token.type.label !== 'regexp') return text;
  // All but printable ASCII, and the backtick.
  const plain = text.replace(/[^ -_a-~]/g, escapeOf);
  if (token.type.label === 'regexp') {
    return plain.replace(/\\([^])/g, (pair, escaped) => (escaped === '/' ? escapeOf('/') : pair));
  }
  return plain.replace(/\/(?=[/*])|<(?=[/!?])|(?<=\?)>/g, escapeOf);
}

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Fails the build over anything that would break on Google's servers only. */
function refuse(name: string, html: string): void {
  const script = html.slice(html.indexOf('<script>'), html.indexOf('</script'));
  const rest = html.replace(script, '');
  const faults: readonly (readonly [string, boolean])[] = [
    ['a template literal', html.includes('`')],
    ['a character outside ASCII', /[^\t\n\r -~]/.test(html)],
    ['something that reads as a comment', /\/\/|\/\*/.test(script)],
    ['an HTML comment', html.includes('<!--')],
    ['a scriptlet tag of HtmlService', /<\?|\?>/.test(html)],
    ['a second script', html.split(/<\/?script/i).length !== 3],
    ['a reference to another file', /<link|\ssrc=|@import|url\(/i.test(rest)],
    [`more than ${String(LARGEST_PAGE)} bytes`, html.length > LARGEST_PAGE],
  ];
  const found = faults.filter(([, isThere]) => isThere).map(([fault]) => fault);
  if (found.length > 0) throw new Error(`The page ${name} holds ${found.join(', ')}.`);
}
