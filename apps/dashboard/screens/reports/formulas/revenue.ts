import { sumOf } from '@/lib/money'
import type { ReportData, Scope } from './data'
import { outcomesIn, type Period } from './period'
import { divide } from './share'

/** What was invoiced, in cents without tax. */
export interface RevenueReport {
  readonly net: number
  /** Net ÷ hours of visits. */
  readonly perHour: number | null
  /** By appointment type, the largest first. `products` are sold beside visits, `other` belongs to no visit. */
  readonly types: readonly RevenueRow[]
  /** By practitioner, the largest first. `none`: the invoice names none. */
  readonly practitioners: readonly RevenueRow[]
}

/** One row of {@link RevenueReport}. */
export interface RevenueRow {
  /** The id of a type or practitioner, `products`, `other` or `none`. */
  readonly key: string
  readonly net: number
  readonly invoices: number
}

/**
 * Adds up invoices by their date of issue. Reversals stay: they are negative, in the period in which they were issued.
 */
export function revenue(data: ReportData, scope: Scope, period: Period): RevenueReport {
  const { from, to, business } = scope
  const invoices = data.invoices.filter(
    (invoice) => invoice.issued >= from && invoice.issued <= to && (!business || invoice.business === business),
  )
  const types = createRows()
  const practitioners = createRows()
  for (const { net, products, type, practitioner } of invoices) {
    // An invoice for products alone has no treatment, not one of 0.
    if (products === 0 || net !== products) types.add(type ?? 'other', net - products)
    if (products !== 0) types.add('products', products)
    practitioners.add(practitioner ?? 'none', net)
  }
  const net = sumOf(invoices.map((invoice) => invoice.net))
  // The places of a group share its time.
  const slots = new Map(outcomesIn(data, period).visit.map(({ slot, startsAt, endsAt }) => [slot, endsAt - startsAt]))
  const hours = sumOf(slots.values()) / 3_600_000
  return { net, perHour: divide(net, hours), types: types.rows(), practitioners: practitioners.rows() }
}

function createRows() {
  const rows = new Map<string, { net: number; invoices: number }>()
  return {
    add(key: string, net: number) {
      const row = rows.get(key) ?? { net: 0, invoices: 0 }
      rows.set(key, { net: row.net + net, invoices: row.invoices + 1 })
    },
    rows: (): readonly RevenueRow[] => [...rows].map(([key, row]) => ({ key, ...row })).sort((a, b) => b.net - a.net),
  }
}
