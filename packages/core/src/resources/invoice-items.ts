import { getOf, listIn, listOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A line of an invoice. */
export interface InvoiceItem {
  id: string
  archived_at: string | null
  code: string | null
  concession_type_name: string | null
  created_at: string
  deleted_at: string | null
  /** A decimal string from 0 to 100. */
  discount_percentage: string | null
  /** A decimal string. Used if the discount is an amount of money. */
  discounted_amount: string | null
  /** Whether the discount is an amount of money rather than a percentage. */
  is_monetary_discount: boolean | null
  name: string | null
  /** A decimal string. */
  net_price: string | null
  /** A decimal string. */
  quantity: string
  /** @deprecated Use `tax_rate` and `net_price`. */
  tax_amount: string | null
  tax_name: string | null
  /** A percentage as a decimal string. */
  tax_rate: string | null
  /** A number here, although older responses have a string. */
  total_including_tax: number | null
  /** A decimal string. */
  unit_price: string
  updated_at: string
  billable_item?: Link<'billable_items'> | null
  invoice: Link<'invoices'>
  product?: Link<'products'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    invoice_items: InvoiceItem
  }
}

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  deleted_at: 'datetime',
  id: 'id',
  invoice_id: 'id',
  source_item_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that invoice items can be filtered by. */
export type InvoiceItemFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<InvoiceItem> = {
  billable_item: 'billable_items',
  invoice: 'invoices',
  product: 'products',
}

/**
 * Lists invoice items. Archived and deleted invoice items are excluded unless `where` includes them.
 * `GET /invoice_items`
 * @see {@link https://docs.api.cliniko.com/openapi/invoice-item | Cliniko's page about invoice items}
 */
export const list = /* @__PURE__ */ listOf<InvoiceItem, InvoiceItemFilters>('/invoice_items', filters, links)

/**
 * Returns an invoice item by id. `GET /invoice_items/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/invoice-item | Cliniko's page about invoice items}
 */
export const get = /* @__PURE__ */ getOf<InvoiceItem, InvoiceItemFilters>('/invoice_items/{id}', filters, links)

/**
 * Lists the invoice items of an invoice. `GET /invoices/{invoice_id}/invoice_items`
 * @deprecated Use `list` with `where: { invoice_id }`.
 * @see {@link https://docs.api.cliniko.com/openapi/invoice-item | Cliniko's page about invoice items}
 */
export const listForInvoice = /* @__PURE__ */ listIn<InvoiceItem, InvoiceItemFilters, 'invoice_id'>(
  '/invoices/{invoice_id}/invoice_items',
  filters,
  links,
)
