import type { Method } from '../http/call.js'
import { hiding } from '../list/where.js'
import type { Filters, FilterType, Operation, OperationKind } from '../operation/operation.js'

/** The operations of resources, by the names of both. */
export type Table = Readonly<Record<string, Readonly<Record<string, Operation>>>>

/** The filters that nearly every list has. */
export const usual = ['created_at', 'id', 'updated_at']

const methods: { readonly [kind in OperationKind]?: Method } = {
  action: 'PATCH',
  archive: 'POST',
  create: 'POST',
  delete: 'DELETE',
  unarchive: 'POST',
  update: 'PATCH',
}

/**
 * Makes operations from a table. It has a block for each resource:
 * - its name; then the operations whose paths tell no more than their names, lists in other records as
 *   `patients/patient`. These lack the filter on that record;
 * - the filters of its list, without the types that their names tell, `+` for the usual ones. Those that hide records are
 *   the filters of a single one, too;
 * - a line for each other operation: `NAME KIND PATH`, where `~` stands for the resource's own path, and its filter, if it
 *   has one. Other lists have the filters of the resource's own.
 */
export function readTable(text: string): Table {
  return Object.fromEntries(
    text.split('\n\n').map((block) => {
      const [head = '', fields = '', ...others] = block.split('\n')
      const [resource = '', ...names] = head.split(' ')
      const own = `/${snake(resource)}`
      const filters = readFilters(fields)
      const hidden = hiding.filter((field) => field in filters).join()
      const operations = [...names, ...others].map((line) => {
        const [name = '', given = kindOf(name), template = pathOf(name), field = name === 'get' ? hidden : ''] =
          line.split(' ')
        const [path = '', needs] = template.replace('~', own).split('?')
        const { [`${name.split('/')[1]}_id`]: _, ...rest } = filters
        // The table is printed from operations.
        const kind = given as OperationKind
        const operation: Operation = {
          kind,
          method: methods[kind] ?? 'GET',
          path,
          resource: own.slice(1),
          filters: kind === 'list' ? rest : readFilters(field),
          ...(needs && { needs: needs.split(',') }),
        }
        return [nameOf(name), operation]
      })
      return [resource, Object.fromEntries(operations)]
    }),
  )
}

/** The kind of an operation that's named as usual. */
function kindOf(name: string): string {
  return name.includes('/') ? 'list' : name === 'cancel' ? 'action' : name
}

/** The path of an operation that's named as usual. */
export function pathOf(name: string): string {
  const [many, one] = name.split('/')
  if (one) return `/${many}/{${one}_id}~`
  if (name === 'list' || name === 'create') return '~'
  return ['get', 'update', 'delete'].includes(name) ? '~/{id}' : `~/{id}/${name}`
}

/** What an operation is called that's written as usual: `patients/patient` is `listForPatient`. */
export function nameOf(name: string): string {
  return name.replace(/^.*\//, 'list_for_').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function readFilters(text: string): Filters {
  const fields = text.split(',').flatMap((field) => (field === '+' ? usual : field.replace('-', '') || []))
  return Object.fromEntries(
    fields.map((field) => {
      const [name = '', type] = field.split(':')
      // The table is printed from the types.
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
