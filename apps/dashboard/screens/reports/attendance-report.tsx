'use client'
import dynamic from 'next/dynamic'
import { formatNumber } from '@/lib/money'
import { reportsText } from '@/text'
import { ChartSkeleton } from './chart-skeleton'
import type { Report } from './formulas/report'
import { ReportPanel } from './report-panel'
import { ShareList, shareRows } from './share-list'

const BarList = dynamic(() => import('./charts/bar-list').then((module) => module.BarList), { loading: ChartSkeleton })

const texts = reportsText.attendance

/** How many bookings were missed or cancelled. */
export function AttendanceReport({ report: { attendance, from, to } }: { readonly report: Report }) {
  const shares = [
    [texts.noShow, attendance.noShow],
    [texts.noShowOrLate, attendance.noShowOrLate],
    [texts.cancellation, attendance.cancellation],
    [texts.refilled, attendance.refilled],
  ] as const
  return (
    <ReportPanel
      title={texts.title}
      formula={texts.formula}
      file={`no-shows-${from}-${to}`}
      data={{ columns: [texts.measure, texts.count, texts.of, `${texts.share} (%)`], rows: shareRows(shares) }}
    >
      <ShareList shares={shares} />
    </ReportPanel>
  )
}

/** Why bookings were cancelled. */
export function ReasonsReport({ report: { attendance, from, to } }: { readonly report: Report }) {
  const rows = attendance.reasons.map(({ reason, count }) => ({
    key: String(reason),
    name: reason === null ? texts.noReason : (texts.reasons[String(reason)] ?? reportsText.unknown),
    value: count,
    text: formatNumber(count),
  }))
  return (
    <ReportPanel
      title={texts.reasonsTitle}
      formula={texts.formula}
      file={`cancellations-${from}-${to}`}
      data={{ columns: [texts.reason, texts.count], rows: rows.map(({ name, value }) => [name, value]) }}
    >
      <BarList label={texts.reasonsTitle} bars={rows} />
    </ReportPanel>
  )
}
