import { addDays, dateIn, dayRange, linkedId } from '@cliniko/core'
import type { Mock } from '@cliniko/mock'
import { weekdayOf, zone } from './opening'

/** Bookings in the week of the large clinic. */
export const weekOfBookings = 600

/** Returns the start of this week's Monday and of the next, in the clinic. */
export function weekOf(now: Date): { readonly from: string; readonly to: string } {
  const today = dateIn(now.getTime(), zone)
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7))
  return { from: dayRange(monday, zone).from, to: dayRange(addDays(monday, 7), zone).from }
}

/** Removes appointments of this week until 600 bookings are left: appointments, classes and blocks. */
export function trimWeek({ store, now }: Mock): void {
  const { from, to } = weekOf(now())
  const { attendees, individual_appointments } = store.tables
  store.within(() => {
    const week = [...store.bookings].filter(({ starts_at }) => starts_at >= from && starts_at < to)
    const appointments = week.flatMap(({ id }) => individual_appointments.peek(id) ?? [])
    const deletedAt = store.now()
    // Every nth, so that each day and practitioner keeps a share.
    const surplus = Math.max(0, week.length - weekOfBookings)
    const removed = new Set(
      Array.from(
        { length: surplus },
        (_, index) => appointments[Math.floor((index * appointments.length) / surplus)]?.id,
      ),
    )
    for (const id of removed) {
      const appointment = individual_appointments.get(id ?? '')
      if (appointment) appointment.deleted_at = deletedAt
    }
    for (const { id, booking } of [...attendees.peeks()]) {
      if (!removed.has(linkedId(booking))) continue
      const attendee = attendees.get(id)
      if (attendee) attendee.deleted_at = deletedAt
    }
  })
}
