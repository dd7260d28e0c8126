import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { alias } from '../../vitest.config'

/** Walks through the dashboard's screens, which take half an hour on two cores. `pnpm prove` runs them. */
const walks = [
  'attacks',
  'booking',
  'budgets',
  'calendar',
  'gaps',
  'hostile',
  'invoices',
  'notes',
  'patient',
  'patients',
  'reports',
  'roles',
  'settings',
  'shell',
  'stock',
  'two-browsers',
].map((name) => `apps/dashboard/e2e/${name}.e2e.ts`)

// Files run one at a time: each starts a browser, and some a server, for all of its tests.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  // What a test runs itself comes from the sources, like in unit tests. Apps are built.
  resolve: { alias },
  test: {
    include: ['{apps,examples}/*/e2e/**/*.e2e.ts', 'tests/e2e/**/*.e2e.ts'],
    exclude: process.env.PROVE ? configDefaults.exclude : [...configDefaults.exclude, ...walks],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
