/** Random choices that a seed repeats. */
export interface Random {
  /** A whole number below `end`. */
  below(end: number): number
  /** Whether something happens that has this probability. */
  chance(probability: number): boolean
  pick<T>(values: readonly T[]): T
  /** Some of the values, in their order. */
  some<T>(values: readonly T[], probability?: number): T[]
}

/** Mulberry32: small, and the same on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    chance: (probability) => next() < probability,
    pick: <T>(values: readonly T[]) => values[below(values.length)] as T,
    some: (values, probability = 0.5) => values.filter(() => next() < probability),
  }
}
