import { type CancellationBody, CancellationReason, type CancellationReasonDescription } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { leaveGroup } from '../behaviours/attendees.js'
import { type Fields, validate } from '../behaviours/validate.js'
import { noContent, unprocessable } from '../http/responses.js'
import { idIn } from '../lists/fields.js'
import type { Store } from '../store/store.js'
import { laterRepeats } from './repeats.js'

const descriptions: { readonly [reason in CancellationReason]: CancellationReasonDescription } = {
  [CancellationReason.FeelingBetter]: 'Feeling Better',
  [CancellationReason.ConditionWorse]: 'Condition Worse',
  [CancellationReason.Sick]: 'Sick',
  [CancellationReason.Covid19]: 'COVID-19 related',
  [CancellationReason.Away]: 'Away',
  [CancellationReason.Other]: 'Other',
  [CancellationReason.Work]: 'Work',
}

/** What a cancellation is written to. */
interface Cancellable {
  cancellation_note: string | null
  cancellation_reason: number | null
  cancellation_reason_description: string | null
  cancelled_at: string | null
  updated_at: string
}

/** Cancels an appointment with its attendee, and its repeats from then on where that's asked for. */
export function cancelAppointment(store: Store, id: string, given: Fields, strict: boolean): Response {
  const { attendees, individual_appointments } = store.tables
  const read = validate(allSchemas.individual_appointments.action, given, strict)
  const appointment = individual_appointments.get(id)
  if ('errors' in read || !appointment) return unprocessable('errors' in read ? read.errors : {})
  const repeats = read.body.apply_to_repeats ? laterRepeats(individual_appointments, appointment) : []
  for (const one of [appointment, ...repeats]) {
    write(store, one, read.body)
    for (const attendee of attendees.by('booking_id', one.id)) write(store, attendee, read.body)
  }
  return noContent()
}

/** Cancels an attendee of a group. Who comes alone cancels by the appointment. */
export function cancelAttendee(store: Store, id: string, given: Fields, strict: boolean): Response {
  const { attendees, group_appointments } = store.tables
  const read = validate(allSchemas.attendees.action, given, strict)
  const attendee = attendees.get(id)
  const group = group_appointments.get(idIn(attendee?.booking) ?? '')
  if ('errors' in read) return unprocessable(read.errors)
  if (!attendee || !group)
    return unprocessable({ booking: 'must be a group appointment: cancel the appointment itself' })
  const patientId = idIn(attendee.patient) ?? ''
  const isSame = (one: { readonly patient: typeof attendee.patient }) => idIn(one.patient) === patientId
  const repeats = read.body.apply_to_repeats ? laterRepeats(group_appointments, group) : []
  const others = repeats.flatMap((repeat) => attendees.by('booking_id', repeat.id).filter(isSame))
  for (const one of [attendee, ...others]) {
    write(store, one, read.body)
    leaveGroup(store, one)
  }
  return noContent()
}

function write(store: Store, record: Cancellable, body: CancellationBody): void {
  record.cancellation_reason = body.cancellation_reason
  record.cancellation_reason_description = descriptions[body.cancellation_reason]
  record.cancellation_note = body.cancellation_note ?? null
  record.cancelled_at = store.now()
  record.updated_at = store.now()
}
