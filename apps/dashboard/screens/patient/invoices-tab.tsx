'use client'
import { useInfiniteInvoices } from '@cliniko/react'
import Link from 'next/link'
import { money, shortDate } from '@/lib/format'
import { patientText, uiText } from '@/text'
import { Empty } from '@/ui/empty'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { patientInvoicesInput } from './inputs'
import { MoreButton } from './more-button'
import styles from './patient.module.css'
import type { TabProps } from './shown-patient'

const { invoices: words } = patientText

/** The patient's invoices, latest first. */
export function InvoicesTab({ patient }: TabProps) {
  const invoices = useInfiniteInvoices(patientInvoicesInput(patient.id))
  if (invoices.error && !invoices.data) {
    return <Problem error={invoices.error} onRetry={() => void invoices.refetch()} />
  }
  if (!invoices.data) return <Skeleton rows={4} label={words.loading} />
  const { items } = invoices.data
  if (items.length === 0) return <Empty message={words.none} />
  return (
    <>
      <table className={styles.table}>
        <caption className="hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.status}</th>
            <th scope="col" className={styles.amount}>
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, number, issue_date, status_description, total_amount }) => (
            <tr key={id}>
              <td>
                <Link href={`/invoices/${id}`} prefetch={false}>
                  {words.numbered(number)}
                </Link>
              </td>
              <td>{shortDate(issue_date)}</td>
              <td>
                <span className={styles.status} data-status={status_description === 'Open' ? 'open' : 'booked'}>
                  {status_description ?? uiText.none}
                </span>
              </td>
              <td className={styles.amount}>{money(total_amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton list={invoices} />
    </>
  )
}
