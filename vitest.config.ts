import { defineConfig } from 'vitest/config';

const DOMAIN = 'test/domain/**/*.test.ts';
const SCENARIO = 'test/scenario/**/*.test.ts';
const BROWSER = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['test/build.ts'],
    // The emulator and Chromium need room on a small machine; no rule is timed by a test.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      // Pure functions leave nothing behind: their files share what was loaded once.
      { extends: true, test: { name: 'domain', include: [DOMAIN], isolate: false } },
      // Scenarios change nothing but their own worlds: they share the bundle, and worlds that were set up once.
      { extends: true, test: { name: 'scenario', include: [SCENARIO], isolate: false } },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [DOMAIN, SCENARIO, BROWSER, 'test/faults/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // One Chromium for all files, loaded once with what drives it: each page has a context of its own.
          globalSetup: ['test/browser/share.ts'],
          isolate: false,
          include: [BROWSER],
        },
      },
    ],
  },
});
