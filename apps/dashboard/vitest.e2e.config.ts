import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { alias } from '../../vitest.config'

// Files run one at a time: each starts a browser, and some a server, for all of its tests.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  // What a test runs itself comes from the sources, like in unit tests. Apps are built.
  resolve: { alias },
  test: {
    include: ['{apps,examples}/*/e2e/**/*.e2e.ts', 'tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
