import type { Axis } from '../model/axis'
import type { Span } from '../model/span'

/** Where a booking is in the timetable: a column by its index, and minutes. */
export interface Placement extends Span {
  readonly column: number
}

/** Snaps a minute to the nearest slot. */
export function snap(minute: number, slot: number): number {
  return Math.round(minute / slot) * slot
}

/** Moves a placement so that it starts at a minute, within the axis. Its length stays. */
export function startingAt(placement: Placement, minute: number, column: number, axis: Axis): Placement {
  const length = placement.to - placement.from
  const from = Math.max(axis.from, Math.min(snap(minute, axis.slot), axis.to - length))
  return { column, from, to: from + length }
}

/** Moves the end of a placement to a minute. It stays at least a slot long. */
export function endingAt(placement: Placement, minute: number, axis: Axis): Placement {
  const to = Math.min(axis.to, Math.max(snap(minute, axis.slot), placement.from + axis.slot))
  return { ...placement, to }
}

/** What a key does to a placement. Undefined if it is no key of moving. */
export function movedByKey(
  placement: Placement,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  axis: Axis,
  columns: number,
): Placement | undefined {
  const { column, from, to } = placement
  const { slot } = axis
  const later = (minute: number) => Math.floor(minute / slot) * slot + slot
  const earlier = (minute: number) => Math.ceil(minute / slot) * slot - slot
  switch (key) {
    case 'ArrowDown':
      return shiftKey ? endingAt(placement, later(to), axis) : startingAt(placement, later(from), column, axis)
    case 'ArrowUp':
      return shiftKey ? endingAt(placement, earlier(to), axis) : startingAt(placement, earlier(from), column, axis)
    case 'ArrowLeft':
      return { ...placement, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { ...placement, column: Math.min(columns - 1, column + 1) }
    default:
      return undefined
  }
}
