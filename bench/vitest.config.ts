import { defineConfig } from 'vitest/config';
import { assemblyScript } from '../scripts/assemblyscript.ts';

/** Measurements: they print tables and assert nothing about time. One browser at a time. */
export default defineConfig({
  plugins: [assemblyScript()],
  test: {
    include: ['bench/**/*.bench.ts'],
    globalSetup: 'test/browser/build.ts',
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 60_000,
    reporters: [['default', { summary: false }]],
  },
});
