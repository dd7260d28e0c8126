/** A stretch of time: from its start to before its end, in milliseconds since 1970. */
export type Interval = readonly [from: number, to: number]

/** Joins intervals that overlap or touch. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const joined: [number, number][] = []
  for (const [from, to] of [...intervals].sort(([a], [b]) => a - b)) {
    if (to <= from) continue
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** Returns what is left of intervals without others. */
export function subtract(intervals: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  const removed = union(others)
  return union(intervals).flatMap(([from, to]) => {
    const left: Interval[] = []
    let start = from
    for (const [otherFrom, otherTo] of removed) {
      if (otherTo <= start || otherFrom >= to) continue
      if (otherFrom > start) left.push([start, otherFrom])
      start = Math.max(start, otherTo)
    }
    if (start < to) left.push([start, to])
    return left
  })
}

/** Cuts intervals to a range. */
export function clip(intervals: readonly Interval[], [from, to]: Interval): readonly Interval[] {
  return intervals.map(([start, end]) => [Math.max(start, from), Math.min(end, to)] as const).filter(([a, b]) => a < b)
}

/** Returns the length of intervals in minutes. Time that several cover counts once. */
export function minutesOf(intervals: readonly Interval[]): number {
  return union(intervals).reduce((sum, [from, to]) => sum + (to - from), 0) / 60_000
}
