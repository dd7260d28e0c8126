import { includeRelated, linkedRecord, paramsOf } from '@cliniko/core'
import { replaceEqualDeep } from '@tanstack/query-core'
import type { ReadContext } from '../cache.js'
import type { Descriptor } from '../descriptor.js'
import type { CachedRecord } from '../records.js'
import { knownRecords, noteFetched } from './known.js'

/** For how many milliseconds a related record in the cache is good enough for another query. */
const maxAge = 600_000

/** Adds the related records that a query includes. Fetches only those that the cache doesn't hold. */
export async function withIncluded(
  items: readonly CachedRecord[],
  { client, operation, args }: Descriptor,
  { client: queryClient, signal }: ReadContext,
): Promise<readonly CachedRecord[]> {
  const include = paramsOf(operation, args)?.include ?? []
  if (!include.length || !items.length) return items
  const wanted = new Map<string, Set<string>>()
  for (const target of items.flatMap((item) => include.map((name) => linkedRecord(item[name])))) {
    if (!target) continue
    const ids = wanted.get(target.resource) ?? new Set()
    wanted.set(target.resource, ids.add(target.id))
  }
  const whole = new Map([...wanted].filter(([resource]) => !client.withholds(resource)))
  const known = knownRecords(queryClient, client.scope, whole, maxAge)
  const outdated = knownRecords(queryClient, client.scope, wanted, Number.POSITIVE_INFINITY)
  const load: typeof client.load = async (resource, ids, own) => {
    const records = await client.load(resource, ids, own)
    return records.map((record, index) => {
      if (!record) return record
      // An equal record stays the same object, as it does in the cache.
      const shared = replaceEqualDeep(outdated.get(`${resource}/${ids[index]}`), record)
      noteFetched(shared as object, resource)
      return shared
    })
  }
  // What a proxy included may show less than other queries need: only this one uses it.
  const given = items.map((item) => withShared(item, outdated))
  // The records of a list are records again.
  return (await includeRelated(given, { include, signal }, { load }, known)) as readonly CachedRecord[]
}

/** A record with the related ones that came with it. Those that are as the cache has them stay the same objects. */
function withShared(item: CachedRecord, outdated: ReadonlyMap<string, CachedRecord>): CachedRecord {
  const { included } = item
  if (!included) return item
  const shared = Object.entries(included).map(([name, related]) => {
    const target = linkedRecord(item[name])
    const cached = target && outdated.get(`${target.resource}/${target.id}`)
    return [name, related && cached ? replaceEqualDeep(cached, related) : related] as const
  })
  return { ...item, included: Object.fromEntries(shared) }
}
