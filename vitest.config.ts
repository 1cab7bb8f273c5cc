import { defineConfig } from 'vitest/config';

const browser = {
  globalSetup: ['test/browser/driver/global-setup.ts'],
  pool: 'forks' as const,
  // One browser, one test at a time.
  maxWorkers: 1,
  fileParallelism: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

/** The bench starts Chromium by itself, whichever engine is tested. */
const exclude = process.env['ENGINE'] === 'chromium' ? [] : ['test/browser/bench.test.ts'];

export default defineConfig({
  test: {
    slowTestThreshold: 10_000,
    teardownTimeout: 20_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/long/**', '**/node_modules/**'],
          // Properties, and snippets that are compiled, take seconds on a busy machine.
          testTimeout: 20_000,
          environment: 'node',
          environmentOptions: {
            happyDOM: {
              url: 'https://site.example/',
              settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
            },
          },
        },
      },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], exclude, ...browser } },
      { test: { name: 'long', include: ['test/long/**/*.test.ts'], ...browser, testTimeout: 120_000 } },
    ],
  },
});
