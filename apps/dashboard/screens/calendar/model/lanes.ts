import { overlaps, type Span } from './span'

/** Where an item is beside the others of its time. */
export interface Placed<T> {
  readonly item: T
  /** Its first lane, from 0. */
  readonly lane: number
  /** How many lanes it is wide. */
  readonly width: number
  /** The number of lanes of its time. */
  readonly lanes: number
}

/** Items for which there is no room: their number is shown instead, in the last lane. */
export interface More<T> extends Span {
  readonly items: readonly T[]
  readonly lanes: number
}

/** The most items that are shown beside each other. */
export const mostLanes = 4

/**
 * Places items that overlap beside each other: each in the first lane that is free, as wide as there is room at its right.
 * If more than {@link mostLanes} overlap, the last lane has the number of the others.
 */
export function placeInLanes<T extends Span>(
  items: readonly T[],
): {
  readonly placed: readonly Placed<T>[]
  readonly more: readonly More<T>[]
} {
  const placed: Placed<T>[] = []
  const more: More<T>[] = []
  for (const cluster of clustersOf(items)) placeCluster(cluster, placed, more)
  return { placed, more }
}

/** Groups items that overlap, directly or through others. */
function clustersOf<T extends Span>(items: readonly T[]): readonly (readonly T[])[] {
  const clusters: T[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const item of [...items].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (item.from >= end) clusters.push([])
    clusters.at(-1)?.push(item)
    end = Math.max(end, item.to)
  }
  return clusters
}

function placeCluster<T extends Span>(cluster: readonly T[], placed: Placed<T>[], more: More<T>[]): void {
  const lanes: T[][] = []
  for (const item of cluster) {
    const free = lanes.find((lane) => (lane.at(-1)?.to ?? 0) <= item.from)
    if (free) free.push(item)
    else lanes.push([item])
  }
  const shown = lanes.length > mostLanes ? lanes.slice(0, mostLanes - 1) : lanes
  const hidden = clustersOf(lanes.slice(shown.length).flat())
  const count = hidden.length ? mostLanes : lanes.length
  const groups = hidden.map((group) => ({
    from: Math.min(...group.map(({ from }) => from)),
    to: Math.max(...group.map(({ to }) => to)),
    items: group,
    lanes: count,
  }))
  more.push(...groups)
  for (const [lane, members] of shown.entries()) {
    for (const item of members) {
      const right = [...shown.slice(lane + 1), groups]
      const blocked = right.findIndex((others) => others.some((other) => overlaps(item, other)))
      const width = blocked < 0 ? count - lane : blocked + 1
      placed.push({ item, lane, width, lanes: count })
    }
  }
}
