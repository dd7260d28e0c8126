'use client'
import dynamic from 'next/dynamic'
import { shortDate } from '@/lib/format'
import { formatNumber } from '@/lib/money'
import { reportsText } from '@/text'
import { ChartSkeleton } from './chart-skeleton'
import type { Report } from './formulas/report'
import { byWeek } from './formulas/visits'
import { ReportPanel } from './report-panel'

const SeriesChart = dynamic(() => import('./charts/series-chart').then((module) => module.SeriesChart), {
  loading: ChartSkeleton,
})

const texts = reportsText.visits

/** More days than these are shown by week. */
const mostDays = 92

/** Visits a day, or a week if the period is long. */
export function VisitsReport({ report: { visits, from, to } }: { readonly report: Report }) {
  const isWeekly = visits.days.length > mostDays
  const counts = isWeekly ? byWeek(visits.days) : visits.days
  const title = isWeekly ? texts.titleWeekly : texts.title
  return (
    <ReportPanel
      title={title}
      formula={texts.formula}
      file={`visits-${from}-${to}`}
      isWide
      data={{
        columns: [isWeekly ? texts.week : texts.date, texts.visits, texts.missed, texts.cancelled],
        rows: counts.map(({ date, visits, missed, cancelled }) => [date, visits, missed, cancelled]),
      }}
    >
      <SeriesChart
        title={title}
        series={[
          { name: texts.visits, tone: 'main' },
          { name: texts.missed, tone: 'bad' },
          { name: texts.cancelled, tone: 'muted' },
        ]}
        points={counts.map(({ date, visits, missed, cancelled }) => ({
          label: shortDate(date).replace(/ \d{4}$/, ''),
          description: texts.point(
            shortDate(date),
            formatNumber(visits),
            formatNumber(missed),
            formatNumber(cancelled),
          ),
          values: [visits, missed, cancelled],
        }))}
      />
    </ReportPanel>
  )
}
