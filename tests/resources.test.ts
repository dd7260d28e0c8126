import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { effects } from '../packages/query/src/effects.js'

// Each resource has one file in each package. Other tests report a missing export: of core, the schemas and the mock their
// own, of hooks hooks.test.ts.

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

test.each([
  ['packages/core/src/relations/related.ts', /^ {2}(\w+): archived\w*,$/gm],
  ['packages/schemas/src/all.ts', /^ {2}(\w+): resources\./gm],
  ['packages/schemas/src/all-tags.ts', /^ {2}(\w+): resources\./gm],
])('%s is sorted', (path, property) => {
  const names = Array.from(readSource(path).matchAll(property), ([, name]) => name)
  expect(names.length).toBeGreaterThan(0)
  expect(names).toEqual(apiNames.filter((name) => names.includes(name)))
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

test.each(Object.entries(effects))(
  'packages/query/src/effects.ts names only resources: a write to %s may change %j',
  (resource, affected) => {
    expect(
      [resource, affected]
        .flatMap((entry) => (typeof entry === 'string' ? entry : Object.values(entry).flat()))
        .filter((name) => name !== 'conflicts' && !apiNames.includes(name)),
    ).toEqual([])
  },
)
