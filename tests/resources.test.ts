import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { dependents } from '../packages/query/src/invalidation.js'

// Each resource has one file in each package, and a line in each index. What is tested elsewhere isn't repeated here: the
// exports of core, schemas and the mock by their own tests, hooks by hooks.test.ts.

const root = fileURLToPath(new URL('..', import.meta.url))
const readSource = (path: string) => readFileSync(root + path, 'utf8')

/** The names of a folder's source files, such as `medical-alerts`. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(root + folder).flatMap((name) => /^([a-z-]+)\.ts$/.exec(name)?.[1] ?? [])
}

/** The names of the resources, by their files in core. */
const resources = filesIn('packages/core/src/resources')

/** The API's names of the resources, such as `medical_alerts`. */
const apiNames = resources.map((resource) => resource.replaceAll('-', '_'))

/** The folders with a file for each resource, and the files in them that are for none. */
const folders: readonly (readonly [folder: string, others: readonly string[]])[] = [
  ['packages/schemas/src', ['all', 'all-tags', 'index', 'privacy', 'resources']],
  ['packages/mock/src/resources', ['all', 'index', 'resource']],
]

describe.each(folders)('%s has a file for each resource', (folder, others) => {
  const files = filesIn(folder).filter((file) => !others.includes(file))

  test.each(resources)('%s', (resource) => {
    expect(files).toContain(resource)
  })

  test('behavior: no other file is there', () => {
    expect(files.filter((file) => !resources.includes(file))).toEqual([])
  })
})

/** The indexes, and the pattern of a resource's line in each. */
const indexes: readonly (readonly [path: string, line: RegExp, names: readonly string[]])[] = [
  ['packages/schemas/src/index.ts', /^export \* from '\.\/([a-z-]+)\.js'$/gm, resources],
  ['packages/schemas/src/resources.ts', /^export \* as \w+ from '\.\/([a-z-]+)\.js'$/gm, resources],
  ['packages/schemas/src/all.ts', /^ {2}(\w+): resources\.\1\./gm, apiNames],
  ['packages/schemas/src/all-tags.ts', /^ {2}(\w+): resources\.\1\./gm, apiNames],
  ['packages/mock/src/resources/all.ts', /^export \{ .+ \} from '\.\/([a-z-]+)\.js'$/gm, resources],
]

test.each(indexes)('%s has a line for each resource, sorted', (path, line, names) => {
  expect(Array.from(readSource(path).matchAll(line), ([, name]) => name)).toEqual(names)
})

/** Resources whose records no link points to. */
const withoutLinks = ['available-times', 'services', 'settings', 'signatures']

test.each(resources.filter((resource) => !withoutLinks.includes(resource)))(
  'packages/core/src/resources/%s.ts adds its model to Models',
  (resource) => {
    const models = /interface Models \{\s*(\w+): \w+\s*\}/.exec(
      readSource(`packages/core/src/resources/${resource}.ts`),
    )
    expect(models?.[1]).toBe(resource.replaceAll('-', '_'))
  },
)

test.each(Object.entries(dependents))(
  'packages/query/src/invalidation.ts names only resources: a write to %s refetches %j',
  (resource, affected) => {
    expect([resource, ...affected].filter((name) => !apiNames.includes(name))).toEqual([])
  },
)
