// The campaigns that stop or fail a run at every single call: too long for `npm test`, part of `npm run check`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/faults/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 120_000,
    maxWorkers: 2,
  },
});
