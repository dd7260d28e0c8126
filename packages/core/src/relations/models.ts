import type { AppointmentTypeBillableItem } from '../resources/appointment-type-billable-items.js'
import type { AppointmentTypeProduct } from '../resources/appointment-type-products.js'
import type { AppointmentType } from '../resources/appointment-types.js'
import type { Attendee } from '../resources/attendees.js'
import type { AvailabilityBlock } from '../resources/availability-blocks.js'
import type { BillableItem } from '../resources/billable-items.js'
import type { Booking } from '../resources/bookings.js'
import type { Business } from '../resources/businesses.js'
import type { Communication } from '../resources/communications.js'
import type { ConcessionPrice } from '../resources/concession-prices.js'
import type { ConcessionType } from '../resources/concession-types.js'
import type { Contact } from '../resources/contacts.js'
import type { DailyAvailability } from '../resources/daily-availabilities.js'
import type { GroupAppointment } from '../resources/group-appointments.js'
import type { IndividualAppointment } from '../resources/individual-appointments.js'
import type { InvoiceItem } from '../resources/invoice-items.js'
import type { Invoice } from '../resources/invoices.js'
import type { MedicalAlert } from '../resources/medical-alerts.js'
import type { PatientAttachment } from '../resources/patient-attachments.js'
import type { PatientCase } from '../resources/patient-cases.js'
import type { PatientFormTemplate } from '../resources/patient-form-templates.js'
import type { PatientForm } from '../resources/patient-forms.js'
import type { Patient } from '../resources/patients.js'
import type { PractitionerReferenceNumber } from '../resources/practitioner-reference-numbers.js'
import type { Practitioner } from '../resources/practitioners.js'
import type { ProductSupplier } from '../resources/product-suppliers.js'
import type { Product } from '../resources/products.js'
import type { ReferralSourceType } from '../resources/referral-source-types.js'
import type { ReferralSource } from '../resources/referral-sources.js'
import type { Relationship } from '../resources/relationships.js'
import type { StockAdjustment } from '../resources/stock-adjustments.js'
import type { Tax } from '../resources/taxes.js'
import type { TreatmentNoteTemplate } from '../resources/treatment-note-templates.js'
import type { TreatmentNote } from '../resources/treatment-notes.js'
import type { UnavailableBlockType } from '../resources/unavailable-block-types.js'
import type { UnavailableBlock } from '../resources/unavailable-blocks.js'
import type { User } from '../resources/users.js'

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
