import { appointmentTypes } from './behaviours/appointment-types.js'
import { attendees } from './behaviours/attendees.js'
import { availabilityBlocks } from './behaviours/availability-blocks.js'
import type { Behaviour } from './behaviours/behaviour.js'
import { businesses } from './behaviours/businesses.js'
import { communications } from './behaviours/communications.js'
import { groupAppointments } from './behaviours/group-appointments.js'
import { individualAppointments } from './behaviours/individual-appointments.js'
import { patientAttachments } from './behaviours/patient-attachments.js'
import { patientCases } from './behaviours/patient-cases.js'
import { patientForms, patientFormTemplates } from './behaviours/patient-forms.js'
import { patients } from './behaviours/patients.js'
import * as plain from './behaviours/plain.js'
import { relationships } from './behaviours/relationships.js'
import { products, stockAdjustments } from './behaviours/stock.js'
import { taxes } from './behaviours/taxes.js'
import { treatmentNotes } from './behaviours/treatment-notes.js'
import { unavailableBlocks } from './behaviours/unavailable-blocks.js'

/** How each resource that can be written behaves, by the API's name of it. */
export const behaviours: { readonly [resource: string]: Behaviour } = {
  appointment_type_billable_items: plain.appointmentTypeBillableItems,
  appointment_type_products: plain.appointmentTypeProducts,
  appointment_types: appointmentTypes,
  attendees,
  availability_blocks: availabilityBlocks,
  billable_items: plain.billableItems,
  businesses,
  communications,
  concession_types: plain.concessionTypes,
  contacts: plain.contacts,
  group_appointments: groupAppointments,
  individual_appointments: individualAppointments,
  medical_alerts: plain.medicalAlerts,
  patient_attachments: patientAttachments,
  patient_cases: patientCases,
  patient_form_templates: patientFormTemplates,
  patient_forms: patientForms,
  patients,
  practitioner_reference_numbers: plain.practitionerReferenceNumbers,
  product_suppliers: plain.productSuppliers,
  products,
  relationships,
  stock_adjustments: stockAdjustments,
  taxes,
  treatment_note_templates: plain.treatmentNoteTemplates,
  treatment_notes: treatmentNotes,
  unavailable_block_types: plain.unavailableBlockTypes,
  unavailable_blocks: unavailableBlocks,
}
