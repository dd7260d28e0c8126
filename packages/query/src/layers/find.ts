import type { QueryStore } from '../cache.js'
import { type CachedRecord, listsIn, withoutIncluded } from '../records.js'
import { baseOf } from './base.js'
import { type Find, holds, isOf } from './patch.js'
import { hasAnyId, indexedRecords } from './record-index.js'

/** Returns a function that finds records of a scope as a cache holds them now, even if it is called later. */
export function finderOf(cache: QueryStore, scope: string): Find {
  const sources = cache.getAll().flatMap((query): readonly Source[] => {
    const [ownScope, resource, kind] = query.queryKey
    return ownScope === scope ? [{ resource: String(resource), lists: listsIn(kind, baseOf(query)) }] : []
  })
  return (resource, id) => {
    const record = findOwn(sources, resource, id) ?? findIncluded(sources, resource, id)
    return record && withoutIncluded(record)
  }
}

/** What a query holds. */
interface Source {
  readonly resource: string
  readonly lists: readonly (readonly CachedRecord[])[]
}

/** Finds a record among those of the queries of its resource. */
function findOwn(sources: readonly Source[], resource: string, id: string): CachedRecord | undefined {
  for (const source of sources) {
    if (!holds(source.resource, resource)) continue
    for (const list of source.lists) {
      const record = candidates(list, id).find((candidate) => candidate.id === id)
      if (record) return record
    }
  }
  return undefined
}

/** Finds a record among those that others include. Records of different resources may have the same id. */
function findIncluded(sources: readonly Source[], resource: string, id: string): CachedRecord | undefined {
  for (const { lists } of sources) {
    for (const list of lists) {
      for (const { included } of candidates(list, id)) {
        for (const name in included) {
          const related = included[name]
          if (related?.id === id && isOf(related, resource)) return related
        }
      }
    }
  }
  return undefined
}

/** Returns the records of a list that have an id, or include a record that has. */
function candidates(list: readonly CachedRecord[], id: string): readonly CachedRecord[] {
  const ids = new Set([id])
  const indexed = indexedRecords(list, ids)
  return indexed ? [...indexed] : list.filter((record) => hasAnyId(record, ids))
}
