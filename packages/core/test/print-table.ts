import type { Operation } from '../src/operation/operation.js'
import { nameOf, pathOf, snake, typeOf, usual } from '../src/resources/read-table.js'

type Operations = Readonly<Record<string, Operation>>

/** Prints operations as the source of `table.ts`, from which `readTable` makes them again. */
export function printTable(resources: Readonly<Record<string, Operations>>): string {
  const blocks = Object.entries(resources).map(([resource, operations]) => printBlock(resource, operations))
  return `// Printed from the resources by \`npx vitest run packages/core/src/resources/table.test.ts -u\`.
// createCliniko makes its methods from it: it has a third of the size of the modules, from which other bundles pick.
export const table = \`${blocks.join('\n\n')}\`
`
}

function printBlock(resource: string, operations: Operations): string {
  const own = `/${snake(resource)}`
  const fields = Object.entries(operations.list?.filters ?? {})
    .filter(([field]) => !usual.includes(field))
    .map(([field, type]) => (typeOf(field) === type ? field : `${field}:${type}`))
  const names: string[] = []
  const others: string[] = []
  for (const [name, { kind, path, filters, needs = [] }] of Object.entries(operations)) {
    const [, many, one] = /^\/(\w+)\/\{(\w+)_id\}\/\w+$/.exec(path) ?? []
    const short = kind === 'list' && one ? `${many}/${one}` : name
    const template = path.replace(own, '~')
    if (pathOf(short) === template && nameOf(short) === name) names.push(short)
    else {
      const filter = kind === 'list' ? [] : Object.keys(filters)
      others.push([name, kind, template + (needs.length ? `?${needs.join()}` : ''), ...filter].join(' '))
    }
  }
  const hasFilters = Object.keys(operations.list?.filters ?? {}).length > 0
  return [[resource, ...names].join(' '), hasFilters ? ['+', ...fields].join() : '-', ...others].join('\n')
}
