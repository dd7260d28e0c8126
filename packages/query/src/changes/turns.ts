import { staleTimeOf } from '../freshness.js'

/** What a feed may do next: one request. */
export interface Turn {
  readonly resource: string
  /** When it was last taken, in milliseconds since 1970. */
  readonly since: number
  /** For how long it is never taken, in proportion to how long its records count as fresh. 1: until they are stale. */
  readonly shortestWait: number
  take(): Promise<void>
}

/** Returns the turn that has waited longest. After a time in which nobody looked, all that were missed. */
export function nextTurns(
  turns: readonly Turn[],
  { now, interval, isBack }: { readonly now: number; readonly interval: number; readonly isBack: boolean },
): readonly Turn[] {
  // Turns wait in proportion to how long their records count as fresh.
  const waitOf = ({ resource, since }: Turn) => (now - since) / staleTimeOf(resource)
  const waiting = turns.filter((turn) => waitOf(turn) >= turn.shortestWait).sort((a, b) => waitOf(b) - waitOf(a))
  if (!isBack) return waiting.slice(0, 1)
  const round = interval * waiting.length
  return waiting.filter(
    (turn, index) => now - turn.since >= (index ? round : interval) && (!index || waitOf(turn) >= 1),
  )
}
