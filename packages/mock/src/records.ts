import type {
  AppointmentType,
  AppointmentTypeCreate,
  Attendee,
  Business,
  BusinessCreate,
  GroupAppointment,
  IndividualAppointment,
  Patient,
  PatientCreate,
  Practitioner,
  UnavailableBlock,
  User,
} from '@cliniko/core'
import type { Store } from './store.js'

// Whole records from what is known of them: every field the API answers is there, null where there is nothing.

/** What the clinic knows of an appointment beyond its times. */
export interface Slot {
  readonly startsAt: string
  readonly endsAt: string
  readonly businessId: string
  readonly practitionerId: string
  readonly notes?: string | null
  readonly createdAt?: string
}

export function patientRecord(store: Store, id: string, body: PatientCreate, createdAt = store.now()): Patient {
  const { concession_type_id, referring_doctor_id, unsubscribe_sms_marketing, patient_phone_numbers, ...fields } = body
  return {
    id,
    accepted_email_marketing: null,
    accepted_privacy_policy: null,
    accepted_sms_marketing: unsubscribe_sms_marketing ? false : null,
    address_1: null,
    address_2: null,
    address_3: null,
    appointment_notes: null,
    archived_at: null,
    city: null,
    country: null,
    country_code: null,
    created_at: createdAt,
    custom_fields: null,
    date_of_birth: null,
    deleted_at: null,
    dva_card_number: null,
    email: null,
    emergency_contact: null,
    gender: null,
    gender_identity: null,
    invoice_default_to: null,
    invoice_email: null,
    invoice_extra_information: null,
    label: `${body.first_name} ${body.last_name}`,
    medicare: null,
    medicare_reference_number: null,
    merged_at: null,
    notes: null,
    occupation: null,
    old_reference_id: null,
    patient_phone_numbers: phoneNumbers(patient_phone_numbers),
    post_code: null,
    preferred_first_name: null,
    pronouns: null,
    receives_cancellation_emails: true,
    receives_confirmation_emails: true,
    referral_source: null,
    reminder_type: 'SMS & Email',
    sex: null,
    state: null,
    time_zone: null,
    title: null,
    updated_at: createdAt,
    ...fields,
    appointments: store.linkToMany(`/patients/${id}/appointments`),
    attendees: store.linkToMany(`/patients/${id}/attendees`),
    ...(concession_type_id && { concession_type: store.link('concession_types', concession_type_id) }),
    invoices: store.linkToMany(`/patients/${id}/invoices`),
    medical_alerts: store.linkToMany(`/patients/${id}/medical_alerts`),
    patient_attachments: store.linkToMany(`/patients/${id}/attachments`),
    ...(referring_doctor_id && { referring_doctor: store.link('contacts', referring_doctor_id) }),
    relationships: store.linkToMany(`/patients/${id}/relationships`),
    links: { self: store.url(`/patients/${id}`) },
  }
}

/** Phone numbers as the API answers them: with their digits alone beside. */
export function phoneNumbers(
  numbers: PatientCreate['patient_phone_numbers'],
): NonNullable<Patient['patient_phone_numbers']> {
  return (numbers ?? []).map(({ number = '', phone_type = 'Mobile' }) => ({
    number,
    phone_type,
    normalized_number: number.replace(/\D/g, '').replace(/^0/, '61'),
  }))
}

export function individualAppointmentRecord(
  store: Store,
  id: string,
  slot: Slot & { readonly patientId: string; readonly patientName: string | null; readonly appointmentTypeId: string },
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
    repeat_rule: null,
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
    practitioner: store.link('practitioners', slot.practitionerId),
    links: { self: store.url(`/individual_appointments/${id}`) },
  }
}

export function attendeeRecord(
  store: Store,
  id: string,
  bookingId: string,
  patientId: string,
  createdAt = store.now(),
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
    patient_forms: store.linkToMany(`/attendees/${id}/patient_forms`),
    links: { self: store.url(`/attendees/${id}`) },
  }
}

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
    repeat_rule: null,
    starts_at: slot.startsAt,
    telehealth_url: `https://video.example/staff/${id}`,
    updated_at: createdAt,
    appointment_type: store.link('appointment_types', slot.appointmentTypeId),
    attendees: store.linkToMany(`/group_appointments/${id}/attendees`),
    business: store.link('businesses', slot.businessId),
    conflicts: store.linkToMany(`/group_appointments/${id}/conflicts`),
    practitioner: store.link('practitioners', slot.practitionerId),
    links: { self: store.url(`/group_appointments/${id}`) },
  }
}

