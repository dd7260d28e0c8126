import type { AppointmentTypeBillableItem } from './appointment-type-billable-items.js'
import type { AppointmentTypeProduct } from './appointment-type-products.js'
import type { AppointmentType } from './appointment-types.js'
import type { Attendee } from './attendees.js'
import type { AvailabilityBlock } from './availability-blocks.js'
import type { BillableItem } from './billable-items.js'
import type { Booking } from './bookings.js'
import type { Business } from './businesses.js'
import type { Communication } from './communications.js'
import type { ConcessionPrice } from './concession-prices.js'
import type { ConcessionType } from './concession-types.js'
import type { Contact } from './contacts.js'
import type { DailyAvailability } from './daily-availabilities.js'
import type { GroupAppointment } from './group-appointments.js'
import type { IndividualAppointment } from './individual-appointments.js'
import type { InvoiceItem } from './invoice-items.js'
import type { Invoice } from './invoices.js'
import type { MedicalAlert } from './medical-alerts.js'
import type { PatientAttachment } from './patient-attachments.js'
import type { PatientCase } from './patient-cases.js'
import type { PatientFormTemplate } from './patient-form-templates.js'
import type { PatientForm } from './patient-forms.js'
import type { Patient } from './patients.js'
import type { PractitionerReferenceNumber } from './practitioner-reference-numbers.js'
import type { Practitioner } from './practitioners.js'
import type { ProductSupplier } from './product-suppliers.js'
import type { Product } from './products.js'
import type { ReferralSourceType } from './referral-source-types.js'
import type { ReferralSource } from './referral-sources.js'
import type { Relationship } from './relationships.js'
import type { StockAdjustment } from './stock-adjustments.js'
import type { Tax } from './taxes.js'
import type { TreatmentNoteTemplate } from './treatment-note-templates.js'
import type { TreatmentNote } from './treatment-notes.js'
import type { UnavailableBlockType } from './unavailable-block-types.js'
import type { UnavailableBlock } from './unavailable-blocks.js'
import type { User } from './users.js'

/** What a link to one record of each resource leads to. `include` is typed by it. */
export interface Models {
  appointment_type_billable_items: AppointmentTypeBillableItem
  appointment_type_products: AppointmentTypeProduct
  appointment_types: AppointmentType
  attendees: Attendee
  availability_blocks: AvailabilityBlock
  billable_items: BillableItem
  bookings: Booking
  businesses: Business
  communications: Communication
  concession_prices: ConcessionPrice
  concession_types: ConcessionType
  contacts: Contact
  daily_availabilities: DailyAvailability
  group_appointments: GroupAppointment
  individual_appointments: IndividualAppointment
  invoice_items: InvoiceItem
  invoices: Invoice
  medical_alerts: MedicalAlert
  patient_attachments: PatientAttachment
  patient_cases: PatientCase
  patient_form_templates: PatientFormTemplate
  patient_forms: PatientForm
  patients: Patient
  practitioner_reference_numbers: PractitionerReferenceNumber
  practitioners: Practitioner
  product_suppliers: ProductSupplier
  products: Product
  referral_source_types: ReferralSourceType
  referral_sources: ReferralSource
  relationships: Relationship
  stock_adjustments: StockAdjustment
  taxes: Tax
  treatment_note_templates: TreatmentNoteTemplate
  treatment_notes: TreatmentNote
  unavailable_block_types: UnavailableBlockType
  unavailable_blocks: UnavailableBlock
  users: User
}
