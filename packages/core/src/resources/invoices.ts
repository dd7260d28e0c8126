import type { InvoiceStatus } from '../models/booking-status.js'
import type { InvoiceCalculationMethod } from '../models/codes.js'
import type { Open } from '../models/open.js'
import { getOf, listIn, listOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToMany } from '../relations/link.js'

/** An invoice. The API cannot create or change one. */
export interface Invoice {
  id: string
  archived_at: string | null
  calculation_method: Open<InvoiceCalculationMethod> | null
  calculation_method_description: Open<'Legacy' | 'Tax exclusive' | 'Tax inclusive'> | null
  closed_at: string | null
  created_at: string
  deleted_at: string | null
  /** A decimal string. Used if the discount is an amount of money. */
  discounted_amount: string | null
  invoice_to: string | null
  /** `YYYY-MM-DD`. */
  issue_date: string
  /** A decimal string. */
  net_amount: string | null
  notes: string | null
  number: number
  online_payment_url: string | null
  patient_extra_information: string | null
  status: Open<InvoiceStatus> | null
  status_description: Open<'Open' | 'Paid' | 'Closed' | 'Open credit'> | null
  /** A decimal string. */
  tax_amount: string | null
  /** A decimal string. */
  total_amount: string | null
  updated_at: string
  appointment?: Link<'appointments'> | null
  attendee?: Link<'attendees'> | null
  business: Link<'businesses'>
  invoice_items: LinkToMany<'invoice_items'>
  original_invoice?: Link<'invoices'> | null
  patient: Link<'patients'>
  practitioner?: Link<'practitioners'> | null
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

/**
 * Lists invoices. Archived and deleted invoices are excluded unless `where` includes them. `GET /invoices`
 * @see {@link https://docs.api.cliniko.com/openapi/invoice | Cliniko's page about invoices}
 */
export const list = /* @__PURE__ */ listOf<Invoice, InvoiceFilters>('/invoices', filters, links)

/**
 * Returns an invoice by id. `GET /invoices/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/invoice | Cliniko's page about invoices}
 */
export const get = /* @__PURE__ */ getOf<Invoice, InvoiceFilters>('/invoices/{id}', filters, links)

/**
 * Lists the invoices of an appointment. `GET /appointments/{appointment_id}/invoices`
 * @see {@link https://docs.api.cliniko.com/openapi/invoice | Cliniko's page about invoices}
 */
export const listForAppointment = /* @__PURE__ */ listIn<Invoice, InvoiceFilters, 'appointment_id'>(
  '/appointments/{appointment_id}/invoices',
  filters,
  links,
)

/**
 * Lists the invoices of an attendee. `GET /attendees/{attendee_id}/invoices`
 * @deprecated Use `list` with `where: { attendee_id }`.
 * @see {@link https://docs.api.cliniko.com/openapi/invoice | Cliniko's page about invoices}
 */
export const listForAttendee = /* @__PURE__ */ listIn<Invoice, InvoiceFilters, 'attendee_id'>(
  '/attendees/{attendee_id}/invoices',
  filters,
  links,
)

/**
 * Lists the invoices of a patient case. `GET /patient_cases/{patient_case_id}/invoices`
 * @see {@link https://docs.api.cliniko.com/openapi/invoice | Cliniko's page about invoices}
 */
export const listForPatientCase = /* @__PURE__ */ listIn<Invoice, InvoiceFilters, 'patient_case_id'>(
  '/patient_cases/{patient_case_id}/invoices',
  filters,
  links,
)

/**
 * Lists the invoices of a patient. `GET /patients/{patient_id}/invoices`
 * @deprecated Use `list` with `where: { patient_id }`.
 * @see {@link https://docs.api.cliniko.com/openapi/invoice | Cliniko's page about invoices}
 */
export const listForPatient = /* @__PURE__ */ listIn<Invoice, InvoiceFilters, 'patient_id'>(
  '/patients/{patient_id}/invoices',
  filters,
  links,
)

/**
 * Lists the invoices of a practitioner. `GET /practitioners/{practitioner_id}/invoices`
 * @deprecated Use `list` with `where: { practitioner_id }`.
 * @see {@link https://docs.api.cliniko.com/openapi/invoice | Cliniko's page about invoices}
 */
export const listForPractitioner = /* @__PURE__ */ listIn<Invoice, InvoiceFilters, 'practitioner_id'>(
  '/practitioners/{practitioner_id}/invoices',
  filters,
  links,
)
