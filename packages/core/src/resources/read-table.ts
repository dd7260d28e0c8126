import type { Filters, FilterType, Method, Operation, OperationKind } from '../operation.js'

/** The operations of resources, by the names of both. */
export type Table = Readonly<Record<string, Readonly<Record<string, Operation>>>>

const methods: { readonly [kind in OperationKind]?: Method } = {
  action: 'PATCH',
  archive: 'POST',
  create: 'POST',
  delete: 'DELETE',
  unarchive: 'POST',
  update: 'PATCH',
}

/**
 * Makes operations from a table: a block for each resource, its name first, then a line for each operation.
 * A line is `NAME KIND PATH FILTERS`: the kind is left out where it's the name, `~` in the path stands for the
 * resource's own, filters leave out a type that their name tells, and `"` stands for those above.
 */
export function readTable(text: string): Table {
  let above: Filters = {}
  const read = (line: string, resource: string): Operation => {
    const [name = '', kind, template = '', fields = ''] = line.split(' ')
    const [path = '', needs] = template.replace('~', `/${resource}`).split('?')
    const own = (kind || name) as OperationKind
    if (fields && fields !== '"') above = readFilters(fields)
    const filters = fields ? above : {}
    return {
      kind: own,
      method: methods[own] ?? 'GET',
      path,
      resource,
      filters,
      ...(needs && { needs: needs.split(',') }),
    }
  }
  return byFirstWord(text.split('\n\n'), (block) => {
    const [resource = '', ...lines] = block.split('\n')
    return byFirstWord(lines, (line) => read(line, snake(resource)))
  })
}

function byFirstWord<T>(texts: readonly string[], read: (text: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(texts.map((text) => [/\w+/.exec(text)?.[0], read(text)]))
}

function readFilters(fields: string): Filters {
  return Object.fromEntries(
    fields.split(',').map((field) => {
      const [name = '', type] = field.split(':')
      // What the table says is what a filter's type is: it's printed from the types.
      return [name, (type as FilterType | undefined) ?? typeOf(name)]
    }),
  )
}

/** `individualAppointments` as the API has it: `individual_appointments`. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The filter type that a field's name tells. */
export function typeOf(field: string): FilterType {
  return field.endsWith('_at') ? 'datetime' : /^id$|_id$/.test(field) ? 'id' : 'string'
}
