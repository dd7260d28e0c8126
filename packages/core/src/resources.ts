export type {
  AppointmentTypeBillableItem,
  AppointmentTypeBillableItemCreate,
  AppointmentTypeBillableItemFilters,
  AppointmentTypeBillableItemUpdate,
} from './resources/appointment-type-billable-items.js'
export * as appointmentTypeBillableItems from './resources/appointment-type-billable-items.js'
export type {
  AppointmentTypeProduct,
  AppointmentTypeProductCreate,
  AppointmentTypeProductFilters,
  AppointmentTypeProductUpdate,
} from './resources/appointment-type-products.js'
export * as appointmentTypeProducts from './resources/appointment-type-products.js'
export type {
  AppointmentType,
  AppointmentTypeCreate,
  AppointmentTypeFilters,
  AppointmentTypeUpdate,
  LeadTimeHours,
  OnlinePaymentsMode,
} from './resources/appointment-types.js'
export * as appointmentTypes from './resources/appointment-types.js'
export type { Attendee, AttendeeCreate, AttendeeFilters, AttendeeUpdate } from './resources/attendees.js'
export * as attendees from './resources/attendees.js'
export type {
  AvailabilityBlock,
  AvailabilityBlockCreate,
  AvailabilityBlockFilters,
} from './resources/availability-blocks.js'
export * as availabilityBlocks from './resources/availability-blocks.js'
export type { AvailableTime, NextAvailableTime } from './resources/available-times.js'
export * as availableTimes from './resources/available-times.js'
export type {
  BillableItem,
  BillableItemCreate,
  BillableItemFilters,
  BillableItemUpdate,
} from './resources/billable-items.js'
export * as billableItems from './resources/billable-items.js'
export type { Booking, BookingFilters } from './resources/bookings.js'
export * as bookings from './resources/bookings.js'
export type { Business, BusinessCreate, BusinessFilters, BusinessUpdate } from './resources/businesses.js'
export * as businesses from './resources/businesses.js'
export type {
  Communication,
  CommunicationCreate,
  CommunicationFilters,
  CommunicationUpdate,
  EmailCommunication,
  MemoCommunication,
  SmsCommunication,
} from './resources/communications.js'
export * as communications from './resources/communications.js'
export type { ConcessionPrice, ConcessionPriceFilters } from './resources/concession-prices.js'
export * as concessionPrices from './resources/concession-prices.js'
export type {
  ConcessionType,
  ConcessionTypeCreate,
  ConcessionTypeFilters,
  ConcessionTypeUpdate,
} from './resources/concession-types.js'
export * as concessionTypes from './resources/concession-types.js'
export type { Contact, ContactCreate, ContactFilters, ContactUpdate } from './resources/contacts.js'
export * as contacts from './resources/contacts.js'
export type { DailyAvailability, DailyAvailabilityFilters } from './resources/daily-availabilities.js'
export * as dailyAvailabilities from './resources/daily-availabilities.js'
export type {
  GroupAppointment,
  GroupAppointmentCreate,
  GroupAppointmentFilters,
  GroupAppointmentUpdate,
} from './resources/group-appointments.js'
export * as groupAppointments from './resources/group-appointments.js'
export type {
  IndividualAppointment,
  IndividualAppointmentCreate,
  IndividualAppointmentFilters,
  IndividualAppointmentUpdate,
} from './resources/individual-appointments.js'
export * as individualAppointments from './resources/individual-appointments.js'
export type { InvoiceItem, InvoiceItemFilters } from './resources/invoice-items.js'
export * as invoiceItems from './resources/invoice-items.js'
export type { Invoice, InvoiceFilters } from './resources/invoices.js'
export * as invoices from './resources/invoices.js'
export type {
  MedicalAlert,
  MedicalAlertCreate,
  MedicalAlertFilters,
  MedicalAlertUpdate,
} from './resources/medical-alerts.js'
export * as medicalAlerts from './resources/medical-alerts.js'
export type {
  AttachmentPresignedPost,
  FullPatientExport,
  PatientAttachment,
  PatientAttachmentCreate,
  PatientAttachmentFilters,
  PatientAttachmentUpdate,
  UploadedPatientAttachment,
} from './resources/patient-attachments.js'
export * as patientAttachments from './resources/patient-attachments.js'
export type {
  PatientCase,
  PatientCaseCreate,
  PatientCaseFilters,
  PatientCaseUpdate,
} from './resources/patient-cases.js'
export * as patientCases from './resources/patient-cases.js'
export type {
  PatientFormTemplate,
  PatientFormTemplateCreate,
  PatientFormTemplateFilters,
  PatientFormTemplateUpdate,
} from './resources/patient-form-templates.js'
export * as patientFormTemplates from './resources/patient-form-templates.js'
export type {
  PatientForm,
  PatientFormCreate,
  PatientFormFilters,
  PatientFormUpdate,
} from './resources/patient-forms.js'
export * as patientForms from './resources/patient-forms.js'
export type { Patient, PatientCreate, PatientFilters, PatientUpdate, Pronouns } from './resources/patients.js'
export * as patients from './resources/patients.js'
export type {
  PractitionerReferenceNumber,
  PractitionerReferenceNumberCreate,
  PractitionerReferenceNumberFilters,
  PractitionerReferenceNumberUpdate,
} from './resources/practitioner-reference-numbers.js'
export * as practitionerReferenceNumbers from './resources/practitioner-reference-numbers.js'
export type { Practitioner, PractitionerFilters } from './resources/practitioners.js'
export * as practitioners from './resources/practitioners.js'
export type {
  ProductSupplier,
  ProductSupplierCreate,
  ProductSupplierFilters,
  ProductSupplierUpdate,
} from './resources/product-suppliers.js'
export * as productSuppliers from './resources/product-suppliers.js'
export type { Product, ProductCreate, ProductFilters, ProductUpdate } from './resources/products.js'
export * as products from './resources/products.js'
export type { ReferralSourceType, ReferralSourceTypeFilters } from './resources/referral-source-types.js'
export * as referralSourceTypes from './resources/referral-source-types.js'
export type { ReferralSource, ReferralSourceFilters, ReferralSourceUpdate } from './resources/referral-sources.js'
export * as referralSources from './resources/referral-sources.js'
export type {
  Relationship,
  RelationshipCreate,
  RelationshipFilters,
  RelationshipUpdate,
} from './resources/relationships.js'
export * as relationships from './resources/relationships.js'
export type { Service } from './resources/services.js'
export * as services from './resources/services.js'
export type { PatientNameFormat, PublicSettings, Settings } from './resources/settings.js'
export * as settings from './resources/settings.js'
export type { Signature } from './resources/signatures.js'
export * as signatures from './resources/signatures.js'
export type { StockAdjustment, StockAdjustmentCreate, StockAdjustmentFilters } from './resources/stock-adjustments.js'
export * as stockAdjustments from './resources/stock-adjustments.js'
export type { Tax, TaxCreate, TaxFilters, TaxUpdate } from './resources/taxes.js'
export * as taxes from './resources/taxes.js'
export type {
  TreatmentNoteTemplate,
  TreatmentNoteTemplateCreate,
  TreatmentNoteTemplateFilters,
  TreatmentNoteTemplateUpdate,
} from './resources/treatment-note-templates.js'
export * as treatmentNoteTemplates from './resources/treatment-note-templates.js'
export type {
  TreatmentNote,
  TreatmentNoteCreate,
  TreatmentNoteFilters,
  TreatmentNoteUpdate,
} from './resources/treatment-notes.js'
export * as treatmentNotes from './resources/treatment-notes.js'
export type {
  UnavailableBlockType,
  UnavailableBlockTypeCreate,
  UnavailableBlockTypeFilters,
  UnavailableBlockTypeUpdate,
} from './resources/unavailable-block-types.js'
export * as unavailableBlockTypes from './resources/unavailable-block-types.js'
export type {
  UnavailableBlock,
  UnavailableBlockCreate,
  UnavailableBlockFilters,
  UnavailableBlockUpdate,
} from './resources/unavailable-blocks.js'
export * as unavailableBlocks from './resources/unavailable-blocks.js'
export type { User, UserFilters, UserRole } from './resources/users.js'
export * as users from './resources/users.js'
