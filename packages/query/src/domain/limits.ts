import type { Client, Limits } from '@cliniko/core'
import type { CacheClient } from '../cache.js'
import { checkClients } from '../check.js'

/** How much of the rate limit is left, as it changes. */
export interface LimitsStore {
  /** Returns what is left, as of the last change. Undefined if the client's rate limiter doesn't say. */
  get(): Limits | undefined
  /** Calls `listener` after each change. Returns a function that ends it. */
  subscribe(listener: () => void): () => void
}

/** The shortest time between two looks at a limit that is being restored, in milliseconds. */
const shortestWait = 1000

/**
 * Follows `client.limits`. It looks again after each response to a query or mutation, and when the limiter says that more
 * requests can be sent: nothing polls.
 *
 * @throws {@link InputError} if the clients are swapped.
 * @example
 * const limits = limitsStore(queryClient, client)
 * const stop = limits.subscribe(() => console.log(limits.get()?.remaining))
 */
export function limitsStore(queryClient: CacheClient, client: Client): LimitsStore {
  checkClients(queryClient, client, 'limitsStore(queryClient, client)')
  const { clock } = client
  let current = client.limits
  const listeners = new Set<() => void>()
  let stop: (() => void) | undefined
  let cancelTimer: (() => void) | undefined

  function update(): void {
    const next = client.limits
    cancelTimer?.()
    cancelTimer =
      next && next.remaining < next.limit
        ? clock.after(Math.max(next.resetAt - clock.now(), shortestWait), update)
        : undefined
    if (isSame(current, next)) return
    current = next
    for (const listener of listeners) listener()
  }

  function start(): () => void {
    const ends = [
      queryClient.getQueryCache().subscribe(({ type, action }) => {
        if (type === 'updated' && (action?.type === 'success' || action?.type === 'error')) update()
      }),
      queryClient.getMutationCache().subscribe(({ type, mutation }) => {
        if (type === 'updated' && mutation?.state.status !== 'pending') update()
      }),
    ]
    update()
    return () => {
      for (const end of ends) end()
      cancelTimer?.()
    }
  }

  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener)
      stop ??= start()
      return () => {
        listeners.delete(listener)
        if (listeners.size) return
        stop?.()
        stop = undefined
      }
    },
  }
}

/** Whether two limits look the same: to the second, and while nothing is used, whatever the time is. */
function isSame(a: Limits | undefined, b: Limits | undefined): boolean {
  if (!a || !b) return a === b
  const isFull = a.remaining === a.limit
  const isSameReset = isFull || Math.round(a.resetAt / 1000) === Math.round(b.resetAt / 1000)
  return a.limit === b.limit && a.remaining === b.remaining && isSameReset
}
