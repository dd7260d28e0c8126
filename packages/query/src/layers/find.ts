import type { QueryStore } from '../cache.js'
import { type CachedRecord, listsIn, withoutIncluded } from '../records.js'
import { baseOf } from './base.js'
import { type Find, holds, isOf } from './patch.js'

/**
 * Returns a function that finds records of a scope as a cache holds them now, even if it is called later. It looks through
 * them once, when it is first called.
 */
export function finderOf(cache: QueryStore, scope: string): Find {
  const sources = cache.getAll().flatMap((query): readonly Source[] => {
    const [ownScope, resource, kind] = query.queryKey
    return ownScope === scope ? [{ resource: String(resource), lists: listsIn(kind, baseOf(query)) }] : []
  })
  let found: Records | undefined
  return (resource, id) => {
    found ??= recordsIn(sources)
    const own = found.own.find(([name, records]) => holds(name, resource) && records.has(id))?.[1].get(id)
    const record = own ?? found.included.get(id)?.find((related) => isOf(related, resource))
    return record && withoutIncluded(record)
  }
}

/** What a query holds. */
interface Source {
  readonly resource: string
  readonly lists: readonly (readonly CachedRecord[])[]
}

/** The records of a cache by their ids. */
interface Records {
  /** The records of queries, by the resources of the queries. */
  readonly own: readonly (readonly [resource: string, records: ReadonlyMap<unknown, CachedRecord>])[]
  /** Records of different resources may have the same id. */
  readonly included: ReadonlyMap<unknown, readonly CachedRecord[]>
}

function recordsIn(sources: readonly Source[]): Records {
  const own = new Map<string, Map<unknown, CachedRecord>>()
  const included = new Map<unknown, CachedRecord[]>()
  for (const { resource, lists } of sources) {
    const records = own.get(resource) ?? new Map<unknown, CachedRecord>()
    own.set(resource, records)
    for (const list of lists) {
      for (const record of list) {
        if (!records.has(record.id)) records.set(record.id, record)
        for (const name in record.included) addIncluded(included, record.included[name])
      }
    }
  }
  return { own: [...own], included }
}

function addIncluded(included: Map<unknown, CachedRecord[]>, related: CachedRecord | null | undefined): void {
  if (!related) return
  const records = included.get(related.id)
  if (!records) included.set(related.id, [related])
  else if (!records.includes(related)) records.push(related)
}
