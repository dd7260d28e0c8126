import {
  type Clock,
  ConfigError,
  createTurnQueue,
  type Line,
  monotonicTime,
  type Quota,
  type RateLimiter,
  systemClock,
} from '@cliniko/core'
import { queueLimits } from '../limits/queue-limits.js'
import { claimTurns, type Grant } from './claims.js'
import { commandOf, type RedisClient } from './command.js'
import { keyPrefix } from './keys.js'
import { createLocalShare } from './local-share.js'
import { createOwnTurns } from './own-turns.js'

/** Options of a rate limiter in Redis. */
export interface RedisRateLimiterOptions {
  /** A connected client of node-redis or ioredis. */
  readonly redis: RedisClient
  /**
   * A name for the user of the API key, whose limit it is: the same in all processes that use the key, such as
   * `main-clinic`. Never the key itself.
   */
  readonly scope: string
  /** Requests per window. Default: 200, Cliniko's limit for one user. */
  readonly limit?: number
  /** The length of the window in milliseconds. Default: 60 000. */
  readonly window?: number
  /**
   * How many processes share the limit, at most. While Redis is away, each keeps to its part of the limit. Default: 4.
   */
  readonly processes?: number
  /** How long Redis may take to respond, in milliseconds, before the local part is used. Default: 100. */
  readonly timeout?: number
  /** How many requests with the same `key` may wait, in each process: further ones fail. Default: 100. */
  readonly maxQueue?: number | undefined
  /** How long a request may wait for its turn, in milliseconds. One that would wait longer fails. Default: 20 000. */
  readonly maxWait?: number | undefined
  readonly clock?: Clock
}

/** How many callers claim turns at once. */
const maxLines = 50
/** How many turns one caller claims at once. */
const maxTurns = 100
/** How long to wait before Redis is tried again, in milliseconds. */
const retryDelay = 500
/** How long a command may take before another one is sent, in milliseconds: a client may have lost it. */
const patience = 5000

/**
 * Creates a rate limiter for all processes that use the same API key: in any `window` no more than `limit` requests start,
 * in all of them together. Callers take turns by `key` across processes, as in one process. If Cliniko says that the limit
 * is used up, all processes wait.
 *
 * If Redis does not respond within `timeout`, the process keeps to its part of the limit until a window after Redis is
 * back. No request is lost.
 *
 * @throws {@link ConfigError} if an option is missing or can't work, or if `scope` may be an API key.
 * @example
 * const redis = await createClient({ url: process.env.REDIS_URL }).connect() // node-redis; or: new Redis(url) of ioredis
 * const proxy = createProxy({ apiKey, app, allow, authenticate, rateLimiter: createRedisRateLimiter({ redis, scope: 'main-clinic' }) })
 */
