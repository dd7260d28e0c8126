import type { CalendarEntry } from '@cliniko/query'
import type { Clashes, clashFinder } from '../model/clashes'
import type { Column, Item } from '../model/columns'
import type { Geometry } from './geometry'
import type { Placement } from './placement'

/** A booking on its way. */
export interface Session {
  readonly item: Item
  readonly geometry: Geometry
  readonly start: Placement
  readonly clashes: ReturnType<typeof clashFinder>
  /** A drag of the pointer, or keys. */
  readonly by: 'pointer' | 'keys'
  placement: Placement
}

/** A booking's new place. */
export interface Drop {
  readonly entry: CalendarEntry
  readonly column: Column
  readonly practitionerId: string
  readonly businessId: string
  readonly starts_at: string
  readonly ends_at: string
  readonly placement: Placement
}

/** Finds a booking in the columns, with its place. */
export function findItem(columns: readonly Column[], id: string): { item: Item; start: Placement } | undefined {
  for (const [column, { placed }] of columns.entries()) {
    const item = placed.find(({ item: { entry } }) => entry.id === id)?.item
    if (item) return { item, start: { column, from: item.from, to: item.to } }
  }
  return undefined
}

/** Whether a booking can be moved in the timetable: it isn't cancelled, and is within its day. */
export function isMovable({ entry }: Item, { clock }: Column): boolean {
  const isCancelled = entry.kind === 'individual_appointment' && Boolean(entry.record.cancelled_at)
  return !isCancelled && Date.parse(entry.startsAt) >= clock.start && Date.parse(entry.endsAt) <= clock.end
}

/** Returns what a placement means for the booking. Its length stays as it is, also over a change of clocks. */
export function dropOf({ item, start, placement }: Session, columns: readonly Column[]): Drop | undefined {
  const column = columns[placement.column]
  if (!column) return undefined
  const { entry } = item
  const isMoved = placement.from !== start.from || placement.column !== start.column
  const isResized = placement.to - placement.from !== start.to - start.from
  const starts_at = isMoved ? column.clock.instantAt(placement.from) : entry.startsAt
  const length = Date.parse(entry.endsAt) - Date.parse(entry.startsAt)
  const ends_at = isResized
    ? column.clock.instantAt(placement.to)
    : new Date(Date.parse(starts_at) + length).toISOString().replace('.000Z', 'Z')
  const practitionerId = column.practitioner?.id ?? entry.practitionerId
  const shifts = column.practitioner
    ? column.hours.filter(({ from, to }) => from <= placement.from && placement.from < to)
    : []
  // Where the practitioner works then, unless the booking's own business is one of these.
  const isElsewhere = shifts.length > 0 && !shifts.some(({ businessId }) => businessId === entry.businessId)
  const businessId = (isElsewhere && shifts[0]?.businessId) || entry.businessId
  return { entry, column, practitionerId, businessId, starts_at, ends_at, placement }
}

/** Who would be booked twice at a place. */
export function clashesOf({ clashes }: Session, { practitionerId, starts_at, ends_at }: Drop): Clashes {
  return clashes({ practitionerId, start: Date.parse(starts_at), end: Date.parse(ends_at) })
}
