'use client'
import { type Included, type Invoice, InvoiceStatus } from '@cliniko/core'
import Link from 'next/link'
import { shortDate } from '@/lib/format'
import { useMoney } from '@/lib/use-money'
import { invoicesText, uiText } from '@/text'
import table from '@/ui/table.module.css'
import { ageInDays } from './filters'
import { StatusTag } from './status-tag'
import { totalsOf } from './totals'

type ListedInvoice = Included<Invoice, 'patient' | 'practitioner'>

/** Shows invoices as rows. */
export function InvoiceTable({
  invoices,
  today,
}: {
  readonly invoices: readonly ListedInvoice[]
  readonly today: string
}) {
  const { columns } = invoicesText
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="hidden">{invoicesText.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.issued}</th>
            <th scope="col">{columns.patient}</th>
            <th scope="col" className={table.extra}>
              {columns.practitioner}
            </th>
            <th scope="col" className={table.extra}>
              {columns.status}
            </th>
            <th scope="col" className={`${table.extra} ${table.number}`}>
              {columns.age}
            </th>
            <th scope="col" className={`${table.extra} ${table.number}`}>
              {columns.net}
            </th>
            <th scope="col" className={`${table.extra} ${table.number}`}>
              {columns.tax}
            </th>
            <th scope="col" className={table.number}>
              {columns.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoices.map((invoice) => (
            <InvoiceRow key={invoice.id} invoice={invoice} today={today} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function InvoiceRow({ invoice, today }: { readonly invoice: ListedInvoice; readonly today: string }) {
  const money = useMoney()
  const { id, number, issue_date, status, included } = invoice
  const { net, tax, total } = totalsOf(invoice)
  return (
    <tr>
      <th scope="row">
        <Link href={`/invoices/${id}`} prefetch={false}>
          {number}
        </Link>
      </th>
      <td>{shortDate(issue_date)}</td>
      <td>
        <bdi>{included.patient?.label ?? uiText.none}</bdi>
      </td>
      <td className={table.extra}>
        <bdi>{included.practitioner?.label ?? uiText.none}</bdi>
      </td>
      <td className={table.extra}>
        <StatusTag status={status} />
      </td>
      <td className={`${table.extra} ${table.number}`}>
        {status === InvoiceStatus.Open && invoicesText.days(ageInDays(issue_date, today))}
      </td>
      <td className={`${table.extra} ${table.number}`}>{money(net)}</td>
      <td className={`${table.extra} ${table.number}`}>{money(tax)}</td>
      <td className={table.number}>{money(total)}</td>
    </tr>
  )
}
