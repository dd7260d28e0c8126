import type {
  AppointmentType,
  AppointmentTypeBillableItem,
  AppointmentTypeBillableItemCreate,
  AppointmentTypeBillableItemUpdate,
  AppointmentTypeCreate,
  AppointmentTypeProduct,
  AppointmentTypeProductCreate,
  AppointmentTypeProductUpdate,
  AppointmentTypeUpdate,
  AttachmentPresignedPost,
  Attendee,
  AttendeeCreate,
  AttendeeUpdate,
  AvailabilityBlock,
  AvailabilityBlockCreate,
  AvailableTime,
  BillableItem,
  BillableItemCreate,
  BillableItemUpdate,
  Booking,
  Business,
  BusinessCreate,
  BusinessUpdate,
  CancellationBody,
  Communication,
  CommunicationCreate,
  CommunicationUpdate,
  ConcessionPrice,
  ConcessionType,
  ConcessionTypeCreate,
  ConcessionTypeUpdate,
  Contact,
  ContactCreate,
  ContactUpdate,
  DailyAvailability,
  EmailCommunication,
  FullPatientExport,
  GroupAppointment,
  GroupAppointmentCreate,
  GroupAppointmentUpdate,
  IndividualAppointment,
  IndividualAppointmentCreate,
  IndividualAppointmentUpdate,
  Invoice,
  InvoiceItem,
  MedicalAlert,
  MedicalAlertCreate,
  MedicalAlertUpdate,
  MemoCommunication,
  NextAvailableTime,
  Patient,
  PatientAttachment,
  PatientAttachmentCreate,
  PatientAttachmentUpdate,
  PatientCase,
  PatientCaseCreate,
  PatientCaseUpdate,
  PatientCreate,
  PatientCustomField,
  PatientCustomFieldDefinition,
  PatientCustomFields,
  PatientCustomFieldsDefinition,
  PatientForm,
  PatientFormContent,
  PatientFormCreate,
  PatientFormTemplate,
  PatientFormTemplateContent,
  PatientFormTemplateCreate,
  PatientFormTemplateUpdate,
  PatientFormUpdate,
  PatientUpdate,
  PhoneNumber,
  PhoneNumberBody,
  Practitioner,
  PractitionerReferenceNumber,
  PractitionerReferenceNumberCreate,
  PractitionerReferenceNumberUpdate,
  Product,
  ProductCreate,
  ProductSupplier,
  ProductSupplierCreate,
  ProductSupplierUpdate,
  ProductUpdate,
  PublicSettings,
  ReferralSource,
  ReferralSourceType,
  ReferralSourceUpdate,
  Relationship,
  RelationshipCreate,
  RelationshipUpdate,
  RepeatRule,
  RepeatRuleBody,
  Service,
  Settings,
  Signature,
  SmsCommunication,
  StockAdjustment,
  StockAdjustmentCreate,
  Tax,
  TaxCreate,
  TaxUpdate,
  TreatmentNote,
  TreatmentNoteContent,
  TreatmentNoteCreate,
  TreatmentNoteTemplate,
  TreatmentNoteTemplateContent,
  TreatmentNoteTemplateCreate,
  TreatmentNoteTemplateUpdate,
  TreatmentNoteUpdate,
  UnavailableBlock,
  UnavailableBlockCreate,
  UnavailableBlockType,
  UnavailableBlockTypeCreate,
  UnavailableBlockTypeUpdate,
  UnavailableBlockUpdate,
  UploadedPatientAttachment,
  User,
} from '@cliniko/core'
import type { InferInput, InferOutput } from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import type * as schemas from '../index.js'

type Schemas = { [Name in Extract<keyof typeof schemas, `${string}Schema`>]: (typeof schemas)[Name] }
type Output<Name extends keyof Schemas> = InferOutput<Schemas[Name]>
type Input<Name extends keyof Schemas> = InferInput<Schemas[Name]>

