import type { Operation } from '../src/operation.js'
import { snake, typeOf } from '../src/resources/read-table.js'

type Resources = Readonly<Record<string, Readonly<Record<string, Operation>>>>

/** Prints operations as the source of `table.ts`: a line for each, by resource, from which `readTable` makes them again. */
export function printTable(resources: Resources): string {
  const blocks = Object.entries(resources).map(([name, operations]) => {
    const path = `/${snake(name)}`
    let before = ''
    const lines = Object.entries(operations).map(([key, { kind, path: template, filters, needs = [] }]) => {
      const short = template.replace(path, '~') + (needs.length ? `?${needs.join()}` : '')
      const fields = Object.entries(filters).map(([field, type]) =>
        typeOf(field) === type ? field : `${field}:${type}`,
      )
      const list = fields.join()
      const shown = list && list === before ? '"' : list
      before = list || before
      return [key, kind === key ? '' : kind, short, shown].join(' ').trimEnd()
    })
    return [name, ...lines].join('\n')
  })
  return `// Printed from the resources by \`npx vitest run packages/core/src/resources/table.test.ts -u\`.
// createCliniko makes its methods from it: it's a third of the size of the modules, which bundles otherwise pick from.
export const table = \`${blocks.join('\n\n')}\`
`
}
