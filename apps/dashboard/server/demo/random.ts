/** A repeatable random sequence. */
export interface Random {
  /** Returns a number from 0 to below 1. */
  next(): number
  /** Returns true with this probability. */
  chance(probability: number): boolean
}

/** Creates a random sequence with Mulberry32: the same seed makes the same choices. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, chance: (probability) => next() < probability }
}
