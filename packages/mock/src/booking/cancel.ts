import {
  type Attendee,
  type CancellationBody,
  CancellationReason,
  type CancellationReasonDescription,
  linkedId,
} from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { noContent, notFound, unprocessable } from '../http/responses.js'
import { validate } from '../resources/kit/validate.js'
import type { ActionRequest } from '../resources/resource.js'
import type { Store } from '../store/store.js'
import { laterRepeats } from './repeats.js'
import { freeSeat } from './seats.js'

const descriptions: { readonly [reason in CancellationReason]: CancellationReasonDescription } = {
  [CancellationReason.FeelingBetter]: 'Feeling Better',
  [CancellationReason.ConditionWorse]: 'Condition Worse',
  [CancellationReason.Sick]: 'Sick',
  [CancellationReason.Covid19]: 'COVID-19 related',
  [CancellationReason.Away]: 'Away',
  [CancellationReason.Other]: 'Other',
  [CancellationReason.Work]: 'Work',
}

/** The fields that a cancellation sets. */
interface Cancellable {
  cancellation_note: string | null
  cancellation_reason: number | null
  cancellation_reason_description: string | null
  cancelled_at: string | null
  updated_at: string
}

/** Cancels an individual appointment and its attendee, and with `apply_to_repeats` its later repeats as well. */
export function cancelAppointment({ store, body, strict }: ActionRequest, id: string): Response {
  const { attendees, individual_appointments } = store.tables
  const appointment = individual_appointments.get(id)
  if (!appointment) return notFound()
  const result = validate(allSchemas.individual_appointments.action, body, strict)
  if ('errors' in result) return unprocessable(result.errors)
  const repeats = result.body.apply_to_repeats ? laterRepeats(individual_appointments, appointment) : []
  for (const cancelled of [appointment, ...repeats]) {
    markCancelled(store, cancelled, result.body)
    for (const attendee of attendees.by('booking_id', cancelled.id)) markCancelled(store, attendee, result.body)
  }
  return noContent()
}

/**
 * Cancels an attendee of a group appointment, and with `apply_to_repeats` the patient's attendees of the group's later
 * repeats as well. The attendee of an individual appointment is cancelled with its appointment instead.
 */
export function cancelAttendee({ store, body, strict }: ActionRequest, id: string): Response {
  const { attendees, group_appointments } = store.tables
  const attendee = attendees.get(id)
  if (!attendee) return notFound()
  const result = validate(allSchemas.attendees.action, body, strict)
  if ('errors' in result) return unprocessable(result.errors)
  const group = group_appointments.get(linkedId(attendee.booking) ?? '')
  if (!group) return unprocessable({ booking: 'must be a group appointment: cancel the appointment itself' })
  const isSamePatient = ({ patient }: Attendee) => linkedId(patient) === linkedId(attendee.patient)
  const repeats = result.body.apply_to_repeats ? laterRepeats(group_appointments, group) : []
  const laterAttendees = repeats.flatMap((repeat) => attendees.by('booking_id', repeat.id).filter(isSamePatient))
  for (const cancelled of [attendee, ...laterAttendees]) {
    markCancelled(store, cancelled, result.body)
    freeSeat(store, cancelled)
  }
  return noContent()
}

function markCancelled(store: Store, record: Cancellable, body: CancellationBody): void {
  record.cancellation_reason = body.cancellation_reason
  record.cancellation_reason_description = descriptions[body.cancellation_reason]
  record.cancellation_note = body.cancellation_note ?? null
  record.cancelled_at = store.now()
  record.updated_at = store.now()
}
