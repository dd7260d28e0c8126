import type { InvoiceCalculationMethod } from '../models/codes.js'
import type { InvoiceStatus, Open } from '../models/shared.js'
import { getOf, listIn, listOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
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

declare module '../relations/models.js' {
  interface Models {
    invoices: Invoice
  }
}

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

/** The fields that invoices can be filtered by. */
export type InvoiceFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<Invoice> = {
  appointment: 'appointments',
  attendee: 'attendees',
  business: 'businesses',
  original_invoice: 'invoices',
  patient: 'patients',
  practitioner: 'practitioners',
  signature: 'signatures',
}

/** Invoices, those archived or deleted left out unless `where` asks for them. `GET /invoices` */
export const list = /* @__PURE__ */ listOf<Invoice, InvoiceFilters>('/invoices', filters, links)

/** One invoice, by its id. `GET /invoices/{id}` */
export const get = /* @__PURE__ */ getOf<Invoice, InvoiceFilters>('/invoices/{id}', filters, links)

/** Invoices of an appointment. `GET /appointments/{appointment_id}/invoices` */
export const listForAppointment = /* @__PURE__ */ listIn<Invoice, InvoiceFilters, 'appointment_id'>(
  '/appointments/{appointment_id}/invoices',
  filters,
  links,
)

/**
 * Invoices of an attendee. `GET /attendees/{attendee_id}/invoices`
 * @deprecated Use `list` with `where: { attendee_id }`.
 */
export const listForAttendee = /* @__PURE__ */ listIn<Invoice, InvoiceFilters, 'attendee_id'>(
  '/attendees/{attendee_id}/invoices',
  filters,
  links,
)

/** Invoices of a patient case. `GET /patient_cases/{patient_case_id}/invoices` */
export const listForPatientCase = /* @__PURE__ */ listIn<Invoice, InvoiceFilters, 'patient_case_id'>(
  '/patient_cases/{patient_case_id}/invoices',
  filters,
  links,
)

/**
 * Invoices of a patient. `GET /patients/{patient_id}/invoices`
 * @deprecated Use `list` with `where: { patient_id }`.
 */
export const listForPatient = /* @__PURE__ */ listIn<Invoice, InvoiceFilters, 'patient_id'>(
  '/patients/{patient_id}/invoices',
  filters,
  links,
)

/**
 * Invoices of a practitioner. `GET /practitioners/{practitioner_id}/invoices`
 * @deprecated Use `list` with `where: { practitioner_id }`.
 */
export const listForPractitioner = /* @__PURE__ */ listIn<Invoice, InvoiceFilters, 'practitioner_id'>(
  '/practitioners/{practitioner_id}/invoices',
  filters,
  links,
)
