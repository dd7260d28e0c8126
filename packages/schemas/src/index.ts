export {
  appointmentTypeBillableItemCreateSchema,
  appointmentTypeBillableItemSchema,
  appointmentTypeBillableItemUpdateSchema,
} from './appointment-type-billable-items.js'
export {
  appointmentTypeProductCreateSchema,
  appointmentTypeProductSchema,
  appointmentTypeProductUpdateSchema,
} from './appointment-type-products.js'
export { appointmentTypeCreateSchema, appointmentTypeSchema, appointmentTypeUpdateSchema } from './appointment-types.js'
export { attendeeCreateSchema, attendeeSchema, attendeeUpdateSchema } from './attendees.js'
export { availabilityBlockCreateSchema, availabilityBlockSchema } from './availability-blocks.js'
export { availableTimeSchema, nextAvailableTimeSchema } from './available-times.js'
export { billableItemCreateSchema, billableItemSchema, billableItemUpdateSchema } from './billable-items.js'
export { bookingSchema } from './bookings.js'
export { businessCreateSchema, businessSchema, businessUpdateSchema } from './businesses.js'
export {
  communicationCreateSchema,
  communicationSchema,
  communicationUpdateSchema,
  emailCommunicationSchema,
  memoCommunicationSchema,
  smsCommunicationSchema,
} from './communications.js'
export { concessionPriceSchema } from './concession-prices.js'
export { concessionTypeCreateSchema, concessionTypeSchema, concessionTypeUpdateSchema } from './concession-types.js'
export { contactCreateSchema, contactSchema, contactUpdateSchema } from './contacts.js'
export { dailyAvailabilitySchema } from './daily-availabilities.js'
export {
  patientFormContentBodySchema,
  patientFormContentSchema,
  patientFormTemplateContentBodySchema,
  patientFormTemplateContentSchema,
} from './form-content.js'
export {
  groupAppointmentCreateSchema,
  groupAppointmentSchema,
  groupAppointmentUpdateSchema,
} from './group-appointments.js'
export {
  individualAppointmentCreateSchema,
  individualAppointmentSchema,
  individualAppointmentUpdateSchema,
} from './individual-appointments.js'
export { invoiceItemSchema } from './invoice-items.js'
export { invoiceSchema } from './invoices.js'
export { medicalAlertCreateSchema, medicalAlertSchema, medicalAlertUpdateSchema } from './medical-alerts.js'
export {
  treatmentNoteContentBodySchema,
  treatmentNoteContentSchema,
  treatmentNoteTemplateContentBodySchema,
  treatmentNoteTemplateContentSchema,
} from './note-content.js'
export {
  attachmentPresignedPostSchema,
  fullPatientExportSchema,
  patientAttachmentCreateSchema,
  patientAttachmentSchema,
  patientAttachmentUpdateSchema,
  uploadedPatientAttachmentSchema,
} from './patient-attachments.js'
export { patientCaseCreateSchema, patientCaseSchema, patientCaseUpdateSchema } from './patient-cases.js'
export {
  patientCustomFieldDefinitionSchema,
  patientCustomFieldsDefinitionSchema,
} from './patient-custom-field-definitions.js'
export {
  patientCustomFieldBodySchema,
  patientCustomFieldSchema,
  patientCustomFieldsBodySchema,
  patientCustomFieldsSchema,
} from './patient-custom-fields.js'
export {
  patientFormTemplateCreateSchema,
  patientFormTemplateSchema,
  patientFormTemplateUpdateSchema,
} from './patient-form-templates.js'
export { patientFormCreateSchema, patientFormSchema, patientFormUpdateSchema } from './patient-forms.js'
export { patientCreateSchema, patientSchema, patientUpdateSchema } from './patients.js'
export {
  practitionerReferenceNumberCreateSchema,
  practitionerReferenceNumberSchema,
  practitionerReferenceNumberUpdateSchema,
} from './practitioner-reference-numbers.js'
export { practitionerSchema } from './practitioners.js'
export { productSupplierCreateSchema, productSupplierSchema, productSupplierUpdateSchema } from './product-suppliers.js'
export { productCreateSchema, productSchema, productUpdateSchema } from './products.js'
export { referralSourceTypeSchema } from './referral-source-types.js'
export { referralSourceSchema, referralSourceUpdateSchema } from './referral-sources.js'
export { relationshipCreateSchema, relationshipSchema, relationshipUpdateSchema } from './relationships.js'
export { serviceSchema } from './services.js'
export { publicSettingsSchema, settingsSchema } from './settings.js'
export {
  cancellationBodySchema,
  phoneNumberBodySchema,
  phoneNumberSchema,
  repeatRuleBodySchema,
  repeatRuleSchema,
} from './shared.js'
export { signatureSchema } from './signatures.js'
export { stockAdjustmentCreateSchema, stockAdjustmentSchema } from './stock-adjustments.js'
export { taxCreateSchema, taxSchema, taxUpdateSchema } from './taxes.js'
export {
  treatmentNoteTemplateCreateSchema,
  treatmentNoteTemplateSchema,
  treatmentNoteTemplateUpdateSchema,
} from './treatment-note-templates.js'
export { treatmentNoteCreateSchema, treatmentNoteSchema, treatmentNoteUpdateSchema } from './treatment-notes.js'
export {
  unavailableBlockTypeCreateSchema,
  unavailableBlockTypeSchema,
  unavailableBlockTypeUpdateSchema,
} from './unavailable-block-types.js'
export {
  unavailableBlockCreateSchema,
  unavailableBlockSchema,
  unavailableBlockUpdateSchema,
} from './unavailable-blocks.js'
export { userSchema } from './users.js'
