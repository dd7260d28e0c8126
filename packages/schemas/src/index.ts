export * from './appointment-type-billable-items.js'
export * from './appointment-type-products.js'
export * from './appointment-types.js'
export * from './attendees.js'
export * from './availability-blocks.js'
export * from './available-times.js'
export * from './billable-items.js'
export * from './bookings.js'
export * from './businesses.js'
export * from './communications.js'
export * from './concession-prices.js'
export * from './concession-types.js'
export * from './contacts.js'
export * from './daily-availabilities.js'
export * from './group-appointments.js'
export * from './individual-appointments.js'
export * from './invoice-items.js'
export * from './invoices.js'
export * from './medical-alerts.js'
export { cancellationBodySchema } from './models/cancellation.js'
export { conflictsSchema } from './models/conflicts.js'
export {
  patientCustomFieldDefinitionSchema,
  patientCustomFieldsDefinitionSchema,
} from './models/custom-field-definitions.js'
export {
  patientCustomFieldBodySchema,
  patientCustomFieldSchema,
  patientCustomFieldsBodySchema,
  patientCustomFieldsSchema,
} from './models/custom-fields.js'
export { definedCustomFields } from './models/defined-custom-fields.js'
export {
  patientFormContentBodySchema,
  patientFormContentSchema,
  patientFormTemplateContentBodySchema,
  patientFormTemplateContentSchema,
} from './models/form-questions.js'
export {
  treatmentNoteContentBodySchema,
  treatmentNoteContentSchema,
  treatmentNoteTemplateContentBodySchema,
  treatmentNoteTemplateContentSchema,
} from './models/note-questions.js'
export { phoneNumberBodySchema, phoneNumberSchema } from './models/phone-numbers.js'
export { repeatRuleBodySchema, repeatRuleSchema } from './models/repeat-rules.js'
export * from './patient-attachments.js'
export * from './patient-cases.js'
export * from './patient-form-templates.js'
export * from './patient-forms.js'
export * from './patients.js'
export * from './practitioner-reference-numbers.js'
export * from './practitioners.js'
export * from './product-suppliers.js'
export * from './products.js'
export * from './referral-source-types.js'
export * from './referral-sources.js'
export * from './relationships.js'
export * from './services.js'
export * from './settings.js'
export * from './signatures.js'
export * from './stock-adjustments.js'
export * from './taxes.js'
export * from './treatment-note-templates.js'
export * from './treatment-notes.js'
export * from './unavailable-block-types.js'
export * from './unavailable-blocks.js'
export * from './users.js'
