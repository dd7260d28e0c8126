'use client'
import Link from 'next/link'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { formatNumber } from '@/lib/money'
import { useUrlState } from '@/lib/url-state'
import { invoicesText, uiText } from '@/text'
import { Empty } from '@/ui/empty'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import table from '@/ui/table.module.css'
import { missingDaysOf } from './inputs'
import styles from './invoices.module.css'
import { type MissingInvoice, useMissingInvoices } from './use-missing-invoices'

const texts = invoicesText.missing

/** A worklist: visits of patients who arrived, without an invoice. */
export function MissingInvoices() {
  const [params, change] = useUrlState()
  const period = missingDaysOf(params)
  const { visits, isPending, error, retry } = useMissingInvoices(period)
  return (
    <>
      <div className={styles.filters}>
        <p className={styles.intro}>{texts.intro}</p>
        <label className={styles.period}>
          {texts.period}
          <select value={period} onChange={({ target }) => change({ days: target.value })}>
            {Object.entries(texts.periods).map(([days, name]) => (
              <option key={days} value={days}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {error ? (
        <Problem error={error} onRetry={retry} />
      ) : isPending ? (
        <Skeleton rows={8} label={texts.loading} />
      ) : visits.length === 0 ? (
        <Empty message={texts.none} />
      ) : (
        <>
          <p role="status" className={styles.intro}>
            {texts.count(formatNumber(visits.length))}
          </p>
          <VisitTable visits={visits} />
        </>
      )}
    </>
  )
}

function VisitTable({ visits }: { readonly visits: readonly MissingInvoice[] }) {
  const { timeZone } = useClinic()
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="hidden">{invoicesText.tabs.missing}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.patient}</th>
            <th scope="col">{texts.when}</th>
            <th scope="col">{texts.type}</th>
            <th scope="col" className={table.extra}>
              {texts.practitioner}
            </th>
          </tr>
        </thead>
        <tbody>
          {visits.map(({ id, startsAt, patientId, patientName, typeName, practitionerName }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/patients/${patientId}`} prefetch={false}>
                  <bdi>{patientName}</bdi>
                </Link>
              </th>
              <td>
                {dateAt(startsAt, timeZone)}, {clockTime(startsAt, timeZone)}
              </td>
              <td>{typeName ?? uiText.none}</td>
              <td className={table.extra}>
                <bdi>{practitionerName ?? uiText.none}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
