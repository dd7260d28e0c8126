import type { InvoiceItem } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { MockResource } from './resource.js'

export const invoiceItems: MockResource = {}

type Priced = Pick<
  InvoiceItem,
  'name' | 'net_price' | 'quantity' | 'tax_amount' | 'total_including_tax' | 'unit_price'
> &
  Partial<
    Pick<
      InvoiceItem,
      | 'code'
      | 'concession_type_name'
      | 'discount_percentage'
      | 'discounted_amount'
      | 'is_monetary_discount'
      | 'tax_name'
      | 'tax_rate'
    >
  >

/** The fields of a new invoice item, amounts included. The API has no operation that creates one. */
export interface NewInvoiceItem extends Priced {
  readonly invoiceId: string
  readonly billableItemId?: string
  readonly productId?: string
}

export function invoiceItemRecord(
  store: Store,
  id: string,
  { invoiceId, billableItemId, productId, ...fields }: NewInvoiceItem,
  createdAt = store.now(),
): InvoiceItem {
  return {
    id,
    archived_at: null,
    code: null,
    concession_type_name: null,
    created_at: createdAt,
    deleted_at: null,
    discount_percentage: null,
    discounted_amount: null,
    is_monetary_discount: false,
    tax_name: null,
    tax_rate: null,
    updated_at: createdAt,
    ...fields,
    ...(billableItemId && { billable_item: store.link('billable_items', billableItemId) }),
    invoice: store.link('invoices', invoiceId),
    ...(productId && { product: store.link('products', productId) }),
    links: { self: store.url(`/invoice_items/${id}`) },
  }
}
