export {
  appointmentTypeBillableItemCreateSchema,
  appointmentTypeBillableItemSchema,
  appointmentTypeBillableItemSchemas,
  appointmentTypeBillableItemUpdateSchema,
} from './appointment-type-billable-items.js'
export {
  appointmentTypeProductCreateSchema,
  appointmentTypeProductSchema,
  appointmentTypeProductSchemas,
  appointmentTypeProductUpdateSchema,
} from './appointment-type-products.js'
export {
  appointmentTypeCreateSchema,
  appointmentTypeSchema,
  appointmentTypeSchemas,
  appointmentTypeUpdateSchema,
} from './appointment-types.js'
export { attendeeCreateSchema, attendeeSchema, attendeeSchemas, attendeeUpdateSchema } from './attendees.js'
export {
  availabilityBlockCreateSchema,
  availabilityBlockSchema,
  availabilityBlockSchemas,
} from './availability-blocks.js'
export { availableTimeSchema, availableTimeSchemas, nextAvailableTimeSchema } from './available-times.js'
export {
  billableItemCreateSchema,
  billableItemSchema,
  billableItemSchemas,
  billableItemUpdateSchema,
} from './billable-items.js'
export { bookingSchema, bookingSchemas } from './bookings.js'
export { businessCreateSchema, businessSchema, businessSchemas, businessUpdateSchema } from './businesses.js'
export {
  communicationCreateSchema,
  communicationSchema,
  communicationSchemas,
  communicationUpdateSchema,
  emailCommunicationSchema,
  memoCommunicationSchema,
  smsCommunicationSchema,
} from './communications.js'
export { concessionPriceSchema, concessionPriceSchemas } from './concession-prices.js'
export {
  concessionTypeCreateSchema,
  concessionTypeSchema,
  concessionTypeSchemas,
  concessionTypeUpdateSchema,
} from './concession-types.js'
export { contactCreateSchema, contactSchema, contactSchemas, contactUpdateSchema } from './contacts.js'
export { dailyAvailabilitySchema, dailyAvailabilitySchemas } from './daily-availabilities.js'
export { definedCustomFields } from './defined-custom-fields.js'
export {
  patientFormContentBodySchema,
  patientFormContentSchema,
  patientFormTemplateContentBodySchema,
  patientFormTemplateContentSchema,
} from './form-content.js'
export {
  groupAppointmentCreateSchema,
  groupAppointmentSchema,
  groupAppointmentSchemas,
  groupAppointmentUpdateSchema,
} from './group-appointments.js'
export {
  individualAppointmentCreateSchema,
  individualAppointmentSchema,
  individualAppointmentSchemas,
  individualAppointmentUpdateSchema,
} from './individual-appointments.js'
export { invoiceItemSchema, invoiceItemSchemas } from './invoice-items.js'
export { invoiceSchema, invoiceSchemas } from './invoices.js'
export {
  medicalAlertCreateSchema,
  medicalAlertSchema,
  medicalAlertSchemas,
  medicalAlertUpdateSchema,
} from './medical-alerts.js'
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
  patientAttachmentSchemas,
  patientAttachmentUpdateSchema,
  uploadedPatientAttachmentSchema,
} from './patient-attachments.js'
export {
  patientCaseCreateSchema,
  patientCaseSchema,
  patientCaseSchemas,
  patientCaseUpdateSchema,
} from './patient-cases.js'
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
  patientFormTemplateSchemas,
  patientFormTemplateUpdateSchema,
} from './patient-form-templates.js'
export {
  patientFormCreateSchema,
  patientFormSchema,
  patientFormSchemas,
  patientFormUpdateSchema,
} from './patient-forms.js'
export { patientCreateSchema, patientSchema, patientSchemas, patientUpdateSchema } from './patients.js'
export {
  practitionerReferenceNumberCreateSchema,
  practitionerReferenceNumberSchema,
  practitionerReferenceNumberSchemas,
  practitionerReferenceNumberUpdateSchema,
} from './practitioner-reference-numbers.js'
export { practitionerSchema, practitionerSchemas } from './practitioners.js'
export {
  productSupplierCreateSchema,
  productSupplierSchema,
  productSupplierSchemas,
  productSupplierUpdateSchema,
} from './product-suppliers.js'
export { productCreateSchema, productSchema, productSchemas, productUpdateSchema } from './products.js'
export { referralSourceTypeSchema, referralSourceTypeSchemas } from './referral-source-types.js'
export { referralSourceSchema, referralSourceSchemas, referralSourceUpdateSchema } from './referral-sources.js'
export {
  relationshipCreateSchema,
  relationshipSchema,
  relationshipSchemas,
  relationshipUpdateSchema,
} from './relationships.js'
export { serviceSchema, serviceSchemas } from './services.js'
export { publicSettingsSchema, settingsSchema, settingsSchemas } from './settings.js'
export {
  cancellationBodySchema,
  conflictsSchema,
  phoneNumberBodySchema,
  phoneNumberSchema,
  repeatRuleBodySchema,
  repeatRuleSchema,
} from './shared.js'
export { signatureSchema, signatureSchemas } from './signatures.js'
export { stockAdjustmentCreateSchema, stockAdjustmentSchema, stockAdjustmentSchemas } from './stock-adjustments.js'
export { taxCreateSchema, taxSchema, taxSchemas, taxUpdateSchema } from './taxes.js'
export {
  treatmentNoteTemplateCreateSchema,
  treatmentNoteTemplateSchema,
  treatmentNoteTemplateSchemas,
  treatmentNoteTemplateUpdateSchema,
} from './treatment-note-templates.js'
export {
  treatmentNoteCreateSchema,
  treatmentNoteSchema,
  treatmentNoteSchemas,
  treatmentNoteUpdateSchema,
} from './treatment-notes.js'
export {
  unavailableBlockTypeCreateSchema,
  unavailableBlockTypeSchema,
  unavailableBlockTypeSchemas,
  unavailableBlockTypeUpdateSchema,
} from './unavailable-block-types.js'
export {
  unavailableBlockCreateSchema,
  unavailableBlockSchema,
  unavailableBlockSchemas,
  unavailableBlockUpdateSchema,
} from './unavailable-blocks.js'
export { userSchema, userSchemas } from './users.js'
