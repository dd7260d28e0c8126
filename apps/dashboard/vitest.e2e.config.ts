import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Files run one at a time: each starts a server and a browser for all of its tests.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
