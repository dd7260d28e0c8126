import type { Booking, ReportData } from './data'
import { outcomesIn, type Period } from './period'
import { type Share, shareOf } from './share'

/** No-shows and cancellations. */
export interface AttendanceReport {
  /** D ÷ (V + D). */
  readonly noShow: Share
  /** The same with cancellations less than 24 hours before. */
  readonly noShowOrLate: Share
  /** C ÷ (V + C + D). */
  readonly cancellation: Share
  /** Cancelled times that somebody else got ÷ C. */
  readonly refilled: Share
  /** Cancellations by reason, the most common first. Null: none was given. */
  readonly reasons: readonly { readonly reason: number | null; readonly count: number }[]
}

const day = 86_400_000

/**
 * Calculates how many bookings were missed or cancelled. A booking that was moved is neither: the API keeps no trace of where
 * it was before.
 */
export function attendance(data: ReportData, period: Period): AttendanceReport {
  const { visit, missed, cancelled } = outcomesIn(data, period)
  const late = cancelled.filter(({ startsAt, cancelledAt }) => startsAt - (cancelledAt ?? 0) < day)
  const reasons = new Map<number | null, number>()
  for (const { reason } of cancelled) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return {
    noShow: shareOf(missed.length, visit.length + missed.length),
    noShowOrLate: shareOf(missed.length + late.length, visit.length + missed.length + late.length),
    cancellation: shareOf(cancelled.length, visit.length + missed.length + cancelled.length),
    refilled: shareOf(countRefilled(cancelled, data), cancelled.length),
    reasons: [...reasons].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
  }
}

/** Counts cancelled bookings whose time was booked afterwards, with the same practitioner. */
function countRefilled(cancelled: readonly Booking[], { bookings }: ReportData): number {
  const kept = new Map<string, Booking[]>()
  for (const booking of bookings) {
    if (booking.cancelledAt !== null) continue
    const own = kept.get(booking.practitioner)
    if (own) own.push(booking)
    else kept.set(booking.practitioner, [booking])
  }
  for (const own of kept.values()) own.sort((a, b) => a.startsAt - b.startsAt)
  return cancelled.filter((lost) => {
    const own = kept.get(lost.practitioner) ?? []
    // None is longer than a day.
    for (let index = firstFrom(own, lost.startsAt - day); index < own.length; index++) {
      const booking = own[index]
      if (!booking || booking.startsAt >= lost.endsAt) return false
      if (booking.endsAt > lost.startsAt && booking.createdAt > (lost.cancelledAt ?? 0)) return true
    }
    return false
  }).length
}

/** The index of the first booking that starts at a time or later. */
function firstFrom(sorted: readonly Booking[], time: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.startsAt ?? 0) < time) low = middle + 1
    else high = middle
  }
  return low
}
