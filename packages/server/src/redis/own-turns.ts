import { type Clock, monotonicTime } from '@cliniko/core'

/** A turn that this process took. */
interface Turn {
  /** In milliseconds of this process' clock. */
  readonly at: number
  readonly key: string | undefined
  /** The epoch of Redis' data that the turn is counted in. Undefined if Redis doesn't know of it. */
  epoch: string | undefined
}

/** A turn that Redis doesn't know of. */
export interface Report {
  /** In milliseconds. */
  readonly age: number
  readonly key: string | undefined
  /** Remembers that Redis knows of it now. */
  wasReported(epoch: string): void
}

/** The turns that this process took in the current window, so that Redis can be told of those that it doesn't know of. */
export interface OwnTurns {
  /** @param epoch - The epoch of Redis' data that the turn is counted in, if any. */
  add(key: string | undefined, epoch: string | undefined): void
  /** Whether Redis has counted any of them in an epoch of its data. */
  isKnown(epoch: string | undefined): boolean
  /** Returns the turns that aren't counted in an epoch. */
  unknown(epoch: string | undefined): readonly Report[]
}

export function createOwnTurns({ window, clock }: { readonly window: number; readonly clock: Clock }): OwnTurns {
  const turns: Turn[] = []

  /** Forgets the turns of earlier windows. Returns the time. */
  function advance(): number {
    const now = monotonicTime(clock)
    while (turns[0] && turns[0].at + window <= now) turns.shift()
    return now
  }

  return {
    add(key, epoch) {
      turns.push({ at: advance(), key, epoch })
    },
    isKnown(epoch) {
      advance()
      return turns.some((turn) => turn.epoch !== undefined && turn.epoch === epoch)
    },
    unknown(epoch) {
      const now = advance()
      return turns
        .filter((turn) => turn.epoch === undefined || turn.epoch !== epoch)
        .map((turn) => ({
          age: now - turn.at,
          key: turn.key,
          wasReported(current) {
            turn.epoch = current
          },
        }))
    },
  }
}
