import { type GroupAppointment, type HidingField, linkedId } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { BookingFields } from '../booking/booking-fields.js'
import { laterRepeats, repeatTimes } from '../booking/repeats.js'
import { presentAttendees } from '../booking/seats.js'
import { adjustEnd, timeErrors, timesOf } from '../booking/times.js'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import type { FieldErrors } from './kit/validate.js'

export const groupAppointments = defineResource({
  table: (tables) => tables.group_appointments,
  schemas: allSchemas.group_appointments,
  references: { appointment_type_id: 'appointment_types', business_id: 'businesses', practitioner_id: 'practitioners' },
  checkCreate: (store, body) => ({
    ...timeErrors(body),
    ...typeErrors(store, body),
  }),
  checkUpdate: (store, body, group) => ({
    ...timeErrors(body, group),
    ...typeErrors(store, body),
    ...((body.max_attendees ?? Number.POSITIVE_INFINITY) < (group.patient_ids ?? []).length && {
      max_attendees: 'is less than there are attendees',
    }),
  }),
  newRecord(store, id, body) {
    const type = store.tables.appointment_types.peek(body.appointment_type_id)
    return groupAppointmentRecord(store, id, {
      appointmentTypeId: body.appointment_type_id,
      businessId: body.business_id,
      practitionerId: body.practitioner_id,
      maxAttendees: body.max_attendees ?? type?.max_attendees ?? 2,
      patientIds: [],
      notes: body.notes ?? null,
      repeatRule: body.repeat_rule ?? null,
      ...timesOf(store, body),
    })
  },
  afterCreate: (store, group) => addRepeats(store, group),
  afterUpdate(store, group, body, before) {
    adjustEnd(store, group, body)
    if (!body.repeat_rule) return
    for (const repeat of laterRepeats(store.tables.group_appointments, before)) {
      hideAttendees(store, repeat, 'deleted_at')
      repeat.deleted_at = store.now()
    }
    addRepeats(store, group)
  },
  onHide: hideAttendees,
})

/** Returns an error if an appointment type is for one attendee only. */
function typeErrors({ tables }: Store, body: { readonly appointment_type_id?: string }): FieldErrors {
  const type = tables.appointment_types.peek(body.appointment_type_id ?? '')
  return type?.max_attendees === 1 ? { appointment_type_id: 'must allow more than one attendee' } : {}
}

/** Adds the repeats of a group appointment, without attendees. */
function addRepeats(store: Store, group: GroupAppointment): void {
  const times = repeatTimes(store, group, group.repeat_rule)
  group.repeats = times.length ? store.linkToMany(`/group_appointments?q[]=repeated_from_id:=${group.id}`) : null
  for (const { startsAt, endsAt } of times) {
    store.tables.group_appointments.add(
      groupAppointmentRecord(store, store.nextId(), {
        appointmentTypeId: linkedId(group.appointment_type) ?? '',
        businessId: linkedId(group.business) ?? '',
        practitionerId: linkedId(group.practitioner) ?? '',
        maxAttendees: group.max_attendees,
        patientIds: [],
        notes: group.notes,
        repeatedFromId: group.id,
        startsAt,
        endsAt,
      }),
    )
  }
}

/** Hides the present attendees of a group appointment together with it. */
function hideAttendees(store: Store, { id }: GroupAppointment, mark: HidingField): void {
  for (const attendee of presentAttendees(store, id)) {
    attendee[mark] = store.now()
    attendee.updated_at = store.now()
  }
}

export function groupAppointmentRecord(
  store: Store,
  id: string,
  fields: BookingFields & {
    readonly appointmentTypeId: string
    readonly maxAttendees: number
    readonly patientIds: readonly string[]
  },
): GroupAppointment {
  const createdAt = fields.createdAt ?? store.now()
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    deleted_at: null,
    ends_at: fields.endsAt,
    max_attendees: fields.maxAttendees,
    notes: fields.notes ?? null,
    patient_ids: [...fields.patientIds],
    repeat_rule: fields.repeatRule ?? null,
    starts_at: fields.startsAt,
    telehealth_url: `https://video.example/staff/${id}`,
    updated_at: createdAt,
    appointment_type: store.link('appointment_types', fields.appointmentTypeId),
    attendees: store.linkToMany(`/group_appointments/${id}/attendees`),
    business: store.link('businesses', fields.businessId),
    conflicts: store.linkToMany(`/group_appointments/${id}/conflicts`),
    practitioner: store.link('practitioners', fields.practitionerId),
    ...(fields.repeatedFromId && { repeated_from: store.link('group_appointments', fields.repeatedFromId) }),
    repeats: null,
    links: { self: store.url(`/group_appointments/${id}`) },
  }
}
