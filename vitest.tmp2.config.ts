import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'
const at = (p: string) => fileURLToPath(new URL(p, import.meta.url))
export default defineConfig({
  resolve: { alias: { '#credentials': at('packages/core/src/http/credentials.ts'), '@cliniko/core': at('packages/core/src/index.ts'), '@cliniko/query': at('packages/query/src/index.ts'), '@cliniko/mock': at('packages/mock/src/index.ts') } },
  test: { include: ['packages/react/**/*.test.tsx'], environment: 'happy-dom' },
})
