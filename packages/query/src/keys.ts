import { type Client, InputError, type Operation, paramsOf, toPathAndQuery } from '@cliniko/core'
import { digest } from './digest.js'

/** The shape of a query's data. Queries of different kinds never share a cache entry. */
export type KeyKind = 'one' | 'page' | 'infinite' | 'all'

/**
 * `[scope, resource, kind, question]`. The scope names the session or the account, so that two never share a cache entry.
 * The question is what the request sends, such as `/patients?q[]=archived_at:*`: equal requests have equal keys. A shorter
 * key matches every key that starts with it.
 */
export type ClinikoKey = readonly [scope: string, resource: string, kind: KeyKind, question: string]

/**
 * Makes the key of a query. Input that a request would refuse makes a key as well: the query fails with the error, not the
 * render.
 */
export function keyOf(client: Client, operation: Operation, kind: KeyKind, args: readonly unknown[]): ClinikoKey {
  return [client.scope, operation.resource, kind, questionOf(client.scope, operation, kind, args)]
}

/**
 * Returns the start of every key of a resource, for invalidation and filters.
 * @example queryClient.invalidateQueries({ queryKey: resourceKey(client, 'patients') })
 */
export function resourceKey(client: Client, resource: string): readonly [scope: string, resource: string] {
  return [client.scope, resource]
}

function questionOf(scope: string, operation: Operation, kind: KeyKind, args: readonly unknown[]): string {
  try {
    const { path, query } = toPathAndQuery(operation, args)
    const parts: string[] = []
    for (const [name, value] of query) {
      if (isDefault(name, value, kind)) continue
      parts.push(`${name}=${name === 'q[]' ? withoutPersonal(value, operation, scope) : value}`)
    }
    const include = paramsOf(operation, args)?.include ?? []
    if (include.length) parts.push(`include=${[...new Set(include)].sort().join()}`)
    return parts.length ? `${path}?${parts.sort().join('&')}` : path
  } catch (error) {
    if (error instanceof InputError) return `!${error.message}`
    throw error
  }
}

/** Whether a parameter changes nothing. All records of a list are fetched in pages of 100, whatever `perPage` says. */
function isDefault(name: string, value: string, kind: KeyKind): boolean {
  return (name === 'page' && value === '1') || (name === 'per_page' && (value === '50' || kind === 'all'))
}

/** Replaces free text and birth dates by their digest, and sorts lists of values. */
function withoutPersonal(filter: string, { filters }: Operation, scope: string): string {
  const [, field = '', sign = '', value = ''] = /^(\w+):([!<>=~?*]*)([\s\S]*)$/.exec(filter) ?? []
  const type = filters[field]
  if (value && (type === 'string' || field === 'date_of_birth')) return `${field}:${sign}#${digest(value, scope)}`
  return value.includes(',') ? `${field}:${sign}${value.split(',').sort().join()}` : filter
}
