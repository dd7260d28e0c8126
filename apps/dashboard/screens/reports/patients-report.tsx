'use client'
import dynamic from 'next/dynamic'
import { monthName } from '@/lib/format'
import { formatNumber } from '@/lib/money'
import { reportsText } from '@/text'
import { ChartSkeleton } from './chart-skeleton'
import type { Report } from './formulas/report'
import { ReportPanel } from './report-panel'
import { ShareList, shareRows } from './share-list'

const SeriesChart = dynamic(() => import('./charts/series-chart').then((module) => module.SeriesChart), {
  loading: ChartSkeleton,
})

const texts = reportsText.patients

/** Props of the reports about patients. */
export interface PatientsReportProps {
  readonly report: Report
  /** Whether earlier visits are still being collected. */
  readonly isPartial: boolean
}

/** New and returning patients, by month. */
export function NewPatientsReport({ report: { patients, from, to }, isPartial }: PatientsReportProps) {
  const { months, visitsPerNew } = patients
  const perNew = `${texts.visitsPerNew}: ${visitsPerNew === null ? '–' : formatNumber(visitsPerNew)}`
  return (
    <ReportPanel
      title={texts.title}
      formula={texts.formula}
      note={isPartial ? reportsText.partial : perNew}
      file={`patients-${from}-${to}`}
      data={{
        columns: [texts.month, texts.returning, texts.new],
        rows: months.map(({ month, new: fresh, returning }) => [month, returning, fresh]),
      }}
    >
      <SeriesChart
        title={texts.title}
        series={[
          { name: texts.returning, tone: 'main' },
          { name: texts.new, tone: 'second' },
        ]}
        points={months.map(({ month, new: fresh, returning }) => ({
          label: monthName(month),
          description: texts.point(monthName(month), formatNumber(fresh), formatNumber(returning)),
          values: [returning, fresh],
        }))}
      />
    </ReportPanel>
  )
}

/** How many patients come again. */
export function LoyaltyReport({ report: { patients, from, to }, isPartial }: PatientsReportProps) {
  const shares = [
    [texts.rebooking, patients.rebooking],
    [texts.secondVisit, patients.secondVisit],
    [texts.retention, patients.retention],
  ] as const
  return (
    <ReportPanel
      title={texts.loyalty}
      formula={texts.loyaltyFormula}
      note={isPartial ? reportsText.partial : patients.closed > 0 && texts.closed(formatNumber(patients.closed))}
      file={`who-comes-again-${from}-${to}`}
      data={{ columns: [texts.measure, texts.count, texts.of, `${texts.share} (%)`], rows: shareRows(shares) }}
    >
      <ShareList shares={shares} />
    </ReportPanel>
  )
}
