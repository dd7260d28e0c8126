import { type Clock, createQuota, type Quota } from '@cliniko/core'

/** What the local share depends on. */
export interface LocalShareOptions {
  readonly limit: number
  readonly window: number
  /** How many processes share the limit, at most. */
  readonly processes: number
  readonly clock: Clock
}

/**
 * Creates the quota of one process while Redis is away: its part of the limit. In the first window this is its part of
 * what all processes had left, as far as is known.
 *
 * @param unused - How much of the limit was left when Redis last responded, undefined if that is longer ago than a window.
 */
export function createLocalShare(
  { limit, window, processes, clock }: LocalShareOptions,
  unused: number | undefined,
): Quota {
  const share = Math.max(Math.floor(limit / processes), 1)
  const quota = createQuota({ limit: share, window, clock })
  const left = unused === undefined ? share : Math.floor(Math.max(unused, 0) / processes)
  for (let used = left; used < share; used++) quota.use()
  return quota
}
