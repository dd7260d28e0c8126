import type {
  AppointmentType,
  AppointmentTypeBillableItem,
  AppointmentTypeBillableItemCreate,
  AppointmentTypeCreate,
  AppointmentTypeProduct,
  AppointmentTypeProductCreate,
  AttachmentPresignedPost,
  Attendee,
  AttendeeCreate,
  AvailabilityBlock,
  AvailabilityBlockCreate,
  AvailableTime,
  BillableItem,
  BillableItemCreate,
  Booking,
  Business,
  BusinessCreate,
  CancellationBody,
  Communication,
  CommunicationCreate,
  ConcessionPrice,
  ConcessionType,
  ConcessionTypeCreate,
  Conflicts,
  Contact,
  ContactCreate,
  DailyAvailability,
  GroupAppointment,
  GroupAppointmentCreate,
  IndividualAppointment,
  IndividualAppointmentCreate,
  Invoice,
  InvoiceItem,
  MedicalAlert,
  MedicalAlertCreate,
  NextAvailableTime,
  Patient,
  PatientAttachment,
  PatientAttachmentCreate,
  PatientCase,
  PatientCaseCreate,
  PatientCreate,
  PatientCustomFields,
  PatientForm,
  PatientFormContent,
  PatientFormCreate,
  PatientFormTemplate,
  PatientFormTemplateCreate,
  PhoneNumber,
  Practitioner,
  PractitionerReferenceNumber,
  PractitionerReferenceNumberCreate,
  Product,
  ProductCreate,
  ProductSupplier,
  ProductSupplierCreate,
  PublicSettings,
  ReferralSource,
  ReferralSourceType,
  ReferralSourceUpdate,
  Relationship,
  RelationshipCreate,
  Service,
  Settings,
  Signature,
  StockAdjustment,
  StockAdjustmentCreate,
  Tax,
  TaxCreate,
  TreatmentNote,
  TreatmentNoteContent,
  TreatmentNoteCreate,
  TreatmentNoteTemplate,
  TreatmentNoteTemplateCreate,
  UnavailableBlock,
  UnavailableBlockCreate,
  UnavailableBlockType,
  UnavailableBlockTypeCreate,
  User,
} from '@cliniko/core'
import type { allSchemas } from './all.js'

/** What a field holds: who somebody is, how they are, or neither. */
export type Tag = 'personal' | 'health' | 'none'

/** Tags of the fields of an object, by their names. */
export interface Tags {
  readonly [field: string]: Tag | Tags
}

type Keys<Model> = Model extends unknown ? keyof Model & string : never
type ValueOf<Model, Key> = Model extends unknown ? (Key extends keyof Model ? Model[Key] : never) : never
type Within<Value> = Extract<Value extends readonly (infer Item)[] ? Item : Value, object>

/** Every field of the models and bodies is decided on: by a tag for all that's in it, or by tags for each part. */
type TagsOf<Model> = {
  readonly [Key in Keys<Model>]-?: Tag | TagsOf<Within<ValueOf<Model, Key>>>
}

type Name<Names extends string> = Names extends `${infer First} ${infer Rest}` ? First | Name<Rest> : Names

/** Fields with one tag for all: their names, with spaces between. */
function tag<const Value extends Tag>(value: Value) {
  return <const Names extends string>(...names: readonly Names[]): { readonly [Key in Name<Names>]: Value } =>
    // Its keys are the names: the type of fromEntries doesn't say so.
    Object.fromEntries(names.flatMap((some) => some.split(' ')).map((name) => [name, value])) as {
      [Key in Name<Names>]: Value
    }
}

// Ids and links say nothing by themselves. Free text on a patient counts as health, a URL that admits whoever has it as
// personal; so do the names of staff, doctors and payers. What the clinic says of itself and charges counts as neither.
const none = tag('none')
const personal = tag('personal')
const health = tag('health')

const record = none('id created_at updated_at links')

const phoneNumbers = {
  ...none('phone_type'),
  ...personal('number normalized_number'),
} satisfies TagsOf<PhoneNumber>

const customFields = {
  sections: {
    ...none('archived name token'),
    fields: {
      ...none('archived name token type'),
      ...health('value'),
      // Where only what is chosen is listed, its name is the answer.
      options: { ...none('archived token'), ...health('name selected') },
      other: { ...none('archived enabled'), ...health('selected value') },
    },
  },
} satisfies TagsOf<PatientCustomFields>

const other = { ...none('enabled'), ...health('selected value') }

