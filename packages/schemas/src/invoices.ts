import type { InvoiceCalculationMethod, InvoiceStatus } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import {
  dateTime,
  id,
  link,
  links,
  linkToMany,
  model,
  nullableDateTime,
  nullableDecimal,
  nullableText,
  number,
  openNumber,
  openText,
  optionalLink,
  text,
} from './reading.js'

/** An invoice, as the API answers it. */
export const invoiceSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    calculation_method: v.nullable(openNumber<InvoiceCalculationMethod>()),
    calculation_method_description: v.nullable(openText<'Legacy' | 'Tax exclusive' | 'Tax inclusive'>()),
    closed_at: nullableDateTime,
    created_at: dateTime,
    deleted_at: nullableDateTime,
    discounted_amount: nullableDecimal,
    invoice_to: nullableText,
    issue_date: text,
    net_amount: nullableDecimal,
    notes: nullableText,
    number,
    online_payment_url: nullableText,
    patient_extra_information: nullableText,
    status: v.nullable(openNumber<InvoiceStatus>()),
    status_description: v.nullable(openText<'Open' | 'Paid' | 'Closed' | 'Open credit'>()),
    tax_amount: nullableDecimal,
    total_amount: nullableDecimal,
    updated_at: dateTime,
    appointment: optionalLink<'appointments'>(),
    attendee: optionalLink<'attendees'>(),
    business: link<'businesses'>(),
    invoice_items: linkToMany<'invoice_items'>(),
    original_invoice: optionalLink<'invoices'>(),
    patient: link<'patients'>(),
    practitioner: link<'practitioners'>(),
    reversed_invoices: linkToMany<'invoices'>(),
    signature: optionalLink<'signatures'>(),
    links,
  }),
)

/** The schemas of invoices, for core's `checkWith`. */
export const invoiceSchemas = {
  model: invoiceSchema,
}