export function unavailableBlockRecord(store: Store, id: string, slot: Slot): UnavailableBlock {
  const createdAt = slot.createdAt ?? store.now()
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    deleted_at: null,
    ends_at: slot.endsAt,
    notes: slot.notes ?? null,
    repeat_rule: null,
    starts_at: slot.startsAt,
    updated_at: createdAt,
    business: store.link('businesses', slot.businessId),
    conflicts: store.linkToMany(`/unavailable_blocks/${id}/conflicts`),
    practitioner: store.link('practitioners', slot.practitionerId),
    links: { self: store.url(`/unavailable_blocks/${id}`) },
  }
}

export function appointmentTypeRecord(
  store: Store,
  id: string,
  body: AppointmentTypeCreate,
  createdAt = store.now(),
): AppointmentType {
  const { billable_item_id, business_ids, practitioner_ids, product_id, treatment_note_template_id, ...fields } = body
  return {
    id,
    add_deposit_to_account_credit: false,
    appointment_confirmation_template_ids: [],
    appointment_follow_up_template_ids: [],
    appointment_reminder_template_ids: [],
    archived_at: null,
    category: null,
    color: '#44bbe0',
    created_at: createdAt,
    deposit_price: null,
    description: null,
    online_bookings_lead_time_hours: 0,
    online_payments_enabled: false,
    online_payments_mode: null,
    show_in_online_bookings: true,
    telehealth_enabled: false,
    updated_at: createdAt,
    ...fields,
    appointment_type_billable_items: store.linkToMany(`/appointment_types/${id}/appointment_type_billable_items`),
    appointment_type_products: store.linkToMany(`/appointment_types/${id}/appointment_type_products`),
    ...(billable_item_id && { billable_item: store.link('billable_items', billable_item_id) }),
    practitioners: store.linkToMany(`/appointment_types/${id}/practitioners`),
    ...(product_id && { product: store.link('products', product_id) }),
    ...(treatment_note_template_id && {
      treatment_note_template: store.link('treatment_note_templates', treatment_note_template_id),
    }),
    links: { self: store.url(`/appointment_types/${id}`) },
  }
}

export function businessRecord(store: Store, id: string, body: BusinessCreate, createdAt = store.now()): Business {
  const { logo: _logo, logo_height: _height, remove_logo: _remove, ...fields } = body
  return {
    id,
    additional_information: null,
    additional_invoice_information: null,
    address_1: null,
    address_2: null,
    appointment_reminders_enabled: true,
    appointment_type_ids: [],
    archived_at: null,
    business_name: null,
    business_registration_name: null,
    business_registration_value: null,
    city: null,
    contact_information: null,
    country: 'Australia',
    country_code: 'AU',
    created_at: createdAt,
    deleted_at: null,
    display_name: body.business_name ?? null,
    email_reply_to: null,
    label: body.business_name ?? null,
    post_code: null,
    show_in_online_bookings: true,
    state: null,
    time_zone: 'Sydney',
    time_zone_identifier: 'Australia/Sydney',
    updated_at: createdAt,
    website_address: null,
    ...fields,
    appointments: store.linkToMany(`/businesses/${id}/appointments`),
    practitioners: store.linkToMany(`/businesses/${id}/practitioners`),
    links: { self: store.url(`/businesses/${id}`) },
  }
}

/** A person of the clinic. */
export interface Person {
  readonly title: string
  readonly firstName: string
  readonly lastName: string
}

export function userRecord(
  store: Store,
  id: string,
  { title, firstName, lastName }: Person,
  rest: Pick<User, 'email' | 'role'>,
  createdAt = store.now(),
): User {
  return {
    id,
    active: true,
    created_at: createdAt,
    first_name: firstName,
    last_name: lastName,
    phone_numbers: [],
    time_zone: 'Sydney',
    time_zone_identifier: 'Australia/Sydney',
    title,
    updated_at: createdAt,
    user_active: true,
    ...rest,
    links: { self: store.url(`/users/${id}`) },
  }
}

export function practitionerRecord(
  store: Store,
  id: string,
  { title, firstName, lastName }: Person,
  rest: Pick<Practitioner, 'active' | 'designation' | 'description'> & { readonly userId: string },
  createdAt = store.now(),
): Practitioner {
  const { userId, ...fields } = rest
  const label = `${firstName} ${lastName}`
  return {
    id,
    created_at: createdAt,
    display_name: label,
    first_name: firstName,
    label,
    last_name: lastName,
    show_in_online_bookings: fields.active,
    title,
    updated_at: createdAt,
    ...fields,
    appointment_types: store.linkToMany(`/practitioners/${id}/appointment_types`),
    appointments: store.linkToMany(`/practitioners/${id}/appointments`),
    invoices: store.linkToMany(`/practitioners/${id}/invoices`),
    practitioner_reference_numbers: store.linkToMany(`/practitioners/${id}/practitioner_reference_numbers`),
    user: store.link('users', userId),
    links: { self: store.url(`/practitioners/${id}`) },
  }
}
