import type { InvoiceCalculationMethod } from '../models/codes.js'
import type { InvoiceStatus, Open } from '../models/shared.js'
import { getOf, listIn, listOf } from '../operation/operation.js'
import type { Link, LinkToMany } from '../relations/link.js'

/** An invoice. The API creates none. */
export interface Invoice {
  id: string
  archived_at: string | null
  calculation_method: Open<InvoiceCalculationMethod> | null
  calculation_method_description: Open<'Legacy' | 'Tax exclusive' | 'Tax inclusive'> | null
  closed_at: string | null
  created_at: string
  deleted_at: string | null
  /** What is taken off, as a decimal string, where the discount is one of money. */
  discounted_amount: string | null
  invoice_to: string | null
  /** `YYYY-MM-DD`. */
  issue_date: string
  /** A decimal as a string. */
  net_amount: string | null
  notes: string | null
  number: number
  online_payment_url: string | null
  patient_extra_information: string | null
  status: Open<InvoiceStatus> | null
  status_description: Open<'Open' | 'Paid' | 'Closed' | 'Open credit'> | null
  /** A decimal as a string. */
  tax_amount: string | null
  /** A decimal as a string. */
  total_amount: string | null
  updated_at: string
  appointment?: Link<'appointments'> | null
  attendee?: Link<'attendees'> | null
  business: Link<'businesses'>
  invoice_items: LinkToMany<'invoice_items'>
  original_invoice?: Link<'invoices'> | null
  patient: Link<'patients'>
  practitioner: Link<'practitioners'>
  reversed_invoices: LinkToMany<'invoices'>
  signature?: Link<'signatures'> | null
  links: { self: string }
}

const hidden = {
  archived_at: 'datetime',
  deleted_at: 'datetime',
} as const

const filters = {
  appointment_id: 'id',
  archived_at: 'datetime',
  attendee_id: 'id',
  business_id: 'id',
  closed_at: 'datetime',
  created_at: 'datetime',
  deleted_at: 'datetime',
  id: 'id',
  issue_date: 'date',
  number: 'integer',
  original_invoice_id: 'id',
  patient_id: 'id',
  practitioner_id: 'id',
  status: 'integer',
  updated_at: 'datetime',
} as const

const { appointment_id: _appointmentId, ...filtersInAppointment } = filters

const { attendee_id: _attendeeId, ...filtersInAttendee } = filters

const { patient_id: _patientId, ...filtersInPatient } = filters

const { practitioner_id: _practitionerId, ...filtersInPractitioner } = filters

/** Invoices, those archived or deleted left out unless `where` asks for them. `GET /invoices` */
export const list = /* @__PURE__ */ listOf<Invoice, typeof filters>('/invoices', filters)

/** One invoice, by its id. `GET /invoices/{id}` */
export const get = /* @__PURE__ */ getOf<Invoice, typeof hidden>('/invoices/{id}', hidden)

/** Invoices of an appointment. `GET /appointments/{appointment_id}/invoices` */
export const listForAppointment = /* @__PURE__ */ listIn<Invoice, typeof filtersInAppointment>(
  '/appointments/{appointment_id}/invoices',
  filtersInAppointment,
)

/**
 * Invoices of an attendee. `GET /attendees/{attendee_id}/invoices`
 * @deprecated Use `list` with `where: { attendee_id }`.
 */
export const listForAttendee = /* @__PURE__ */ listIn<Invoice, typeof filtersInAttendee>(
  '/attendees/{attendee_id}/invoices',
  filtersInAttendee,
)

/** Invoices of a patient case. `GET /patient_cases/{patient_case_id}/invoices` */
export const listForPatientCase = /* @__PURE__ */ listIn<Invoice, typeof filters>(
  '/patient_cases/{patient_case_id}/invoices',
  filters,
)

/**
 * Invoices of a patient. `GET /patients/{patient_id}/invoices`
 * @deprecated Use `list` with `where: { patient_id }`.
 */
export const listForPatient = /* @__PURE__ */ listIn<Invoice, typeof filtersInPatient>(
  '/patients/{patient_id}/invoices',
  filtersInPatient,
)

/**
 * Invoices of a practitioner. `GET /practitioners/{practitioner_id}/invoices`
 * @deprecated Use `list` with `where: { practitioner_id }`.
 */
export const listForPractitioner = /* @__PURE__ */ listIn<Invoice, typeof filtersInPractitioner>(
  '/practitioners/{practitioner_id}/invoices',
  filtersInPractitioner,
)
