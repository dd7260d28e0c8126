import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const folderOf = (name: string) => fileURLToPath(new URL(`../${name}/`, import.meta.url))

// Each example is built by its own configuration, from the built packages, as an app is.
export default defineConfig({
  test: {
    projects: ['vanilla', 'vue', 'solid'].map((name) => ({
      ...(name !== 'vanilla' && { extends: `${folderOf(name)}vite.config.ts` }),
      root: folderOf(name),
      test: { name, environment: 'happy-dom', testTimeout: 120_000 },
    })),
  },
})
