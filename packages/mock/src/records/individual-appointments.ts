import type { IndividualAppointment } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { Slot } from './slot.js'

export function individualAppointmentRecord(
  store: Store,
  id: string,
  slot: Slot & {
    readonly patientId: string
    readonly patientName: string | null
    readonly patientCaseId?: string
    readonly appointmentTypeId: string
  },
): IndividualAppointment {
  const createdAt = slot.createdAt ?? store.now()
  return {
    id,
    archived_at: null,
    booking_ip_address: null,
    cancellation_note: null,
    cancellation_reason: null,
    cancellation_reason_description: null,
    cancelled_at: null,
    created_at: createdAt,
    deleted_at: null,
    did_not_arrive: false,
    email_reminder_sent: false,
    ends_at: slot.endsAt,
    has_patient_appointment_notes: false,
    invoice_status: null,
    notes: slot.notes ?? null,
    online_booking_policy_accepted: null,
    patient_arrived: false,
    patient_name: slot.patientName,
    repeat_rule: slot.repeatRule ?? null,
    sms_reminder_sent: false,
    starts_at: slot.startsAt,
    // Filled in for every type, as the API does.
    telehealth_url: `https://video.example/staff/${id}`,
    treatment_note_status: null,
    updated_at: createdAt,
    appointment_type: store.link('appointment_types', slot.appointmentTypeId),
    attendees: store.linkToMany(`/individual_appointments/${id}/attendees`),
    business: store.link('businesses', slot.businessId),
    conflicts: store.linkToMany(`/individual_appointments/${id}/conflicts`),
    patient: store.link('patients', slot.patientId),
    ...(slot.patientCaseId && { patient_case: store.link('patient_cases', slot.patientCaseId) }),
    practitioner: store.link('practitioners', slot.practitionerId),
    ...(slot.repeatedFromId && { repeated_from: store.link('individual_appointments', slot.repeatedFromId) }),
    ...(slot.repeatRule && { repeats: store.linkToMany(`/individual_appointments?q[]=repeated_from_id:=${id}`) }),
    links: { self: store.url(`/individual_appointments/${id}`) },
  }
}