describe("the output of a model's schema is core's type", () => {
  it('default', () => {
    expectTypeOf<Output<'appointmentTypeSchema'>>().toEqualTypeOf<AppointmentType>()
    expectTypeOf<Output<'attendeeSchema'>>().toEqualTypeOf<Attendee>()
    expectTypeOf<Output<'bookingSchema'>>().toEqualTypeOf<Booking>()
    expectTypeOf<Output<'businessSchema'>>().toEqualTypeOf<Business>()
    expectTypeOf<Output<'groupAppointmentSchema'>>().toEqualTypeOf<GroupAppointment>()
    expectTypeOf<Output<'individualAppointmentSchema'>>().toEqualTypeOf<IndividualAppointment>()
    expectTypeOf<Output<'patientSchema'>>().toEqualTypeOf<Patient>()
    expectTypeOf<Output<'practitionerSchema'>>().toEqualTypeOf<Practitioner>()
    expectTypeOf<Output<'publicSettingsSchema'>>().toEqualTypeOf<PublicSettings>()
    expectTypeOf<Output<'settingsSchema'>>().toEqualTypeOf<Settings>()
    expectTypeOf<Output<'unavailableBlockSchema'>>().toEqualTypeOf<UnavailableBlock>()
    expectTypeOf<Output<'userSchema'>>().toEqualTypeOf<User>()
  })

  it('parts of models', () => {
    expectTypeOf<Output<'patientCustomFieldDefinitionSchema'>>().toEqualTypeOf<PatientCustomFieldDefinition>()
    expectTypeOf<Output<'patientCustomFieldSchema'>>().toEqualTypeOf<PatientCustomField>()
    expectTypeOf<Output<'patientCustomFieldsDefinitionSchema'>>().toEqualTypeOf<PatientCustomFieldsDefinition>()
    expectTypeOf<Output<'patientCustomFieldsSchema'>>().toEqualTypeOf<PatientCustomFields>()
    expectTypeOf<Output<'phoneNumberSchema'>>().toEqualTypeOf<PhoneNumber>()
    expectTypeOf<Output<'repeatRuleSchema'>>().toEqualTypeOf<RepeatRule>()
  })
})

