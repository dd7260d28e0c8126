import { type Invoice, type InvoiceItem, InvoiceStatus } from '@cliniko/core'
import { centsOf, sumOf } from '@/lib/money'

/** Amounts in cents. */
export interface Totals {
  readonly net: number
  readonly tax: number
  readonly total: number
}

/** Returns what an invoice says it amounts to. */
export function totalsOf({ net_amount, tax_amount, total_amount }: AmountsOfInvoice): Totals {
  return { net: centsOf(net_amount), tax: centsOf(tax_amount), total: centsOf(total_amount) }
}

type AmountsOfInvoice = Pick<Invoice, 'net_amount' | 'tax_amount' | 'total_amount'>
type AmountsOfItem = Pick<InvoiceItem, 'net_price' | 'total_including_tax'>

/** Returns the amounts of an item. Its tax is what its total has on top: `tax_amount` is deprecated. */
export function itemTotals({ net_price, total_including_tax }: AmountsOfItem): Totals {
  const net = centsOf(net_price)
  const total = centsOf(total_including_tax)
  return { net, tax: total - net, total }
}

/** Adds amounts up. */
export function addUp(parts: readonly Totals[]): Totals {
  return {
    net: sumOf(parts.map(({ net }) => net)),
    tax: sumOf(parts.map(({ tax }) => tax)),
    total: sumOf(parts.map(({ total }) => total)),
  }
}

/** Whether the items of an invoice add up to what it says, and its net and tax to its total. */
export function isConsistent(invoice: Totals, items: Totals): boolean {
  const isSame = invoice.net === items.net && invoice.tax === items.tax && invoice.total === items.total
  return isSame && invoice.net + invoice.tax === invoice.total
}

/** Returns the total of the open invoices, in cents. */
export function openTotal(invoices: readonly (AmountsOfInvoice & Pick<Invoice, 'status'>)[]): number {
  return sumOf(invoices.filter(({ status }) => status === InvoiceStatus.Open).map((invoice) => totalsOf(invoice).total))
}
