/** A share of something: how many of how many. */
export interface Share {
  readonly count: number
  readonly of: number
  /** `count` ÷ `of`. Null if `of` is 0: nothing is neither all nor none of nothing. */
  readonly share: number | null
}

/** Divides, unless by zero. */
export function divide(dividend: number, divisor: number): number | null {
  return divisor === 0 ? null : dividend / divisor
}

/** Returns a share. */
export function shareOf(count: number, of: number): Share {
  return { count, of, share: divide(count, of) }
}
