import type { GroupAppointment } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { Slot } from './slot.js'

export function groupAppointmentRecord(
  store: Store,
  id: string,
  slot: Slot & {
    readonly appointmentTypeId: string
    readonly maxAttendees: number
    readonly patientIds: readonly string[]
  },
): GroupAppointment {
  const createdAt = slot.createdAt ?? store.now()
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    deleted_at: null,
    ends_at: slot.endsAt,
    max_attendees: slot.maxAttendees,
    notes: slot.notes ?? null,
    patient_ids: [...slot.patientIds],
    repeat_rule: slot.repeatRule ?? null,
    starts_at: slot.startsAt,
    telehealth_url: `https://video.example/staff/${id}`,
    updated_at: createdAt,
    appointment_type: store.link('appointment_types', slot.appointmentTypeId),
    attendees: store.linkToMany(`/group_appointments/${id}/attendees`),
    business: store.link('businesses', slot.businessId),
    conflicts: store.linkToMany(`/group_appointments/${id}/conflicts`),
    practitioner: store.link('practitioners', slot.practitionerId),
    ...(slot.repeatedFromId && { repeated_from: store.link('group_appointments', slot.repeatedFromId) }),
    ...(slot.repeatRule && { repeats: store.linkToMany(`/group_appointments?q[]=repeated_from_id:=${id}`) }),
    links: { self: store.url(`/group_appointments/${id}`) },
  }
}
