'use client'
import { type Booking, isGroupAppointment, isIndividualAppointment } from '@cliniko/core'
import { useBookings } from '@cliniko/react'
import { useClinic } from '@/lib/clinic'
import { clockTime } from '@/lib/format'
import { idOf } from '@/lib/links'
import { bookingText } from '@/text'
import { isOff, patientNameOf } from './booking-record'

/** A time that somebody wants, and for whom. */
export interface Wanted {
  readonly startsAt: string
  readonly endsAt: string
  readonly practitionerId: string
  readonly patientId?: string | undefined
  /** A booking that is moved there: it is no clash with itself. */
  readonly exceptId?: string | undefined
}

/** The bookings at a time, of anybody. Shared by the warning and the check before booking. */
export function clashesInput({ startsAt, endsAt }: Pick<Wanted, 'startsAt' | 'endsAt'>) {
  return { where: { starts_at: { lt: endsAt }, ends_at: { gt: startsAt } }, perPage: 100 } as const
}

/** Returns what takes up a time already, in words: bookings of the practitioner and of the patient. */
export function clashesOf(bookings: readonly Booking[], wanted: Wanted, timeZone: string): readonly string[] {
  const { practitionerId, patientId, exceptId } = wanted
  return bookings
    .filter((booking) => booking.id !== exceptId && !isOff(booking) && isAt(booking, wanted))
    .flatMap((booking) => {
      const when = `${clockTime(booking.starts_at, timeZone)}–${clockTime(booking.ends_at, timeZone)}`
      if (idOf(booking.practitioner) === practitionerId) return [bookingText.clash.practitioner(nameOf(booking), when)]
      return patientId && isIndividualAppointment(booking) && idOf(booking.patient) === patientId
        ? [bookingText.clash.patient(when)]
        : []
    })
}

function isAt({ starts_at, ends_at }: Booking, { startsAt, endsAt }: Wanted): boolean {
  return Date.parse(starts_at) < Date.parse(endsAt) && Date.parse(ends_at) > Date.parse(startsAt)
}

function nameOf(booking: Booking): string {
  if (isIndividualAppointment(booking)) return patientNameOf(booking)
  return isGroupAppointment(booking) ? bookingText.group : booking.notes || bookingText.block
}

/** Reads what takes up a time already. Undefined until it is known. While `wanted` is undefined, nothing is sent. */
export function useClashes(wanted: Wanted | undefined): readonly string[] | undefined {
  const { timeZone } = useClinic()
  const { data } = useBookings(wanted ? clashesInput(wanted) : null)
  return wanted && data ? clashesOf(data.items, wanted, timeZone) : undefined
}
