'use client'
import type { Invoice } from '@cliniko/core'
import { formatNumber } from '@/lib/money'
import { useMoney } from '@/lib/use-money'
import { invoicesText } from '@/text'
import styles from './invoices.module.css'
import { addUp, openTotal, totalsOf } from './totals'

/** Adds up the invoices that are shown. Says so if there are more. */
export function InvoiceSums({
  invoices,
  totalEntries,
}: {
  readonly invoices: readonly Invoice[]
  readonly totalEntries: number
}) {
  const money = useMoney()
  const { net, tax, total } = addUp(invoices.map(totalsOf))
  const { columns, sums } = invoicesText
  const all = formatNumber(Math.max(totalEntries, invoices.length))
  const amounts = [
    [columns.total, total],
    [columns.net, net],
    [columns.tax, tax],
    [sums.open, openTotal(invoices)],
  ] as const
  return (
    <section aria-label={sums.label} className={styles.sums}>
      <p role="status">
        {invoices.length < totalEntries ? sums.some(formatNumber(invoices.length), all) : sums.all(all)}
      </p>
      <dl>
        {amounts.map(([name, cents]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{money(cents)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
