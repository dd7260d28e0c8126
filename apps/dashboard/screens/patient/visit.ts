import {
  type Attendee,
  type Booking,
  bookingKind,
  type IndividualAppointment,
  isIndividualAppointment,
  linkedId,
  TreatmentNoteStatus,
} from '@cliniko/core'

/** What became of a visit. `open`: it is over, and nobody marked whether the patient came. */
export type VisitStatus = 'booked' | 'arrived' | 'missed' | 'cancelled' | 'open'

/** A booking of a patient, and their place in it. */
export interface Visit {
  readonly id: string
  readonly startsAt: string
  readonly isGroup: boolean
  readonly status: VisitStatus
  readonly cancellation: string | null
  readonly note: 'draft' | 'final' | null
  /** The individual appointment, if it is one. */
  readonly appointment: IndividualAppointment | null
  readonly attendeeId: string | null
}

/** Joins a booking with the patient's place in it. The place of a group appointment says whether the patient came. */
export function toVisit(booking: Booking, attendee: Attendee | undefined, now: number): Visit {
  const appointment = isIndividualAppointment(booking) ? booking : null
  const { cancelled_at, cancellation_reason_description } = appointment ?? attendee ?? noPlace
  const arrived = arrivedOf(appointment, attendee)
  return {
    id: booking.id,
    startsAt: booking.starts_at,
    isGroup: bookingKind(booking) === 'group_appointment',
    status: statusOf({ isCancelled: Boolean(cancelled_at), arrived, isOver: Date.parse(booking.ends_at) < now }),
    cancellation: (cancelled_at && cancellation_reason_description) || null,
    note: noteOf(appointment?.treatment_note_status ?? attendee?.treatment_note_status),
    appointment,
    attendeeId: attendee?.id ?? null,
  }
}

const noPlace = { cancelled_at: null, cancellation_reason_description: null }

function arrivedOf(appointment: IndividualAppointment | null, attendee: Attendee | undefined): boolean | null {
  if (!appointment) return attendee?.arrived ?? null
  if (appointment.patient_arrived) return true
  return appointment.did_not_arrive ? false : null
}

interface Outcome {
  readonly isCancelled: boolean
  readonly arrived: boolean | null
  readonly isOver: boolean
}

function statusOf({ isCancelled, arrived, isOver }: Outcome): VisitStatus {
  if (isCancelled) return 'cancelled'
  if (arrived === null) return isOver ? 'open' : 'booked'
  return arrived ? 'arrived' : 'missed'
}

function noteOf(status: number | null | undefined): Visit['note'] {
  if (status === TreatmentNoteStatus.Draft) return 'draft'
  return status === TreatmentNoteStatus.Final ? 'final' : null
}

/** Returns the patient's places by the bookings they are in. */
export function attendeesByBooking(attendees: readonly Attendee[]): ReadonlyMap<string, Attendee> {
  return new Map(attendees.map((attendee) => [linkedId(attendee.booking) ?? '', attendee]))
}

/** Splits visits, latest first, into those to come, the next one first, and past ones, the latest first. */
export function splitVisits(
  visits: readonly Visit[],
  now: number,
): { readonly upcoming: readonly Visit[]; readonly past: readonly Visit[] } {
  const isUpcoming = ({ startsAt, status }: Visit) => Date.parse(startsAt) >= now && status !== 'cancelled'
  return {
    upcoming: visits.filter(isUpcoming).reverse(),
    past: visits.filter((visit) => !isUpcoming(visit)),
  }
}
