// The tests that mutants of the domain must fail: no bundle is built, and the simulated year would be lived anew for each.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    isolate: false,
    include: ['test/domain/**/*.test.ts'],
    exclude: ['test/domain/plan/simulation.test.ts'],
    setupFiles: ['scripts/fewruns.mjs'],
  },
});
