/**
 * What was looked for in a cache and is being fetched. A response that was requested before a write must not be kept after
 * it.
 */
export interface Misses<State> {
  /** Remembers a miss and the state of the cache at that time, and forgets the oldest if there are too many. */
  add(key: string, state: State): void
  /** Returns the state at the miss, and forgets it. Undefined if there was none, or a record was written since. */
  remove(key: string): State | undefined
  /** Forgets all misses whose keys start with `prefix`. */
  removeAll(prefix: string): void
}

/** @param max - How many misses are remembered. */
export function createMisses<State>(max: number): Misses<State> {
  const states = new Map<string, State>()
  return {
    add(key, state) {
      states.set(key, state)
      const [oldest] = states.keys()
      if (states.size > max && oldest !== undefined) states.delete(oldest)
    },
    remove(key) {
      const state = states.get(key)
      states.delete(key)
      return state
    },
    removeAll(prefix) {
      for (const key of states.keys()) if (key.startsWith(prefix)) states.delete(key)
    },
  }
}