describe("the output of every other model's schema is core's type", () => {
  it('default', () => {
    expectTypeOf<Output<'appointmentTypeBillableItemSchema'>>().toEqualTypeOf<AppointmentTypeBillableItem>()
    expectTypeOf<Output<'appointmentTypeProductSchema'>>().toEqualTypeOf<AppointmentTypeProduct>()
    expectTypeOf<Output<'availabilityBlockSchema'>>().toEqualTypeOf<AvailabilityBlock>()
    expectTypeOf<Output<'billableItemSchema'>>().toEqualTypeOf<BillableItem>()
    expectTypeOf<Output<'memoCommunicationSchema'>>().toEqualTypeOf<MemoCommunication>()
    expectTypeOf<Output<'emailCommunicationSchema'>>().toEqualTypeOf<EmailCommunication>()
    expectTypeOf<Output<'smsCommunicationSchema'>>().toEqualTypeOf<SmsCommunication>()
    expectTypeOf<Output<'communicationSchema'>>().toEqualTypeOf<Communication>()
    expectTypeOf<Output<'concessionPriceSchema'>>().toEqualTypeOf<ConcessionPrice>()
    expectTypeOf<Output<'concessionTypeSchema'>>().toEqualTypeOf<ConcessionType>()
    expectTypeOf<Output<'contactSchema'>>().toEqualTypeOf<Contact>()
    expectTypeOf<Output<'dailyAvailabilitySchema'>>().toEqualTypeOf<DailyAvailability>()
    expectTypeOf<Output<'invoiceItemSchema'>>().toEqualTypeOf<InvoiceItem>()
    expectTypeOf<Output<'invoiceSchema'>>().toEqualTypeOf<Invoice>()
    expectTypeOf<Output<'medicalAlertSchema'>>().toEqualTypeOf<MedicalAlert>()
    expectTypeOf<Output<'attachmentPresignedPostSchema'>>().toEqualTypeOf<AttachmentPresignedPost>()
    expectTypeOf<Output<'uploadedPatientAttachmentSchema'>>().toEqualTypeOf<UploadedPatientAttachment>()
    expectTypeOf<Output<'fullPatientExportSchema'>>().toEqualTypeOf<FullPatientExport>()
    expectTypeOf<Output<'patientAttachmentSchema'>>().toEqualTypeOf<PatientAttachment>()
    expectTypeOf<Output<'patientCaseSchema'>>().toEqualTypeOf<PatientCase>()
    expectTypeOf<Output<'patientFormTemplateSchema'>>().toEqualTypeOf<PatientFormTemplate>()
    expectTypeOf<Output<'patientFormSchema'>>().toEqualTypeOf<PatientForm>()
    expectTypeOf<Output<'practitionerReferenceNumberSchema'>>().toEqualTypeOf<PractitionerReferenceNumber>()
    expectTypeOf<Output<'productSupplierSchema'>>().toEqualTypeOf<ProductSupplier>()
    expectTypeOf<Output<'productSchema'>>().toEqualTypeOf<Product>()
    expectTypeOf<Output<'referralSourceTypeSchema'>>().toEqualTypeOf<ReferralSourceType>()
    expectTypeOf<Output<'referralSourceSchema'>>().toEqualTypeOf<ReferralSource>()
    expectTypeOf<Output<'relationshipSchema'>>().toEqualTypeOf<Relationship>()
    expectTypeOf<Output<'serviceSchema'>>().toEqualTypeOf<Service>()
    expectTypeOf<Output<'signatureSchema'>>().toEqualTypeOf<Signature>()
    expectTypeOf<Output<'stockAdjustmentSchema'>>().toEqualTypeOf<StockAdjustment>()
    expectTypeOf<Output<'taxSchema'>>().toEqualTypeOf<Tax>()
    expectTypeOf<Output<'treatmentNoteTemplateSchema'>>().toEqualTypeOf<TreatmentNoteTemplate>()
    expectTypeOf<Output<'treatmentNoteSchema'>>().toEqualTypeOf<TreatmentNote>()
    expectTypeOf<Output<'unavailableBlockTypeSchema'>>().toEqualTypeOf<UnavailableBlockType>()
    expectTypeOf<Output<'availableTimeSchema'>>().toEqualTypeOf<AvailableTime>()
    expectTypeOf<Output<'nextAvailableTimeSchema'>>().toEqualTypeOf<NextAvailableTime>()
    expectTypeOf<Output<'treatmentNoteContentSchema'>>().toEqualTypeOf<TreatmentNoteContent>()
    expectTypeOf<Output<'treatmentNoteTemplateContentSchema'>>().toEqualTypeOf<TreatmentNoteTemplateContent>()
    expectTypeOf<Output<'patientFormContentSchema'>>().toEqualTypeOf<PatientFormContent>()
    expectTypeOf<Output<'patientFormTemplateContentSchema'>>().toEqualTypeOf<PatientFormTemplateContent>()
  })
})

