import type { CacheClient, CachedQuery } from './cache.js'
import { changedRecords, changedResources, isChangedBy, isUndecided, type Written } from './effects.js'
import type { FollowUp } from './follow-up.js'
import { baseOf } from './layers/base.js'
import { isAbout, type Patch } from './layers/patch.js'
import type { PendingWrite } from './layers/store.js'

/** What is known of a write's outcome. */
interface Outcome {
  /** What its response says about its record. */
  readonly patch?: Patch | undefined
  /** Whether the response has all fields of the record. */
  readonly isWhole?: boolean
  /** What it changed, as far as that was known before. */
  readonly layer?: Patch | undefined
}

/**
 * Puts what a write returned into the cache. Returns what is left to be fetched: its own record if it returned none, records
 * that the API changes along with it as far as they are on screen, and responses that it works out anew.
 */
export function confirm(
  queryClient: CacheClient,
  pending: PendingWrite,
  written: Written,
  { patch, isWhole, layer }: Outcome = {},
): FollowUp {
  const { scope, resource, id } = written
  const changed = new Map<string, Set<string>>(patch || !id ? [] : [[resource, new Set([id])]])
  /** Queries to be fetched as a whole: when they are next used, or since their response may be from before the write. */
  const others = new Set<CachedQuery>()
  const resources = changedResources(written)
  for (const query of queryClient.getQueryCache().getAll()) {
    const isFetching = query.state.fetchStatus === 'fetching'
    if (isFetching && resources.some((name) => isAbout(query, scope, name))) {
      others.add(query)
      continue
    }
    const records = changedRecords(query, baseOf(query), written)
    if (!query.isActive()) {
      if (records.length) others.add(query)
    } else {
      for (const [name, own] of records) changed.set(name, (changed.get(name) ?? new Set()).add(own))
    }
  }
  if (patch) {
    for (const query of pending.apply([patch])) others.add(query)
    pending.hide()
    if (pending.confirmedMeanwhile().some((other) => isChangedBy(other, patch))) changed.set(resource, new Set([id]))
  }
  pending.confirm(written)
  const isLost = !patch && !id
  return {
    pending,
    changed,
    isAffected: (query) =>
      isUndecided(query, written) || others.has(query) || (isLost && isAbout(query, scope, resource)),
    layer: patch ? undefined : layer,
    confirms: isWhole ? patch : undefined,
  }
}
