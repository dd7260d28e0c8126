import type { Included, IndividualAppointment } from '@cliniko/core'
import { idOf } from '@/lib/links'
import { isOff } from '../booking/booking-record'
import type { Opening } from './openings'

/** A later appointment with its patient and type. */
export type LaterAppointment = Included<IndividualAppointment, 'patient' | 'appointment_type'>

/** Somebody who could come sooner. */
export interface Candidate {
  readonly appointment: LaterAppointment
  /** Whether it is the type of the appointment that was cancelled. */
  readonly isSameType: boolean
  /** Milliseconds by which they would be seen sooner. */
  readonly gain: number
}

/**
 * Returns who could take a free time: who is booked with the practitioner later, for no longer than there is time. First
 * the type that was cancelled, then who gains most.
 *
 * @param busyPatients - Patients who have an appointment at that time already.
 */
export function candidatesFor(
  opening: Opening,
  later: readonly LaterAppointment[],
  busyPatients: ReadonlySet<string>,
): readonly Candidate[] {
  const types = new Set(opening.cancelled.map(({ appointment_type }) => idOf(appointment_type)))
  const gone = new Set(opening.cancelled.map(({ patient }) => idOf(patient)))
  return later
    .filter((appointment) => {
      const patientId = idOf(appointment.patient)
      const length = Date.parse(appointment.ends_at) - Date.parse(appointment.starts_at)
      const fits = length <= opening.to - opening.from && Date.parse(appointment.starts_at) >= opening.to
      return fits && !isOff(appointment) && !gone.has(patientId) && !busyPatients.has(patientId)
    })
    .map((appointment) => ({
      appointment,
      isSameType: types.has(idOf(appointment.appointment_type)),
      gain: Date.parse(appointment.starts_at) - opening.from,
    }))
    .sort((a, b) => Number(b.isSameType) - Number(a.isSameType) || b.gain - a.gain)
}
