import { nameOf, type RequestEvent } from '@cliniko/core'
import type { CachedQuery } from '../cache.js'
import type { Descriptor } from '../descriptor.js'
import { stepsById, stepsOf } from '../plan/planned-request.js'
import type { Step } from '../plan/step.js'
import { isBatched } from '../read/is-batched.js'
import type { HookNames } from './hook-name.js'
import type { PanelQuery } from './state.js'

/** A fetch of a query. */
interface Fetch {
  readonly descriptor: Descriptor
  readonly hook: string | undefined
  readonly steps: readonly Step[]
  /** The operations of the requests that were sent for it. */
  readonly sent: Set<string>
}

/** The fetches of queries that are under way. */
export interface Fetches {
  start(query: CachedQuery, descriptor: Descriptor): void
  /** Returns whether a request was sent for the fetch. Undefined if it was not under way. */
  end(query: CachedQuery): boolean | undefined
  /** Returns the queries that an attempt was sent for. */
  queriesOf(attempt: RequestEvent): readonly PanelQuery[]
}

/** Tracks which queries are being fetched, to tell which of them sent a request: no request says so itself. */
export function trackFetches(hookOf: HookNames): Fetches {
  const fetches = new Map<CachedQuery, Fetch>()
  return {
    start(query, descriptor) {
      const byId = isBatched(descriptor) ? stepsById(descriptor.operation.resource, '') : []
      const hook = hookOf(query, descriptor)
      fetches.set(query, { descriptor, hook, steps: [...stepsOf(descriptor), ...byId], sent: new Set() })
    },
    end(query) {
      const sent = fetches.get(query)?.sent
      fetches.delete(query)
      return sent && sent.size > 0
    },
    queriesOf(attempt) {
      const name = `${attempt.operation} ${attempt.ids !== undefined}`
      const candidates = [...fetches]
        .filter(([{ state }, { steps }]) => state.fetchStatus !== 'idle' && steps.some((step) => nameIn(step) === name))
        .map(([, fetch]) => fetch)
      const waiting = candidates.filter(({ sent }) => !sent.has(name))
      // A request without a list of ids is sent for one query: the first that has sent none of that kind yet.
      const isShared = attempt.ids !== undefined || !waiting.length
      const senders = isShared ? candidates : waiting.slice(0, 1)
      for (const { sent } of senders) sent.add(name)
      return countByKind(senders)
    },
  }
}

/** The operation of a step, and whether it takes a list of ids. */
function nameIn({ operation, planned }: Step): string {
  return `${planned.operation} ${operation.related === true && operation.kind === 'list'}`
}

function countByKind(fetches: readonly Fetch[]): readonly PanelQuery[] {
  const queries = new Map<string, PanelQuery>()
  for (const { descriptor, hook } of fetches) {
    const { kind } = descriptor
    const operation = nameOf(descriptor.operation)
    const name = `${operation} ${kind} ${hook}`
    queries.set(name, { operation, kind, ...(hook && { hook }), count: (queries.get(name)?.count ?? 0) + 1 })
  }
  return [...queries.values()]
}
