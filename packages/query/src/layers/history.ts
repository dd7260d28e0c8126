import type { Written } from '../effects.js'

/** What has come back from the server while writes are on their way. Moments are numbers that grow. */
export interface History {
  now(): number
  /** Notes that a version of a record was put into the cache. */
  note(scope: string, resource: string, id: string): void
  /** Whether a version of a record was put into the cache after a moment. */
  hasNewer(scope: string, resource: string, id: string, since: number): boolean
  /** Notes what a write changed. */
  confirm(written: Written): void
  /** What writes changed after a moment. */
  confirmedSince(moment: number): readonly Written[]
  /** Forgets all: no write is on its way that may want to know. */
  clear(): void
}

export function createHistory(): History {
  const records = new Map<string, number>()
  const confirmed = new Map<Written, number>()
  let now = 0
  return {
    now: () => now,
    note: (scope, resource, id) => void records.set(`${scope}/${resource}/${id}`, ++now),
    hasNewer: (scope, resource, id, since) => (records.get(`${scope}/${resource}/${id}`) ?? 0) > since,
    confirm: (written) => void confirmed.set(written, ++now),
    confirmedSince: (moment) => [...confirmed].flatMap(([written, at]) => (at > moment ? [written] : [])),
    clear() {
      records.clear()
      confirmed.clear()
    },
  }
}
