/** Who waits for a request: a person (`user`), or nobody, such as an export (`background`). */
export type Priority = 'user' | 'background'

/** Options of one turn. */
export interface TurnOptions {
  /** Gives up the place in the queue. */
  readonly signal?: AbortSignal | undefined
  /** Default: `user`. */
  readonly priority?: Priority | undefined
  /**
   * Whose request it is, such as the id of a user: the requests of different callers take turns. Default: nobody's in
   * particular.
   */
  readonly key?: string | undefined
}

/** How much of the rate limit is left. */
export interface Limits {
  /** Requests per window. */
  readonly limit: number
  /** How many requests can be sent now. */
  readonly remaining: number
  /** When more can be sent, in milliseconds since 1970; not in the future if the whole limit is available now. */
  readonly resetAt: number
}

/**
 * Decides when a request may be sent. Share one among all clients whose keys belong to the same user, since the limit is
 * the user's.
 */
export interface RateLimiter {
  /**
   * Waits for a turn.
   * @throws The signal's reason, if it aborts before the turn comes; {@link RateLimitError} with the code `busy` if too many
   * requests wait, or for too long.
   */
  acquire(options?: TurnOptions): Promise<void>
  /**
   * Holds every request back, because the API said that the limit is used up.
   * @param time - Milliseconds since 1970.
   */
  pauseUntil(time: number): void
  /** Returns what is left, for `client.limits` and `onWait`. */
  state?(): Limits
}
