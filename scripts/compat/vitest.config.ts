import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { alias } from '../../vitest.config.js'

// Runs the tests of the hooks from their sources with the React and the TanStack Query of another app: see ../compat.mjs.
const { COMPAT_APP: app } = process.env
if (!app) throw new Error('Set COMPAT_APP to the folder of an app.')
const modules = join(app, 'node_modules')

// React 18 has the same server for streams under another name.
const edge = join(modules, 'react-dom/server.edge.js')
const streams = existsSync(edge) ? edge : join(modules, 'react-dom/server.browser.js')

export default defineConfig({
  resolve: {
    alias: [
      ...Object.entries(alias).map(([find, replacement]) => ({ find, replacement })),
      { find: 'react-dom/server.edge', replacement: streams },
      {
        find: /^(react|react-dom|@tanstack\/[\w-]+|@testing-library\/[\w-]+)(?=$|\/)/,
        replacement: join(modules, '$1'),
      },
    ],
  },
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['packages/react/src/**/*.test.tsx'],
    environment: 'happy-dom',
    testTimeout: 120_000,
  },
})
