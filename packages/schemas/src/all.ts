import { appointmentTypeBillableItemSchemas } from './appointment-type-billable-items.js'
import { appointmentTypeProductSchemas } from './appointment-type-products.js'
import { appointmentTypeSchemas } from './appointment-types.js'
import { attendeeSchemas } from './attendees.js'
import { availabilityBlockSchemas } from './availability-blocks.js'
import { availableTimeSchemas } from './available-times.js'
import { billableItemSchemas } from './billable-items.js'
import { bookingSchemas } from './bookings.js'
import { businessSchemas } from './businesses.js'
import { communicationSchemas } from './communications.js'
import { concessionPriceSchemas } from './concession-prices.js'
import { concessionTypeSchemas } from './concession-types.js'
import { contactSchemas } from './contacts.js'
import { dailyAvailabilitySchemas } from './daily-availabilities.js'
import { groupAppointmentSchemas } from './group-appointments.js'
import { individualAppointmentSchemas } from './individual-appointments.js'
import { invoiceItemSchemas } from './invoice-items.js'
import { invoiceSchemas } from './invoices.js'
import { medicalAlertSchemas } from './medical-alerts.js'
import { patientAttachmentSchemas } from './patient-attachments.js'
import { patientCaseSchemas } from './patient-cases.js'
import { patientFormTemplateSchemas } from './patient-form-templates.js'
import { patientFormSchemas } from './patient-forms.js'
import { patientSchemas } from './patients.js'
import { practitionerReferenceNumberSchemas } from './practitioner-reference-numbers.js'
import { practitionerSchemas } from './practitioners.js'
import { productSupplierSchemas } from './product-suppliers.js'
import { productSchemas } from './products.js'
import { referralSourceTypeSchemas } from './referral-source-types.js'
import { referralSourceSchemas } from './referral-sources.js'
import { relationshipSchemas } from './relationships.js'
import { serviceSchemas } from './services.js'
import { settingsSchemas } from './settings.js'
import { signatureSchemas } from './signatures.js'
import { stockAdjustmentSchemas } from './stock-adjustments.js'
import { taxSchemas } from './taxes.js'
import { treatmentNoteTemplateSchemas } from './treatment-note-templates.js'
import { treatmentNoteSchemas } from './treatment-notes.js'
import { unavailableBlockTypeSchemas } from './unavailable-block-types.js'
import { unavailableBlockSchemas } from './unavailable-blocks.js'
import { userSchemas } from './users.js'

/** The schemas of each resource, by the API's name of it. */
export interface AllSchemas {
  readonly appointment_type_billable_items: typeof appointmentTypeBillableItemSchemas
  readonly appointment_type_products: typeof appointmentTypeProductSchemas
  readonly appointment_types: typeof appointmentTypeSchemas
  readonly attendees: typeof attendeeSchemas
  readonly availability_blocks: typeof availabilityBlockSchemas
  readonly available_times: typeof availableTimeSchemas
  readonly billable_items: typeof billableItemSchemas
  readonly bookings: typeof bookingSchemas
  readonly businesses: typeof businessSchemas
  readonly communications: typeof communicationSchemas
  readonly concession_prices: typeof concessionPriceSchemas
  readonly concession_types: typeof concessionTypeSchemas
  readonly contacts: typeof contactSchemas
  readonly daily_availabilities: typeof dailyAvailabilitySchemas
  readonly group_appointments: typeof groupAppointmentSchemas
  readonly individual_appointments: typeof individualAppointmentSchemas
  readonly invoice_items: typeof invoiceItemSchemas
  readonly invoices: typeof invoiceSchemas
  readonly medical_alerts: typeof medicalAlertSchemas
  readonly patient_attachments: typeof patientAttachmentSchemas
  readonly patient_cases: typeof patientCaseSchemas
  readonly patient_form_templates: typeof patientFormTemplateSchemas
  readonly patient_forms: typeof patientFormSchemas
  readonly patients: typeof patientSchemas
  readonly practitioner_reference_numbers: typeof practitionerReferenceNumberSchemas
  readonly practitioners: typeof practitionerSchemas
  readonly product_suppliers: typeof productSupplierSchemas
  readonly products: typeof productSchemas
  readonly referral_source_types: typeof referralSourceTypeSchemas
  readonly referral_sources: typeof referralSourceSchemas
  readonly relationships: typeof relationshipSchemas
  readonly services: typeof serviceSchemas
  readonly settings: typeof settingsSchemas
  readonly signatures: typeof signatureSchemas
  readonly stock_adjustments: typeof stockAdjustmentSchemas
  readonly taxes: typeof taxSchemas
  readonly treatment_note_templates: typeof treatmentNoteTemplateSchemas
  readonly treatment_notes: typeof treatmentNoteSchemas
  readonly unavailable_block_types: typeof unavailableBlockTypeSchemas
  readonly unavailable_blocks: typeof unavailableBlockSchemas
  readonly users: typeof userSchemas
}

/**
 * The schemas of all 41 resources. Who uses few should import those by name: what is named here is bundled.
 *
 * @example
 * import { checkWith, createCliniko } from '@cliniko/core'
 * import { allSchemas } from '@cliniko/schemas/all'
 *
 * const cliniko = createCliniko({ apiKey, app, schemas: checkWith(allSchemas, { onMismatch: report }) })
 */
export const allSchemas: AllSchemas = {
  appointment_type_billable_items: appointmentTypeBillableItemSchemas,
  appointment_type_products: appointmentTypeProductSchemas,
  appointment_types: appointmentTypeSchemas,
  attendees: attendeeSchemas,
  availability_blocks: availabilityBlockSchemas,
  available_times: availableTimeSchemas,
  billable_items: billableItemSchemas,
  bookings: bookingSchemas,
  businesses: businessSchemas,
  communications: communicationSchemas,
  concession_prices: concessionPriceSchemas,
  concession_types: concessionTypeSchemas,
  contacts: contactSchemas,
  daily_availabilities: dailyAvailabilitySchemas,
  group_appointments: groupAppointmentSchemas,
  individual_appointments: individualAppointmentSchemas,
  invoice_items: invoiceItemSchemas,
  invoices: invoiceSchemas,
  medical_alerts: medicalAlertSchemas,
  patient_attachments: patientAttachmentSchemas,
  patient_cases: patientCaseSchemas,
  patient_form_templates: patientFormTemplateSchemas,
  patient_forms: patientFormSchemas,
  patients: patientSchemas,
  practitioner_reference_numbers: practitionerReferenceNumberSchemas,
  practitioners: practitionerSchemas,
  product_suppliers: productSupplierSchemas,
  products: productSchemas,
  referral_source_types: referralSourceTypeSchemas,
  referral_sources: referralSourceSchemas,
  relationships: relationshipSchemas,
  services: serviceSchemas,
  settings: settingsSchemas,
  signatures: signatureSchemas,
  stock_adjustments: stockAdjustmentSchemas,
  taxes: taxSchemas,
  treatment_note_templates: treatmentNoteTemplateSchemas,
  treatment_notes: treatmentNoteSchemas,
  unavailable_block_types: unavailableBlockTypeSchemas,
  unavailable_blocks: unavailableBlockSchemas,
  users: userSchemas,
}
