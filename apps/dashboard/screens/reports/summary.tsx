'use client'
import { formatNumber, formatShare } from '@/lib/money'
import { useMoney } from '@/lib/use-money'
import type { StepName } from '@/server/reports/status'
import { reportsText } from '@/text'
import type { Report } from './formulas/report'
import styles from './reports.module.css'

const texts = reportsText.summary

/** The most important figures. What is still being collected is a dash. */
export function Summary({ report, isDone }: { readonly report: Report; readonly isDone: (step: StepName) => boolean }) {
  const money = useMoney()
  const { visits, utilisation, attendance, revenue, patients } = report
  const seen = patients.new + patients.returning
  const figures = [
    [
      texts.visits,
      formatNumber(visits.visits),
      visits.perDay === null ? '–' : texts.perDay(formatNumber(visits.perDay)),
    ],
    [texts.time, formatShare(utilisation.share), ''],
    [
      texts.noShow,
      formatShare(attendance.noShow.share),
      texts.of(formatNumber(attendance.noShow.count), formatNumber(attendance.noShow.of)),
    ],
    [
      texts.cancelled,
      formatShare(attendance.cancellation.share),
      texts.of(formatNumber(attendance.cancellation.count), formatNumber(attendance.cancellation.of)),
    ],
    isDone('invoices')
      ? [
          texts.revenue,
          money(revenue.net, 'round'),
          revenue.perHour === null ? '' : texts.perHour(money(revenue.perHour, 'round')),
        ]
      : [texts.revenue, '–', ''],
    isDone('history')
      ? [texts.new, formatNumber(patients.new), texts.ofPatients(formatNumber(seen))]
      : [texts.new, '–', ''],
    [texts.rebooked, formatShare(patients.rebooking.share), ''],
  ] as const
  return (
    <section aria-label={texts.label}>
      <dl className={styles.summary}>
        {figures.map(([name, figure, detail]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{figure}</b> <small>{detail}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
