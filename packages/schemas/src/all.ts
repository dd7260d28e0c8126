import * as resources from './resources.js'

type Resources = typeof resources

/** The schemas of each resource, under the API's name for it. */
export type AllSchemas = {
  readonly [Resource in keyof Resources]: Resources[Resource][keyof Resources[Resource] & `${string}Schemas`]
}

/**
 * The schemas of all resources. All of them end up in the bundle: import them by name if you need a few.
 *
 * @example
 * import { checkWith, createCliniko } from '@cliniko/core'
 * import { allSchemas } from '@cliniko/schemas/all'
 *
 * const cliniko = createCliniko({ apiKey, app, schemas: checkWith(allSchemas, { onMismatch: report }) })
 */
export const allSchemas: AllSchemas = {
  appointment_type_billable_items: resources.appointment_type_billable_items.appointmentTypeBillableItemSchemas,
  appointment_type_products: resources.appointment_type_products.appointmentTypeProductSchemas,
  appointment_types: resources.appointment_types.appointmentTypeSchemas,
  attendees: resources.attendees.attendeeSchemas,
  availability_blocks: resources.availability_blocks.availabilityBlockSchemas,
  available_times: resources.available_times.availableTimeSchemas,
  billable_items: resources.billable_items.billableItemSchemas,
  bookings: resources.bookings.bookingSchemas,
  businesses: resources.businesses.businessSchemas,
  communications: resources.communications.communicationSchemas,
  concession_prices: resources.concession_prices.concessionPriceSchemas,
  concession_types: resources.concession_types.concessionTypeSchemas,
  contacts: resources.contacts.contactSchemas,
  daily_availabilities: resources.daily_availabilities.dailyAvailabilitySchemas,
  group_appointments: resources.group_appointments.groupAppointmentSchemas,
  individual_appointments: resources.individual_appointments.individualAppointmentSchemas,
  invoice_items: resources.invoice_items.invoiceItemSchemas,
  invoices: resources.invoices.invoiceSchemas,
  medical_alerts: resources.medical_alerts.medicalAlertSchemas,
  patient_attachments: resources.patient_attachments.patientAttachmentSchemas,
  patient_cases: resources.patient_cases.patientCaseSchemas,
  patient_form_templates: resources.patient_form_templates.patientFormTemplateSchemas,
  patient_forms: resources.patient_forms.patientFormSchemas,
  patients: resources.patients.patientSchemas,
  practitioner_reference_numbers: resources.practitioner_reference_numbers.practitionerReferenceNumberSchemas,
  practitioners: resources.practitioners.practitionerSchemas,
  product_suppliers: resources.product_suppliers.productSupplierSchemas,
  products: resources.products.productSchemas,
  referral_source_types: resources.referral_source_types.referralSourceTypeSchemas,
  referral_sources: resources.referral_sources.referralSourceSchemas,
  relationships: resources.relationships.relationshipSchemas,
  services: resources.services.serviceSchemas,
  settings: resources.settings.settingsSchemas,
  signatures: resources.signatures.signatureSchemas,
  stock_adjustments: resources.stock_adjustments.stockAdjustmentSchemas,
  taxes: resources.taxes.taxSchemas,
  treatment_note_templates: resources.treatment_note_templates.treatmentNoteTemplateSchemas,
  treatment_notes: resources.treatment_notes.treatmentNoteSchemas,
  unavailable_block_types: resources.unavailable_block_types.unavailableBlockTypeSchemas,
  unavailable_blocks: resources.unavailable_blocks.unavailableBlockSchemas,
  users: resources.users.userSchemas,
}