describe("the input of every other body's schema is core's type", () => {
  it('default', () => {
    expectTypeOf<Input<'appointmentTypeBillableItemUpdateSchema'>>().toEqualTypeOf<AppointmentTypeBillableItemUpdate>()
    expectTypeOf<Input<'appointmentTypeBillableItemCreateSchema'>>().toEqualTypeOf<AppointmentTypeBillableItemCreate>()
    expectTypeOf<Input<'appointmentTypeProductUpdateSchema'>>().toEqualTypeOf<AppointmentTypeProductUpdate>()
    expectTypeOf<Input<'appointmentTypeProductCreateSchema'>>().toEqualTypeOf<AppointmentTypeProductCreate>()
    expectTypeOf<Input<'availabilityBlockCreateSchema'>>().toEqualTypeOf<AvailabilityBlockCreate>()
    expectTypeOf<Input<'billableItemUpdateSchema'>>().toEqualTypeOf<BillableItemUpdate>()
    expectTypeOf<Input<'billableItemCreateSchema'>>().toEqualTypeOf<BillableItemCreate>()
    expectTypeOf<Input<'communicationUpdateSchema'>>().toEqualTypeOf<CommunicationUpdate>()
    expectTypeOf<Input<'communicationCreateSchema'>>().toEqualTypeOf<CommunicationCreate>()
    expectTypeOf<Input<'concessionTypeUpdateSchema'>>().toEqualTypeOf<ConcessionTypeUpdate>()
    expectTypeOf<Input<'concessionTypeCreateSchema'>>().toEqualTypeOf<ConcessionTypeCreate>()
    expectTypeOf<Input<'contactUpdateSchema'>>().toEqualTypeOf<ContactUpdate>()
    expectTypeOf<Input<'contactCreateSchema'>>().toEqualTypeOf<ContactCreate>()
    expectTypeOf<Input<'groupAppointmentUpdateSchema'>>().toEqualTypeOf<GroupAppointmentUpdate>()
    expectTypeOf<Input<'groupAppointmentCreateSchema'>>().toEqualTypeOf<GroupAppointmentCreate>()
    expectTypeOf<Input<'medicalAlertUpdateSchema'>>().toEqualTypeOf<MedicalAlertUpdate>()
    expectTypeOf<Input<'medicalAlertCreateSchema'>>().toEqualTypeOf<MedicalAlertCreate>()
    expectTypeOf<Input<'patientAttachmentUpdateSchema'>>().toEqualTypeOf<PatientAttachmentUpdate>()
    expectTypeOf<Input<'patientAttachmentCreateSchema'>>().toEqualTypeOf<PatientAttachmentCreate>()
    expectTypeOf<Input<'patientCaseUpdateSchema'>>().toEqualTypeOf<PatientCaseUpdate>()
    expectTypeOf<Input<'patientCaseCreateSchema'>>().toEqualTypeOf<PatientCaseCreate>()
    expectTypeOf<Input<'patientFormTemplateUpdateSchema'>>().toEqualTypeOf<PatientFormTemplateUpdate>()
    expectTypeOf<Input<'patientFormTemplateCreateSchema'>>().toEqualTypeOf<PatientFormTemplateCreate>()
    expectTypeOf<Input<'patientFormUpdateSchema'>>().toEqualTypeOf<PatientFormUpdate>()
    expectTypeOf<Input<'patientFormCreateSchema'>>().toEqualTypeOf<PatientFormCreate>()
    expectTypeOf<Input<'practitionerReferenceNumberUpdateSchema'>>().toEqualTypeOf<PractitionerReferenceNumberUpdate>()
    expectTypeOf<Input<'practitionerReferenceNumberCreateSchema'>>().toEqualTypeOf<PractitionerReferenceNumberCreate>()
    expectTypeOf<Input<'productSupplierUpdateSchema'>>().toEqualTypeOf<ProductSupplierUpdate>()
    expectTypeOf<Input<'productSupplierCreateSchema'>>().toEqualTypeOf<ProductSupplierCreate>()
    expectTypeOf<Input<'productUpdateSchema'>>().toEqualTypeOf<ProductUpdate>()
    expectTypeOf<Input<'productCreateSchema'>>().toEqualTypeOf<ProductCreate>()
    expectTypeOf<Input<'referralSourceUpdateSchema'>>().toEqualTypeOf<ReferralSourceUpdate>()
    expectTypeOf<Input<'relationshipUpdateSchema'>>().toEqualTypeOf<RelationshipUpdate>()
    expectTypeOf<Input<'relationshipCreateSchema'>>().toEqualTypeOf<RelationshipCreate>()
    expectTypeOf<Input<'stockAdjustmentCreateSchema'>>().toEqualTypeOf<StockAdjustmentCreate>()
    expectTypeOf<Input<'taxUpdateSchema'>>().toEqualTypeOf<TaxUpdate>()
    expectTypeOf<Input<'taxCreateSchema'>>().toEqualTypeOf<TaxCreate>()
    expectTypeOf<Input<'treatmentNoteTemplateUpdateSchema'>>().toEqualTypeOf<TreatmentNoteTemplateUpdate>()
    expectTypeOf<Input<'treatmentNoteTemplateCreateSchema'>>().toEqualTypeOf<TreatmentNoteTemplateCreate>()
    expectTypeOf<Input<'treatmentNoteUpdateSchema'>>().toEqualTypeOf<TreatmentNoteUpdate>()
    expectTypeOf<Input<'treatmentNoteCreateSchema'>>().toEqualTypeOf<TreatmentNoteCreate>()
    expectTypeOf<Input<'unavailableBlockTypeUpdateSchema'>>().toEqualTypeOf<UnavailableBlockTypeUpdate>()
    expectTypeOf<Input<'unavailableBlockTypeCreateSchema'>>().toEqualTypeOf<UnavailableBlockTypeCreate>()
    expectTypeOf<Input<'unavailableBlockUpdateSchema'>>().toEqualTypeOf<UnavailableBlockUpdate>()
    expectTypeOf<Input<'unavailableBlockCreateSchema'>>().toEqualTypeOf<UnavailableBlockCreate>()
    expectTypeOf<Input<'treatmentNoteContentBodySchema'>>().toEqualTypeOf<TreatmentNoteContent>()
    expectTypeOf<Input<'treatmentNoteTemplateContentBodySchema'>>().toEqualTypeOf<TreatmentNoteTemplateContent>()
    expectTypeOf<Input<'patientFormContentBodySchema'>>().toEqualTypeOf<PatientFormContent>()
    expectTypeOf<Input<'patientFormTemplateContentBodySchema'>>().toEqualTypeOf<PatientFormTemplateContent>()
  })
})

