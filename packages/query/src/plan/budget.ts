import { type Client, checkClient, InputError, type RequestEvent } from '@cliniko/core'
import { printAttempts, printCount } from './attempts.js'

const minute = 60_000

/**
 * Calls back once when a client has sent more requests within a minute than a budget allows. Retries count, and so do
 * writes: whatever the rate limit counts.
 *
 * @param limit - The most requests within any minute, from 0.
 * @param onExceeded - Called with a message that lists the requests by operation. It holds no id and no filter.
 * @returns A function that stops watching.
 * @throws {@link InputError} if `client` is none, or `limit` not a number from 0.
 * @example const stop = watchRequestBudget(client, 10, console.warn)
 */
export function watchRequestBudget(client: Client, limit: number, onExceeded: (message: string) => void): () => void {
  checkBudget(client, limit)
  let recent: readonly (readonly [time: number, attempt: RequestEvent])[] = []
  const stop = client.listen({
    onRequest(attempt) {
      const now = client.clock.now()
      recent = [...recent.filter(([time]) => time > now - minute), [now, attempt]]
      if (recent.length <= limit) return
      stop()
      const attempts = recent.map(([, event]) => event)
      onExceeded(
        `${printCount(attempts.length)} within a minute, over the budget of ${limit}:\n${printAttempts(attempts)}`,
      )
    },
  })
  return stop
}

/** @throws {@link InputError} if there is no client, or the budget is not a number from 0. */
export function checkBudget(client: Client, limit: unknown): void {
  checkClient(client)
  if (typeof limit !== 'number' || !(limit >= 0)) throw new InputError('The request budget must be a number from 0.')
}
