/** A part of a day, in minutes since midnight on the clinic's clock. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Whether two spans have time in common. Spans that touch have none. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}

/** Joins spans that overlap or touch. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else joined.push(span)
  }
  return joined
}

/** Returns what is left of spans without others, in parts of at least `shortest` minutes. */
export function withoutSpans(spans: readonly Span[], others: readonly Span[], shortest: number): readonly Span[] {
  const taken = joinSpans(others)
  const left: Span[] = []
  for (const { from, to } of joinSpans(spans)) {
    let start = from
    for (const other of taken) {
      if (other.to <= start || other.from >= to) continue
      if (other.from > start) left.push({ from: start, to: other.from })
      start = Math.max(start, other.to)
    }
    if (start < to) left.push({ from: start, to })
  }
  return left.filter((span) => span.to - span.from >= shortest)
}

/** Formats minutes since midnight: `09:30`. */
export function clockOf(minute: number): string {
  const rest = Math.round(minute) % 1440
  return `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
}
