// Records with the fields that every response has, and no others.

export const id = '1752849161776013508'
export const token = 'ef4c43ec-105d-489c-88cc-0f3c5f67dc70'
export const time = '2026-03-02T00:00:00Z'
export const to = (path: string) => ({ links: { self: `https://api.au1.cliniko.com/v1/${path}` } })
export const self = (path: string) => to(path).links

/** The least that a patient can be answered with. */
export const patient = {
  id,
  created_at: time,
  first_name: 'Ann',
  last_name: 'Lee',
  updated_at: time,
  appointments: to(`patients/${id}/appointments`),
  attendees: to(`patients/${id}/attendees`),
  invoices: to(`patients/${id}/invoices`),
  medical_alerts: to(`patients/${id}/medical_alerts`),
  patient_attachments: to(`patients/${id}/patient_attachments`),
  relationships: to(`patients/${id}/relationships`),
  links: self(`patients/${id}`),
}

export const block = {
  id,
  created_at: time,
  ends_at: time,
  starts_at: time,
  updated_at: time,
  business: to('businesses/1'),
  practitioner: to('practitioners/1'),
  links: self(`bookings/${id}`),
}
export const group = {
  ...block,
  max_attendees: 8,
  patient_ids: [id, 2],
  appointment_type: to('appointment_types/1'),
  attendees: to(`attendees`),
}
export const appointment = {
  ...block,
  patient_name: 'Ann Lee',
  appointment_type: to('appointment_types/1'),
  attendees: to('attendees'),
  patient: to(`patients/${id}`),
}

export const practitioner = {
  id,
  created_at: time,
  updated_at: time,
  appointment_types: to('appointment_types'),
  appointments: to('appointments'),
  invoices: to('invoices'),
  practitioner_reference_numbers: to('practitioner_reference_numbers'),
  links: self(`practitioners/${id}`),
}