export function createRedisRateLimiter(options: RedisRateLimiterOptions): RateLimiter {
  checkOptions(options)
  const { redis, scope, limit = 200, window = 60_000, processes = 4, timeout = 100, clock = systemClock } = options
  const claimOptions = { send: commandOf(redis), prefix: keyPrefix(scope), limit, window }
  const { maxQueue = queueLimits.maxQueue, maxWait = queueLimits.maxWait } = options
  const queue = createTurnQueue({ maxQueue, maxWait, clock, leastWait })
  const ownTurns = createOwnTurns({ window, clock })
  let pausedUntil = 0
  /** Whether Redis has to be told of the pause. */
  let isPauseNew = false
  /** The latest response of Redis, and when it came. */
  let latest: (Grant & { readonly at: number }) | undefined
  /** What this process may send while Redis is away, and for a window after that. */
  let share: Quota | undefined
  let isAway = false
  let returnedAt = 0
  /** When Redis is tried again. */
  let retryAt = 0
  let isClaiming = false
  /** Whether something has changed since the claim was sent. */
  let isStale = false
  let cancelWakeUp: (() => void) | undefined

  function now(): number {
    return monotonicTime(clock)
  }

  function leastWait(ahead: number): number {
    return Math.max(pausedUntil - now(), 0) + Math.floor(ahead / limit) * window
  }

  function wakeUpIn(ms: number): void {
    cancelWakeUp?.()
    cancelWakeUp = clock.after(Math.max(ms, 1), advance)
  }

  /** Does what can be done now: claims turns, or lets requests go without Redis. */
  function advance(): void {
    cancelWakeUp?.()
    cancelWakeUp = undefined
    if (!isAway && now() >= returnedAt + window) share = undefined
    if (!queue.size && !isPauseNew) return
    if (isAway) {
      if (now() >= retryAt) claim(linesToClaim())
      releaseFromShare()
      return
    }
    const wait = Math.max(pausedUntil, share?.free === 0 ? share.opensAt() : 0) - now()
    if (wait <= 0) claim(linesToClaim())
    else if (isPauseNew) claim([])
    else wakeUpIn(wait)
  }

  /** Returns the callers that claim turns: during and after an outage no more than the share allows. */
  function linesToClaim(): readonly Line[] {
    const lines: Line[] = []
    let left = share?.free ?? Number.POSITIVE_INFINITY
    for (const { key, size } of queue.lines) {
      if (left < 1 || lines.length === maxLines) break
      const claimed = Math.min(size, left, maxTurns)
      lines.push({ key, size: claimed })
      left -= claimed
    }
    return lines
  }

  function claim(lines: readonly Line[]): void {
    isStale = isClaiming
    if (isClaiming) return
    isClaiming = true
    const reports = ownTurns.unknown(latest?.epoch)
    const pause = isPauseNew ? Math.max(pausedUntil - now(), 0) : 0
    isPauseNew = false
    const end = () => {
      isClaiming = false
      cancelTimeout()
      cancelPatience()
    }
    const fail = () => {
      end()
      isPauseNew ||= pause > 0
      loseRedis()
    }
    // In two steps: a process that was busy itself gets to read a response that has come before it gives up on Redis.
    let cancelTimeout = clock.after(timeout / 2, () => {
      cancelTimeout = clock.after(timeout / 2, loseRedis)
    })
    const cancelPatience = clock.after(patience, fail)
    const epoch = ownTurns.isKnown(latest?.epoch) ? latest?.epoch : undefined
    claimTurns(claimOptions, { epoch, pause, reports, lines }).then((grant) => {
      end()
      for (const report of reports) report.wasReported(grant.epoch)
      receive(grant, lines)
    }, fail)
  }

  function receive(grant: Grant, lines: readonly Line[]): void {
    const hasLostData = grant.epoch !== latest?.epoch && ownTurns.isKnown(latest?.epoch)
    if (hasLostData) share ??= startShare()
    if (isAway || hasLostData) returnedAt = now()
    isAway = false
    latest = { ...grant, at: now() }
    const takenMeanwhile = [...ownTurns.unknown(grant.epoch)]
    for (const [index, { key }] of lines.entries()) {
      for (let left = grant.granted[index] ?? 0; left > 0; left--) {
        // A turn that was taken from the share during the claim uses up one that was granted.
        const turn = takenMeanwhile.shift()
        if (turn) turn.wasReported(grant.epoch)
        else release(key, grant.epoch)
      }
    }
    if (isStale || !grant.wait) advance()
    else wakeUpIn(grant.wait)
  }

  function loseRedis(): void {
    isAway = true
    retryAt = now() + retryDelay
    share ??= startShare()
    advance()
  }

  function startShare(): Quota {
    const isRecent = latest !== undefined && latest.at + window > now()
    const quota = createLocalShare({ limit, window, processes, clock }, isRecent ? latest?.unused : undefined)
    quota.pauseUntil(clock.now() + pausedUntil - now())
    return quota
  }

  /** Lets requests go while Redis is away. */
  function releaseFromShare(): void {
    for (let line = queue.next; line && share; line = queue.next) {
      const wait = share.opensAt(line.key) - now()
      if (wait > 0) {
        wakeUpIn(isClaiming ? wait : Math.min(wait, retryAt - now()))
        return
      }
      release(line.key)
    }
  }

  /** @param epoch - The epoch of Redis' data that the turn is counted in, if any. */
  function release(key: string | undefined, epoch?: string): void {
    // Who gave up during the claim leaves the turn unused.
    if (!queue.release(key)) return
    share?.use(key)
    ownTurns.add(key, epoch)
  }

  return {
    async acquire(options) {
      const turn = options ?? {}
      const released = queue.join(turn)
      // Others of the same caller have claimed turns already, and wait.
      if (queue.sizeOf(turn.key) === 1) advance()
      return released
    },
    pauseUntil(time) {
      const until = now() + time - clock.now()
      if (!(until > pausedUntil)) return
      pausedUntil = until
      isPauseNew = true
      share?.pauseUntil(time)
      advance()
    },
    state() {
      const toWallClock = (time: number) => clock.now() + time - now()
      if (pausedUntil > now()) return { limit, remaining: 0, resetAt: toWallClock(pausedUntil) }
      if (share) return { ...share.state(), limit }
      if (!latest || latest.at + window <= now()) return { limit, remaining: limit, resetAt: clock.now() }
      return { limit, remaining: latest.free, resetAt: toWallClock(latest.at + latest.resetIn) }
    },
  }
}

function checkOptions(options: RedisRateLimiterOptions): void {
  if (typeof options !== 'object' || options === null) {
    throw new ConfigError('createRedisRateLimiter takes an object, such as { redis, scope: "main-clinic" }.')
  }
  for (const name of ['limit', 'processes', 'maxQueue'] as const) {
    const value = options[name]
    if (value === undefined || (Number.isInteger(value) && value >= 1)) continue
    throw new ConfigError(`${name} must be a whole number from 1.`)
  }
  for (const name of ['window', 'timeout', 'maxWait'] as const) {
    const value = options[name]
    if (value === undefined || (typeof value === 'number' && value > 0)) continue
    throw new ConfigError(`${name} must be a number of milliseconds above 0.`)
  }
}
