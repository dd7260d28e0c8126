import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { samples } from './packages/samples/src/plugin.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Packages are tested from their sources, so that no build is needed first. */
export const alias = {
  '#credentials': at('packages/core/src/http/credentials.ts'),
  '@cliniko/core/ofetch': at('packages/core/src/ofetch.ts'),
  '@cliniko/core': at('packages/core/src/index.ts'),
  '@cliniko/query/testing': at('packages/query/src/testing.ts'),
  '@cliniko/query': at('packages/query/src/index.ts'),
  '@cliniko/react/server': at('packages/react/src/server.ts'),
  '@cliniko/react': at('packages/react/src/index.ts'),
  '@cliniko/schemas/all': at('packages/schemas/src/all.ts'),
  '@cliniko/schemas/privacy': at('packages/schemas/src/privacy.ts'),
  '@cliniko/schemas': at('packages/schemas/src/index.ts'),
  '@cliniko/server/presets': at('packages/server/src/presets.ts'),
  '@cliniko/server/redis': at('packages/server/src/redis.ts'),
  '@cliniko/server/session': at('packages/server/src/session/index.ts'),
  '@cliniko/server/hono': at('packages/server/src/hono.ts'),
  '@cliniko/server/node': at('packages/server/src/node/index.ts'),
  '@cliniko/server/undici': at('packages/server/src/node/undici.ts'),
  '@cliniko/server/worker': at('packages/server/src/worker.ts'),
  '@cliniko/server': at('packages/server/src/index.ts'),
  '@cliniko/mock/node': at('packages/mock/src/entries/node.ts'),
  '@cliniko/mock': at('packages/mock/src/index.ts'),
  '@/': at('apps/dashboard/'),
  // It throws outside of a server component.
  'server-only': at('apps/dashboard/node_modules/server-only/empty.js'),
}

/** Tests that need a process of their own: they have a DOM, measure the memory, or run an app's server, which holds state. */
const ownProcess = [
  'packages/mock/src/**/*.{jsdom,happy-dom}.test.ts',
  'packages/server/src/node/memory.test.ts',
  'apps/dashboard/{server,shell}/**/*.test.ts',
]

// No test measures real time, and a busy machine is slow.
const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    // By default a core stays idle: half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        // Checks the whole repository, as `pnpm types` does, and counts each test of types.
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['packages/*/src/**/*.test-d.{ts,tsx}'],
            tsconfig: at('tsconfig.json'),
          },
        },
      },
      {
        resolve: { alias },
        test: { name: 'own process', include: ownProcess, ...timeouts },
      },
      {
        resolve: { alias },
        plugins: [samples()],
        test: {
          name: 'node',
          include: [
            'packages/{api-check,core,mock,query,samples,schemas,server}/src/**/*.test.ts',
            'apps/dashboard/{lib,screens}/**/*.test.ts',
            'tests/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, ...ownProcess],
          ...timeouts,
        },
      },
      {
        resolve: { alias },
        plugins: [samples()],
        test: {
          name: 'react',
          include: ['packages/{react,samples,schemas}/src/**/*.test.tsx'],
          environment: 'happy-dom',
          ...timeouts,
        },
      },
    ],
  },
})
