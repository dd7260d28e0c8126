import type { CheckedQuery, Filter } from '@cliniko/core'

/** Returns the ids that a list by ids requests. */
export function requestedIds(filters: readonly Filter[]): readonly string[] {
  return [...new Set(filters.filter(isById).flatMap(idsOf))]
}

/**
 * Returns the query of a list by ids without some of them.
 * @returns Undefined if no record can match any more.
 */
export function withoutIds({ search, filters }: CheckedQuery, denied: ReadonlySet<string>): string | undefined {
  if (!denied.size) return search
  // A record has to match all filters.
  const lists = filters.filter(isById).map(idsOf)
  const left = requestedIds(filters).filter((id) => !denied.has(id) && lists.every((ids) => ids.includes(id)))
  const start = `q[]=${encodeURIComponent('id:=')}`
  const others = search
    .slice(1)
    .split('&')
    .filter((param) => !param.startsWith(start))
  return left.length ? `?${[...others, start + encodeURIComponent(left.join())].join('&')}` : undefined
}

function isById({ field, operator }: Filter): boolean {
  return field === 'id' && operator === 'eq'
}

function idsOf({ value }: Filter): readonly string[] {
  return value.split(',')
}
