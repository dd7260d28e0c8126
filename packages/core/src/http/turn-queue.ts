import { throwIfAborted } from './abort.js'
import { checkRequestOptions } from './check.js'
import { type Clock, systemClock, unlessAborted } from './clock.js'
import { RateLimitError } from './errors.js'
import type { TurnOptions } from './limiter.js'
import { checkLimiterOptions } from './limiter-options.js'
import { createRing, type Ring } from './ring.js'

/** The requests of one caller that wait. */
export interface Line {
  /** The caller. */
  readonly key: string | undefined
  /** How many requests wait. */
  readonly size: number
}

/** What a queue is made from. */
export interface TurnQueueOptions {
  /** How many requests of one caller may wait. Default: any number. */
  readonly maxQueue?: number | undefined
  /** How long a request may wait, in milliseconds. Default: for ever. */
  readonly maxWait?: number | undefined
  readonly clock?: Clock | undefined
  /** Returns how many milliseconds a request waits at least that comes after `ahead` others. Default: none. */
  readonly leastWait?: ((ahead: number) => number) | undefined
}

/**
 * The requests that wait for a turn: a line for each caller. The lines take turns, those of users before background ones.
 * While both wait, every fifth turn is a background request's.
 */
export interface TurnQueue {
  /** How many requests wait. */
  readonly size: number
  /** How many requests of a caller wait. */
  sizeOf(key: string | undefined): number
  /** The line whose turn is next. */
  readonly next: Line | undefined
  /** The lines whose turns are next, in their order: those of users or the background ones. */
  readonly lines: Iterable<Line>
  /** Lets the first request of a caller go, and puts its line last. Returns false if none waits. */
  release(key: string | undefined): boolean
  /**
   * Waits until the request is let go.
   * @throws {@link InputError} on options that are none; {@link RateLimitError} if the request waits too long, or too many
   * of its caller do; the signal's reason.
   */
  join(options: TurnOptions): Promise<void>
}

/** While both wait, every fifth turn is a background request's, which keeps an export alive. */
const backgroundShare = 5

/**
 * Creates the queue of a rate limiter. Each step takes constant time, however many requests wait.
 * @throws {@link ConfigError} if `maxQueue` is no whole number from 1, or `maxWait` not above 0.
 */
export function createTurnQueue(options: TurnQueueOptions): TurnQueue {
  checkLimiterOptions('createTurnQueue', options)
  const { maxQueue, maxWait, clock = systemClock, leastWait = () => 0 } = options
  const users = createLines()
  const background = createLines()
  /** How many turns there were while both waited. */
  let turns = 0

  function nextLines(): Lines {
    const isBackgroundTurn = !users.size || turns % backgroundShare === backgroundShare - 1
    return background.size && isBackgroundTurn ? background : users
  }

  function sizeOf(key: string | undefined): number {
    return users.sizeOf(key) + background.sizeOf(key)
  }

  function busyError(problem: string, wait: number): RateLimitError {
    return new RateLimitError(
      `The request was not sent: ${problem} Send fewer at once, or try again after error.resetAt.`,
      {
        status: 429,
        code: 'busy',
        resetAt: clock.now() + wait,
        retryable: true,
      },
    )
  }

  return {
    get size() {
      return users.size + background.size
    },
    sizeOf,
    get next() {
      return nextLines().ring.first
    },
    get lines() {
      return nextLines().ring
    },
    release(key) {
      const lines = nextLines()
      if (users.size && background.size) turns++
      return lines.release(key) || users.release(key) || background.release(key)
    },
    async join(options) {
      checkRequestOptions(options)
      const { signal, priority, key } = options
      throwIfAborted(signal)
      const ahead = sizeOf(key)
      const wait = leastWait(ahead)
      if (maxQueue !== undefined && ahead >= maxQueue) {
        throw busyError(`${ahead} others wait already, which is maxQueue.`, wait)
      }
      const lateError = () => busyError(`it would wait for longer than maxWait, ${maxWait} ms.`, leastWait(ahead))
      if (maxWait !== undefined && wait > maxWait) throw lateError()
      const lines = priority === 'background' ? background : users
      let isLate = false
      await unlessAborted(signal, (done) => {
        const leave = lines.add(key, () => {
          stopTimer?.()
          done()
        })
        const stopTimer =
          maxWait === undefined
            ? undefined
            : clock.after(maxWait, () => {
                isLate = true
                leave()
                done()
              })
        return () => {
          stopTimer?.()
          leave()
        }
      })
      if (isLate) throw lateError()
    },
  }
}

/** A request that waits. */
interface Request {
  letGo(): void
  leave(): void
}

interface OpenLine extends Line {
  readonly requests: Ring<Request>
  /** Takes the line out of the ring. */
  leave(): void
}

/** Lines by caller, in the order of their turns. */
interface Lines {
  readonly ring: Ring<Line>
  /** How many requests wait in all of the lines. */
  readonly size: number
  sizeOf(key: string | undefined): number
  /** Adds a request to the line of its caller. Returns a function that removes it. */
  add(key: string | undefined, letGo: () => void): () => void
  release(key: string | undefined): boolean
}

function createLines(): Lines {
  const ring = createRing<Line>()
  const lineOf = new Map<string | undefined, OpenLine>()
  let size = 0

  function openLine(key: string | undefined): OpenLine {
    const requests = createRing<Request>()
    const line: OpenLine = {
      key,
      requests,
      get size() {
        return requests.size
      },
      leave: () => {},
    }
    lineOf.set(key, line)
    moveToEnd(line)
    return line
  }

  function moveToEnd(line: OpenLine): void {
    line.leave()
    line.leave = ring.add(line)
  }

  function closeIfEmpty(line: OpenLine): void {
    if (line.size) return
    line.leave()
    lineOf.delete(line.key)
  }

  return {
    ring,
    get size() {
      return size
    },
    sizeOf: (key) => lineOf.get(key)?.size ?? 0,
    add(key, letGo) {
      const line = lineOf.get(key) ?? openLine(key)
      const leaveLine = line.requests.add({ letGo, leave })
      let isWaiting = true
      size++
      function leave(): void {
        if (!isWaiting) return
        isWaiting = false
        size--
        leaveLine()
        closeIfEmpty(line)
      }
      return leave
    },
    release(key) {
      const line = lineOf.get(key)
      const request = line?.requests.first
      if (!line || !request) return false
      moveToEnd(line)
      request.leave()
      request.letGo()
      return true
    },
  }
}
