/** Reads a file that the person named on the command line; what keeps it from being read is said in a sentence. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The option that named the file. */
type Option = '--file' | '--contacts';

/** Throws an `Error` that says what is wrong with the path and what to do; nothing is changed. */
export async function readGiven(path: string, option: Option): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Error(sentence(resolve(path), option, error as NodeJS.ErrnoException));
  }
}

function sentence(path: string, option: Option, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file ${path}. Check the path after ${option}.`;
    case 'EISDIR':
      return `${path} is a folder. Name a file in it after ${option}.`;
    case 'EACCES':
    case 'EPERM':
      return `You are not allowed to read ${path}. Change its permissions, or name another file after ${option}.`;
    default:
      return `${path} could not be read: ${message}. Name another file after ${option}.`;
  }
}