describe("the input and output of a body's schema are core's type", () => {
  it('default', () => {
    expectTypeOf<Input<'appointmentTypeCreateSchema'>>().toEqualTypeOf<AppointmentTypeCreate>()
    expectTypeOf<Input<'appointmentTypeUpdateSchema'>>().toEqualTypeOf<AppointmentTypeUpdate>()
    expectTypeOf<Input<'attendeeCreateSchema'>>().toEqualTypeOf<AttendeeCreate>()
    expectTypeOf<Input<'attendeeUpdateSchema'>>().toEqualTypeOf<AttendeeUpdate>()
    expectTypeOf<Input<'businessCreateSchema'>>().toEqualTypeOf<BusinessCreate>()
    expectTypeOf<Input<'businessUpdateSchema'>>().toEqualTypeOf<BusinessUpdate>()
    expectTypeOf<Input<'cancellationBodySchema'>>().toEqualTypeOf<CancellationBody>()
    expectTypeOf<Input<'individualAppointmentCreateSchema'>>().toEqualTypeOf<IndividualAppointmentCreate>()
    expectTypeOf<Input<'individualAppointmentUpdateSchema'>>().toEqualTypeOf<IndividualAppointmentUpdate>()
    expectTypeOf<Input<'patientCreateSchema'>>().toEqualTypeOf<PatientCreate>()
    expectTypeOf<Input<'patientCustomFieldBodySchema'>>().toEqualTypeOf<PatientCustomField>()
    expectTypeOf<Input<'patientCustomFieldsBodySchema'>>().toEqualTypeOf<PatientCustomFields>()
    expectTypeOf<Input<'patientUpdateSchema'>>().toEqualTypeOf<PatientUpdate>()
    expectTypeOf<Input<'phoneNumberBodySchema'>>().toEqualTypeOf<PhoneNumberBody>()
    expectTypeOf<Input<'repeatRuleBodySchema'>>().toEqualTypeOf<RepeatRuleBody>()
  })

  it('behavior: the output is the input', () => {
    type Body = Extract<keyof Schemas, `${string}CreateSchema` | `${string}UpdateSchema` | `${string}BodySchema`>
    type Outputs = { [Name in Body]: Output<Name> }
    type Inputs = { [Name in Body]: Input<Name> }
    expectTypeOf<Outputs>().toEqualTypeOf<Inputs>()
  })
})
