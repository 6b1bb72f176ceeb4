/** The licences of the packages that ship inside the bundle and the pages, as their authors ask to have them carried. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One comment for the end of `Code.js`, the one file in which comments survive on Google. */
export async function notices(root: string): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const texts = await Promise.all(
    Object.entries(dependencies).map(([name, version]) => notice(root, name, version)),
  );
  return `/*\nThis project includes:\n\n${texts.join('\n\n')}\n*/`;
}

async function notice(root: string, name: string, version: string): Promise<string> {
  const folder = join(root, 'node_modules', name);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} ships, but has no licence file to carry along.`);
  const text = (await readFile(join(folder, file), 'utf8')).replaceAll('*/', '* /').replace(/[^\n -~]/g, '?');
  return `${name} ${version}\n${text.trim()}`;
}
