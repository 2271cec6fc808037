import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  // One copy of graphql for the tests and for the libraries that Node itself loads.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: path.join(import.meta.dirname, '../node_modules/graphql/index.js') },
      // For `@vitest-environment screen` at the head of a test.
      {
        find: 'vitest-environment-screen',
        replacement: path.join(import.meta.dirname, 'support/screen-environment.ts'),
      },
    ],
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'tests/bench/**', 'node_modules/**'],
    globalSetup: ['tests/support/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    env: { TZ: 'Asia/Shanghai', LOG_LEVEL: 'silent' },
  },
});
