/** A repeatable random sequence: the same seed makes the same choices in every runtime. */
export interface Random {
  /** Returns a number from 0 to below 1. */
  next(): number
  /** Returns a whole number from 0 to below `count`. */
  below(count: number): number
  pick<const L extends readonly [unknown, ...unknown[]]>(from: L): L[number]
  /** Returns true with this probability. */
  chance(probability: number): boolean
}

/**
 * Creates a random sequence with Mulberry32, which is small, fast, and random enough for names and appointments.
 *
 * @param part - What the sequence is for. Each part has its own, so that one can change without the others.
 */
export function createRandom(seed: number, part = ''): Random {
  let state = seed >>> 0
  for (const letter of part) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    next,
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    chance: (probability) => next() < probability,
  }
}
