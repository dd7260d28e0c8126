import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Files run one at a time: each starts a browser, and some a server, for all of its tests.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['{apps,examples}/*/e2e/**/*.e2e.ts', 'tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
