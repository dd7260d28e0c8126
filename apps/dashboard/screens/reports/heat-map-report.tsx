'use client'
import dynamic from 'next/dynamic'
import { reportsText } from '@/text'
import { ChartSkeleton } from './chart-skeleton'
import type { Report } from './formulas/report'
import { ReportPanel } from './report-panel'

const HeatTable = dynamic(() => import('./charts/heat-table').then((module) => module.HeatTable), {
  loading: ChartSkeleton,
})

const texts = reportsText.heatMap

/** When the clinic is busy. */
export function HeatMapReport({ report: { heatMap, from, to } }: { readonly report: Report }) {
  const rows = [1, 2, 3, 4, 5, 6, 0].flatMap((weekday) =>
    (heatMap.counts[weekday] ?? []).flatMap((count, hour) =>
      count ? [[`${texts.weekdays[weekday]} ${texts.hour(String(hour))}`, count] as const] : [],
    ),
  )
  return (
    <ReportPanel
      title={texts.title}
      formula={texts.formula}
      file={`busy-hours-${from}-${to}`}
      isWide
      data={{ columns: [texts.weekday, reportsText.visits.visits], rows }}
    >
      <HeatTable heatMap={heatMap} />
    </ReportPanel>
  )
}
