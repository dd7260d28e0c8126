import type { WorkingHours } from '@cliniko/query'

/** A time range in milliseconds since 1970. `to` is excluded. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What takes up a practitioner's time: an entry of a calendar. */
export interface Busy {
  readonly practitionerId: string
  readonly startsAt: string
  readonly endsAt: string
  /** Whether it takes it up no more: cancelled, archived. */
  readonly isOff: boolean
}

/** A time when a practitioner works and has no booking. */
export interface Gap extends Span {
  readonly practitionerId: string
  readonly businessId: string
}

/** A time at which an appointment can be booked. */
export interface FreeTime {
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  readonly startsAt: string
  readonly endsAt: string
  readonly practitionerId: string
  readonly businessId: string
}

const minute = 60_000

/** Returns the gaps between bookings in working hours from a time on, in order. */
export function gapsIn(hours: readonly WorkingHours[], busy: readonly Busy[], now: number): readonly Gap[] {
  const taken = busy.filter(({ isOff }) => !isOff).map((entry) => ({ ...entry, ...spanOf(entry) }))
  return hours
    .flatMap((own) => {
      const { practitionerId, businessId } = own
      const { from, to } = spanOf(own)
      const within = taken.filter(
        (other) => other.practitionerId === practitionerId && other.from < to && other.to > from,
      )
      const start = Math.max(from, Math.ceil(now / (5 * minute)) * 5 * minute)
      return gapsBetween({ from: start, to }, within).map((gap) => ({ ...gap, practitionerId, businessId }))
    })
    .sort((a, b) => a.from - b.from)
}

function gapsBetween({ from, to }: Span, taken: readonly Span[]): readonly Span[] {
  const gaps: Span[] = []
  let free = from
  for (const span of [...taken].sort((a, b) => a.from - b.from)) {
    if (span.from > free) gaps.push({ from: free, to: Math.min(span.from, to) })
    free = Math.max(free, span.to)
  }
  if (free < to) gaps.push({ from: free, to })
  return gaps.filter((gap) => gap.to > gap.from)
}

/** What {@link freeTimes} looks for. */
export interface FreeTimesInput {
  readonly gaps: readonly Gap[]
  /** Minutes of the appointment. */
  readonly duration: number
  /** Minutes of a slot of the calendar. */
  readonly step: number
  /** Whom to look at. Undefined: everybody. */
  readonly practitionerIds?: ReadonlySet<string> | undefined
  /** Where. Undefined: everywhere. */
  readonly businessId?: string | undefined
}

/** Returns the times at which an appointment fits, in order: the start of each gap, then by the slots of the calendar. */
export function freeTimes({ gaps, duration, step, practitionerIds, businessId }: FreeTimesInput): readonly FreeTime[] {
  return gaps
    .filter((gap) => practitionerIds?.has(gap.practitionerId) ?? true)
    .filter((gap) => businessId === undefined || gap.businessId === businessId)
    .flatMap((gap) =>
      startsIn(gap, duration * minute, step * minute).map((start) => ({
        startsAt: printTime(start),
        endsAt: printTime(start + duration * minute),
        practitionerId: gap.practitionerId,
        businessId: gap.businessId,
      })),
    )
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}

function startsIn({ from, to }: Span, length: number, step: number): readonly number[] {
  const starts = from + length <= to ? [from] : []
  // Zones are whole quarters of an hour away from UTC, so slots of up to 15 minutes are on the same grid.
  for (let start = Math.floor(from / step + 1) * step; start + length <= to; start += step) starts.push(start)
  return starts
}

/** Whether two ranges overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}

/** Returns a range in milliseconds. */
export function spanOf({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): Span {
  return { from: Date.parse(startsAt), to: Date.parse(endsAt) }
}

/** Prints a time as the API does, without milliseconds. */
export function printTime(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z')
}
