/** Builds `dist/` once before the tests: scenarios and browser tests run the very bundle that clasp pushes. */
import { buildIfStale } from '../scripts/build.ts';

export async function setup(): Promise<void> {
  await buildIfStale();
}
