import type { Invoice, InvoiceCalculationMethod, InvoiceStatus } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  link,
  links,
  linkToMany,
  nullableDateTime,
  nullableDecimal,
  nullableText,
  openNumber,
  openText,
  optionalLink,
} from './kit/response-fields.js'
import { health, none, personal, recordTags, tagsOf } from './kit/tags.js'
import { number, text } from './kit/values.js'

/** An invoice, as the API returns it. */
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
    practitioner: optionalLink<'practitioners'>(),
    reversed_invoices: linkToMany<'invoices'>(),
    signature: optionalLink<'signatures'>(),
    links,
  }),
)

/** The schemas of invoices, for core's `checkWith`. */
export const invoiceSchemas = {
  model: invoiceSchema,
}

/** The privacy tags of invoices. */
export const invoiceTags = /* @__PURE__ */ tagsOf<Invoice>(() => ({
  ...recordTags,
  ...none(
    'appointment archived_at attendee business calculation_method calculation_method_description closed_at',
    'deleted_at discounted_amount invoice_items issue_date net_amount number original_invoice patient practitioner',
    'reversed_invoices signature status status_description tax_amount total_amount',
  ),
  ...personal('invoice_to online_payment_url'),
  ...health('notes patient_extra_information'),
}))
