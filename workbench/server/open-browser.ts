/** Opens an address in the person's browser, by the command of their system. */
import { spawn } from 'node:child_process';

/** Where no browser can be opened nothing happens: the address stands in the terminal. */
export function openBrowser(address: string): void {
  const [command, ...args] = commandFor(process.platform, address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function commandFor(platform: NodeJS.Platform, address: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', address];
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address];
  return ['xdg-open', address];
}
