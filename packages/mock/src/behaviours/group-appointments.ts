import type { GroupAppointment } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { laterRepeats, repeatTimes } from '../booking/repeats.js'
import { fitEnd, timeErrors, timesOf } from '../booking/times.js'
import { idIn } from '../lists/fields.js'
import { groupAppointmentRecord } from '../records/group-appointments.js'
import type { Store } from '../store/store.js'
import { presentAttendees } from './attendees.js'
import { behaviour } from './behaviour.js'

/** Group appointments take as many attendees as their type says, unless they say it themselves. */
export const groupAppointments = behaviour({
  table: (tables) => tables.group_appointments,
  schemas: allSchemas.group_appointments,
  references: { appointment_type_id: 'appointment_types', business_id: 'businesses', practitioner_id: 'practitioners' },
  checkCreate: (_store, body) => timeErrors(body),
  checkUpdate: (_store, body, record) => ({
    ...timeErrors(body, record),
    ...((body.max_attendees ?? 99) < (record.patient_ids ?? []).length && {
      max_attendees: 'is less than there are attendees',
    }),
  }),
  make: (store, id, body) =>
    groupAppointmentRecord(store, id, {
      appointmentTypeId: body.appointment_type_id,
      businessId: body.business_id,
      practitionerId: body.practitioner_id,
      maxAttendees:
        body.max_attendees ?? store.tables.appointment_types.peek(body.appointment_type_id)?.max_attendees ?? 2,
      patientIds: [],
      notes: body.notes ?? null,
      repeatRule: body.repeat_rule ?? null,
      ...timesOf(store, body),
    }),
  made: (store, record) => addRepeats(store, record),
  changed(store, record, body, before) {
    fitEnd(store, record, body)
    if (!body.repeat_rule) return
    for (const repeat of laterRepeats(store.tables.group_appointments, before)) {
      hide(store, repeat, 'deleted_at')
      repeat.deleted_at = store.now()
    }
    addRepeats(store, record)
  },
  onHide: hide,
})

/** The repeats of a group begin with nobody in them. */
function addRepeats(store: Store, record: GroupAppointment): void {
  const times = repeatTimes(store, record, record.repeat_rule)
  if (times.length) record.repeats = store.linkToMany(`/group_appointments?q[]=repeated_from_id:=${record.id}`)
  for (const time of times) {
    store.tables.group_appointments.add(
      groupAppointmentRecord(store, store.nextId(), {
        appointmentTypeId: idIn(record.appointment_type) ?? '',
        businessId: idIn(record.business) ?? '',
        practitionerId: idIn(record.practitioner) ?? '',
        maxAttendees: record.max_attendees,
        patientIds: [],
        notes: record.notes,
        repeatedFromId: record.id,
        ...time,
      }),
    )
  }
}

/** A group takes its attendees along. */
function hide(
  store: Store,
  { id }: { readonly id: string },
  field: 'archived_at' | 'cancelled_at' | 'deleted_at',
): void {
  for (const attendee of presentAttendees(store, id)) {
    attendee[field] = store.now()
    attendee.updated_at = store.now()
  }
}
