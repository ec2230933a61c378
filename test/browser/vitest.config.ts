import { defineConfig } from 'vitest/config';

/** One browser for all: the files run one after another in one process and share what `lab()` sets up. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: 'test/browser/build.ts',
    setupFiles: 'test/browser/each-test.ts',
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 5_000, interval: 20 } },
  },
});
