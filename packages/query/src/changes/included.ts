import { type Client, linkedRecord } from '@cliniko/core'
import { baseOf } from '../layers/base.js'
import { listsIn } from '../records.js'
import type { Coverage } from './coverage.js'

/** The most records that a turn loads: as many as one request returns. */
const most = 100

/** The included records of a resource that are loaded in one turn. */
export interface IncludedRecords {
  readonly resource: string
  readonly ids: readonly string[]
  /** When the oldest of them was loaded, in milliseconds since 1970. */
  readonly since: number
}

/** The related records that queries of a feed include. Changes of their resources aren't watched, so they are loaded. */
export interface Included {
  /** The included records whose resource has no list that is watched, the oldest of each resource. */
  oldest(watched: ReadonlySet<string>): readonly IncludedRecords[]
  /** Notes that records have just been loaded. */
  note(resource: string, ids: readonly string[]): void
}

export function createIncluded({ clock }: Client, coverage: Coverage): Included {
  /** When each record was loaded, by resource and id. */
  let loadedAt = new Map<string, Map<string, number>>()

  function agesOf(watched: ReadonlySet<string>): typeof loadedAt {
    const ages = new Map<string, Map<string, number>>()
    for (const query of coverage.queries()) {
      for (const record of listsIn(query.queryKey[2], baseOf(query)).flat()) {
        for (const name in record.included) {
          const target = record.included[name] ? linkedRecord(record[name]) : undefined
          if (!target || watched.has(target.resource)) continue
          const times = ages.get(target.resource) ?? new Map<string, number>()
          ages.set(target.resource, times)
          const known = loadedAt.get(target.resource)?.get(target.id)
          const seen = known ?? Math.min(clock.now(), query.state.dataUpdatedAt)
          times.set(target.id, Math.min(times.get(target.id) ?? seen, seen))
        }
      }
    }
    return ages
  }

  return {
    oldest(watched) {
      loadedAt = agesOf(watched)
      return Array.from(loadedAt, ([resource, times]) => {
        const oldest = [...times].sort(([, a], [, b]) => a - b).slice(0, most)
        return { resource, ids: oldest.map(([id]) => id), since: oldest[0]?.[1] ?? clock.now() }
      })
    },
    note(resource, ids) {
      const times = loadedAt.get(resource) ?? new Map<string, number>()
      loadedAt.set(resource, times)
      for (const id of ids) times.set(id, clock.now())
    },
  }
}
