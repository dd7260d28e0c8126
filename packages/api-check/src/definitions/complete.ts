/** What an operation says of itself at run time. */
export interface OperationValue {
  readonly kind: string
  readonly method: string
  readonly path: string
  readonly resource: string
  readonly ids: readonly string[]
  readonly body: boolean
  readonly query: readonly string[]
  readonly filters: { readonly [field: string]: string }
}

interface Incomplete extends Partial<OperationValue> {
  readonly kind: string
  readonly method: string
  readonly path: string
  readonly resource: string
  readonly filters: { readonly [field: string]: string }
  readonly needs?: readonly string[]
}

/** Adds what operations don't say yet. To be deleted once they do. */
export function completeOperation(value: unknown): OperationValue | undefined {
  if (!isOperation(value)) return undefined
  const { kind, path, filters, needs } = value
  const body = ['create', 'update', 'action'].includes(kind)
  const paging = kind === 'list' ? ['page', 'per_page', ...(needs ? [] : ['sort'])] : []
  const query = [...paging, ...(Object.keys(filters).length ? ['q[]'] : []), ...(needs ?? [])]
  const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return { ids, body, query, ...value }
}

function isOperation(value: unknown): value is Incomplete {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'resource' in value
}
