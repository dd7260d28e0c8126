import type { Client } from '@cliniko/core'
import type { CacheClient } from './cache.js'
import { addFollowUp, type FollowUp, fetchLeft } from './follow-up.js'
import { sessionsOf } from './sessions.js'

/** The writes of one record. */
interface Queue {
  /** How many wait or are being sent. */
  length: number
  last: Promise<unknown>
  /** What they leave to be fetched. */
  left: readonly FollowUp[]
}

/** By session: a new one doesn't wait for the writes of one that has ended. */
const queuesOf = new WeakMap<AbortSignal, Map<unknown, Queue>>()

/** Whose writes wait for each other. */
export interface Turn {
  readonly queryClient: CacheClient
  readonly client: Client
  /** The name of the record. A write that creates one has none, and waits for no other. */
  readonly record: string | undefined
}

/**
 * Runs a write after those of the same record. What they leave is fetched together, once no other write of it waits.
 *
 * @param write - Sends it. It calls `leave` with what has to be fetched afterwards.
 */
export async function inOrder<T>(
  { queryClient, client, record }: Turn,
  write: (leave: (followUp: FollowUp) => void) => Promise<T>,
): Promise<T> {
  const session = sessionsOf(queryClient).signalOf(client.scope)
  const queues = queuesOf.get(session) ?? new Map<unknown, Queue>()
  queuesOf.set(session, queues)
  const name = record ?? Symbol()
  const queue = queues.get(name) ?? { length: 0, last: Promise.resolve(), left: [] }
  queues.set(name, queue)
  queue.length++
  const result = queue.last.then(() =>
    write((followUp) => {
      queue.left = addFollowUp(queue.left, followUp)
    }),
  )
  queue.last = result.catch(() => {})
  try {
    return await result
  } finally {
    queue.length--
    if (!queue.length) {
      queues.delete(name)
      void fetchLeft(queryClient, client, queue.left)
    }
  }
}