const noteContent = {
  sections: {
    ...none('name'),
    ...health('description'),
    questions: { ...none('name type body_chart_ids'), ...health('answer'), answers: health('selected value'), other },
  },
} satisfies TagsOf<TreatmentNoteContent>

const formContent = {
  sections: {
    ...none('name'),
    ...health('description'),
    questions: {
      ...none('name type required patient_field_connection options signature_id'),
      ...health('answer'),
      ...personal('signature'),
      answers: health('selected value'),
      other: { ...other, ...none('label') },
    },
  },
} satisfies TagsOf<PatientFormContent>

const address = personal('address_1 address_2 address_3 city post_code state')
const cancelled = health('cancellation_note cancellation_reason cancellation_reason_description')

// What bookings share.
const booked = {
  ...record,
  ...none(
    'archived_at business conflicts deleted_at ends_at practitioner repeat_rule repeated_from repeats starts_at',
    'business_id practitioner_id',
  ),
  ...health('notes'),
}

const individual = {
  ...booked,
  ...cancelled,
  ...none(
    'appointment_type attendees cancelled_at did_not_arrive email_reminder_sent has_patient_appointment_notes',
    'invoice_status online_booking_policy_accepted patient patient_arrived patient_case sms_reminder_sent',
    'treatment_note_status appointment_type_id patient_case_id patient_id apply_to_repeats',
  ),
  ...personal('booking_ip_address patient_name telehealth_url'),
} satisfies TagsOf<IndividualAppointment | IndividualAppointmentCreate | CancellationBody | Conflicts>

const group = {
  ...booked,
  ...none('appointment_type attendees max_attendees patient_ids appointment_type_id'),
  ...personal('telehealth_url'),
} satisfies TagsOf<GroupAppointment | GroupAppointmentCreate | Conflicts>

const block = {
  ...booked,
  ...none('unavailable_block_type unavailable_block_type_id'),
} satisfies TagsOf<UnavailableBlock | UnavailableBlockCreate | Conflicts>

