// The programs that measure every hook of @cliniko/react.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packagesFolder } from '../packages.mjs'

const folder = join(packagesFolder, 'react/src/hooks')
const sources = readdirSync(folder)
  .filter((name) => /^[a-z-]+\.ts$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')

const hooks = [...sources.matchAll(/export const (use\w+)/g)].map(([, name]) => name)
const operations = new Set([...sources.matchAll(/Hook\(\s*(\w+\.\w+),?\s*\)/g)].map(([, name = '']) => name))
const resources = new Set([...operations].map((name) => name.replace(/\..*/, '')))

/** A program with the operations of all hooks, but without the hooks. */
export const everyOperation = `import { createClient, ${[...resources]} } from '@cliniko/core'
  globalThis.app = [createClient, ${[...operations]}]`

/** The same program with the hooks. */
export const everyHook = `import { ClinikoProvider, ${hooks} } from '@cliniko/react'
  ${everyOperation}
  globalThis.hooks = [ClinikoProvider, ${hooks}]`
