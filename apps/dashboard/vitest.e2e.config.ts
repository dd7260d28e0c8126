import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// A browser and a server for the whole run; the tests share them, one file after another.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