/** The tags of every field of every model and body, by the API's name of the resource. */
export const tags = {
  appointment_type_billable_items: {
    ...record,
    ...none(
      'appointment_type appointment_type_id billable_item billable_item_id discount_percentage discounted_amount',
      'is_monetary_discount quantity',
    ),
  } satisfies TagsOf<AppointmentTypeBillableItem | AppointmentTypeBillableItemCreate>,

  appointment_type_products: {
    ...record,
    ...none(
      'appointment_type appointment_type_id discount_percentage discounted_amount is_monetary_discount product',
      'product_id quantity',
    ),
  } satisfies TagsOf<AppointmentTypeProduct | AppointmentTypeProductCreate>,

  appointment_types: {
    ...record,
    ...none(
      'add_deposit_to_account_credit appointment_confirmation_template_ids appointment_follow_up_template_ids',
      'appointment_reminder_template_ids appointment_type_billable_items appointment_type_products archived_at',
      'billable_item billable_item_id business_ids category color deposit_price description duration_in_minutes',
      'max_attendees name online_bookings_lead_time_hours online_payments_enabled online_payments_mode',
      'practitioner_ids practitioners product product_id show_in_online_bookings telehealth_enabled',
      'treatment_note_template treatment_note_template_id',
    ),
  } satisfies TagsOf<AppointmentType | AppointmentTypeCreate>,

  attendees: {
    ...record,
    ...cancelled,
    ...none(
      'apply_to_repeats archived_at arrived booking booking_id cancelled_at deleted_at email_reminder_sent',
      'invoice_status invoices online_booking_policy_accepted patient patient_case patient_case_id patient_forms',
      'patient_id sent_email_follow_ups_count sent_email_reminders_count sent_sms_follow_ups_count',
      'sent_sms_reminders_count sms_reminder_sent treatment_note_status',
    ),
    // The URLs admit to the appointment, and cancel it.
    ...personal('booking_ip_address cancellation_url telehealth_url'),
    ...health('notes'),
  } satisfies TagsOf<Attendee | AttendeeCreate | CancellationBody>,

  availability_blocks: {
    ...record,
    ...none('business business_id ends_at practitioner practitioner_id repeat_rule starts_at'),
  } satisfies TagsOf<AvailabilityBlock | AvailabilityBlockCreate>,

  available_times: none('appointment_start total_entries links') satisfies TagsOf<AvailableTime | NextAvailableTime>,

  billable_items: {
    ...record,
    ...none('archived_at item_code item_type name price tax tax_id'),
  } satisfies TagsOf<BillableItem | BillableItemCreate>,

  bookings: { ...individual, ...group, ...block } satisfies TagsOf<Booking>,

  businesses: {
    ...record,
    ...none(
      'additional_information additional_invoice_information address_1 address_2 appointment_reminders_enabled',
      'appointment_type_ids appointments archived_at business_name business_registration_name',
      'business_registration_value city contact_information country country_code deleted_at display_name label logo',
      'logo_height post_code practitioners remove_logo show_in_online_bookings state time_zone time_zone_identifier',
      'website_address',
    ),
    ...personal('email_reply_to'),
  } satisfies TagsOf<Business | BusinessCreate>,

  communications: {
    ...record,
    ...none(
      'archived_at attendee booking category category_code confidential direction_code direction_description invoice',
      'letter patient patient_id payment type type_code',
    ),
    ...personal('from to'),
    ...health('content content_subject'),
  } satisfies TagsOf<Communication | CommunicationCreate>,

  concession_prices: {
    ...record,
    ...none('billable_item concession_type price'),
  } satisfies TagsOf<ConcessionPrice>,

  concession_types: {
    ...record,
    ...none('archived_at name'),
  } satisfies TagsOf<ConcessionType | ConcessionTypeCreate>,

  contacts: {
    ...record,
    ...address,
    ...none('archived_at country country_code deleted_at doctor_type type type_code'),
    ...personal('company_name email first_name last_name occupation preferred_name provider_number title'),
    ...health('notes'),
    phone_numbers: phoneNumbers,
  } satisfies TagsOf<Contact | ContactCreate>,

  daily_availabilities: {
    ...record,
    ...none('availabilities business day_of_week practitioner time_zone time_zone_identifier'),
  } satisfies TagsOf<DailyAvailability>,

  group_appointments: group,
  individual_appointments: individual,

  invoice_items: {
    ...record,
    ...none(
      'archived_at billable_item deleted_at discount_percentage discounted_amount invoice is_monetary_discount',
      'net_price product quantity tax_amount tax_name tax_rate total_including_tax unit_price',
    ),
    ...personal('concession_type_name'),
    // What was done and sold.
    ...health('code name'),
  } satisfies TagsOf<InvoiceItem>,

  invoices: {
    ...record,
    ...none(
      'appointment archived_at attendee business calculation_method calculation_method_description closed_at',
      'deleted_at discounted_amount invoice_items issue_date net_amount number original_invoice patient practitioner',
      'reversed_invoices signature status status_description tax_amount total_amount',
    ),
    ...personal('invoice_to online_payment_url'),
    ...health('notes patient_extra_information'),
  } satisfies TagsOf<Invoice>,

  medical_alerts: {
    ...record,
    ...none('archived_at deleted_at patient patient_id'),
    ...health('name'),
  } satisfies TagsOf<MedicalAlert | MedicalAlertCreate>,

  patient_attachments: {
    ...record,
    ...none(
      'archived_at content content_type patient patient_id pinned_at processed_at processing_completed size user',
    ),
    // Leave to upload, and where a file is before it's moved.
    ...personal('fields upload_url url'),
    ...health('description filename'),
  } satisfies TagsOf<PatientAttachment | PatientAttachmentCreate | AttachmentPresignedPost>,

  patient_cases: {
    ...record,
    ...none(
      'archived_at attendee_ids attendees bookings closed closed_at contact contact_id expiry_date',
      'include_cancelled_attendees include_dna_attendees invoices issue_date max_invoiceable_amount max_sessions',
      'patient patient_attachment_ids patient_attachments patient_id referral',
    ),
    // It tells a veteran.
    ...personal('referral_type'),
    ...health('name notes'),
  } satisfies TagsOf<PatientCase | PatientCaseCreate>,

  patient_form_templates: {
    ...record,
    ...none('archived_at content email_to_patient_on_completion name restricted_to_practitioner'),
  } satisfies TagsOf<PatientFormTemplate | PatientFormTemplateCreate>,

  patient_forms: {
    ...record,
    ...none(
      'archived_at attendee attendee_id booking business business_id completed completed_at edited_at',
      'email_to_patient_on_completion patient patient_form_template_id patient_id restricted_to_practitioner signatures',
    ),
    ...personal('url'),
    ...health('name'),
    content: formContent,
  } satisfies TagsOf<PatientForm | PatientFormCreate>,

  patients: {
    ...record,
    ...address,
    ...none(
      'accepted_email_marketing accepted_privacy_policy accepted_sms_marketing appointments archived_at attendees',
      'concession_type concession_type_id country country_code deleted_at invoices latest_booking medical_alerts',
      'merged_at merged_with_patient patient_attachments receives_cancellation_emails receives_confirmation_emails',
      'referring_doctor referring_doctor_id relationships reminder_type time_zone unsubscribe_sms_marketing',
    ),
    ...personal(
      'date_of_birth dva_card_number email emergency_contact first_name gender gender_identity invoice_default_to',
      'invoice_email label last_name medicare medicare_reference_number occupation old_reference_id',
      'preferred_first_name pronouns referral_source sex title',
    ),
    ...health('appointment_notes invoice_extra_information notes'),
    custom_fields: customFields,
    patient_phone_numbers: phoneNumbers,
  } satisfies TagsOf<Patient | PatientCreate>,

  practitioner_reference_numbers: {
    ...record,
    ...none('business business_id name practitioner practitioner_id'),
    ...personal('reference_number'),
  } satisfies TagsOf<PractitionerReferenceNumber | PractitionerReferenceNumberCreate>,

  practitioners: {
    ...record,
    ...none(
      'active appointment_types appointments default_appointment_type designation invoices',
      'practitioner_reference_numbers show_in_online_bookings user',
    ),
    ...personal('description display_name first_name label last_name title'),
  } satisfies TagsOf<Practitioner>,

  product_suppliers: { ...record, ...none('name') } satisfies TagsOf<ProductSupplier | ProductSupplierCreate>,

  products: {
    ...record,
    ...none(
      'archived_at cost_price item_code name notes price price_ex_tax price_includes_tax price_including_tax',
      'product_supplier product_supplier_id product_supplier_name serial_number stock_adjustments stock_level tax tax_id',
    ),
  } satisfies TagsOf<Product | ProductCreate>,

  referral_source_types: {
    ...record,
    ...none('archived_at name referrer_type referrers'),
    // Clinics keep names of people here.
    ...personal('subcategories'),
  } satisfies TagsOf<ReferralSourceType>,

  referral_sources: {
    ...record,
    ...none('archived_at patient referral_source_type referral_source_type_id referrer referrer_id referrer_type'),
    ...personal('subcategory'),
    ...health('notes'),
  } satisfies TagsOf<ReferralSource | ReferralSourceUpdate>,

  relationships: {
    ...record,
    ...none('archived_at patient patient_id related_patient related_patient_id'),
    ...personal('relation relation_description'),
  } satisfies TagsOf<Relationship | RelationshipCreate>,

  services: none('appointment_type business practitioners') satisfies TagsOf<Service>,

  settings: {
    ...none(
      'calendar documents_and_printing integrations online_bookings online_payments patient_custom_fields_definition',
      'patient_privacy reminders sms terminology wait_list',
    ),
    account: {
      ...none('id compliance country country_code currency_symbol has_time_travelers name subdomain time_zone_support'),
      ...personal('email_from first_name last_name'),
    },
  } satisfies TagsOf<Settings | PublicSettings>,

  signatures: { ...record, ...none('user'), ...personal('image') } satisfies TagsOf<Signature>,

  stock_adjustments: {
    ...record,
    ...none('adjustment_type archived_at product product_id quantity user'),
    // They may say who it was sold to.
    ...personal('comment notes'),
  } satisfies TagsOf<StockAdjustment | StockAdjustmentCreate>,

  taxes: { ...record, ...none('amount name rate') } satisfies TagsOf<Tax | TaxCreate>,

  treatment_note_templates: {
    ...record,
    ...none('archived_at content deleted_at name print_settings'),
  } satisfies TagsOf<TreatmentNoteTemplate | TreatmentNoteTemplateCreate>,

  treatment_notes: {
    ...record,
    ...none(
      'archived_at attendee attendee_id booking booking_id deleted_at draft finalized_at patient patient_id pinned_at',
      'practitioner treatment_note_template treatment_note_template_id',
    ),
    ...personal('author_name'),
    ...health('title'),
    content: noteContent,
  } satisfies TagsOf<TreatmentNote | TreatmentNoteCreate>,

  unavailable_block_types: {
    ...record,
    ...none('archived_at color duration_in_minutes name system_controlled'),
  } satisfies TagsOf<UnavailableBlockType | UnavailableBlockTypeCreate>,

  unavailable_blocks: block,

  users: {
    ...record,
    ...none('active role time_zone time_zone_identifier user_active'),
    ...personal('email first_name last_name title'),
    phone_numbers: phoneNumbers,
  } satisfies TagsOf<User>,
} satisfies { readonly [Resource in keyof typeof allSchemas]: Tags }
