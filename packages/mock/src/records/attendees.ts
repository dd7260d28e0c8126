import type { Attendee } from '@cliniko/core'
import type { Store } from '../store/store.js'

export function attendeeRecord(
  store: Store,
  id: string,
  bookingId: string,
  patientId: string,
  createdAt = store.now(),
  patientCaseId?: string,
): Attendee {
  return {
    id,
    archived_at: null,
    arrived: false,
    booking_ip_address: null,
    cancellation_note: null,
    cancellation_reason: null,
    cancellation_reason_description: null,
    cancellation_url: `https://clinic.example/bookings/cancel/${id}`,
    cancelled_at: null,
    created_at: createdAt,
    deleted_at: null,
    email_reminder_sent: false,
    invoice_status: null,
    notes: null,
    online_booking_policy_accepted: null,
    sent_email_follow_ups_count: 0,
    sent_email_reminders_count: 0,
    sent_sms_follow_ups_count: 0,
    sent_sms_reminders_count: 0,
    sms_reminder_sent: false,
    telehealth_url: `https://video.example/join/${id}`,
    treatment_note_status: null,
    updated_at: createdAt,
    booking: store.link('bookings', bookingId),
    invoices: store.linkToMany(`/attendees/${id}/invoices`),
    patient: store.link('patients', patientId),
    ...(patientCaseId && { patient_case: store.link('patient_cases', patientCaseId) }),
    patient_forms: store.linkToMany(`/attendees/${id}/patient_forms`),
    links: { self: store.url(`/attendees/${id}`) },
  }
}
