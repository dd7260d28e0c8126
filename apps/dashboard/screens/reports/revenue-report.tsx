'use client'
import dynamic from 'next/dynamic'
import { useMoney } from '@/lib/use-money'
import { reportsText } from '@/text'
import { ChartSkeleton } from './chart-skeleton'
import type { Report } from './formulas/report'
import type { RevenueRow } from './formulas/revenue'
import { useNames } from './names'
import { ReportPanel } from './report-panel'

const BarList = dynamic(() => import('./charts/bar-list').then((module) => module.BarList), { loading: ChartSkeleton })

const texts = reportsText.revenue

/** Props of the reports about money. */
export interface RevenueReportProps {
  readonly report: Report
  /** Whether invoices are still being collected. */
  readonly isPartial: boolean
}

/** What was invoiced, by appointment type. */
export function RevenueByType({ report, isPartial }: RevenueReportProps) {
  const money = useMoney()
  const { typeName } = useNames()
  const { types, perHour } = report.revenue
  return (
    <RevenuePanel
      title={texts.title}
      column={texts.type}
      file={`revenue-by-type-${report.from}-${report.to}`}
      note={isPartial ? reportsText.partial : perHour === null ? undefined : texts.perHour(money(perHour))}
      rows={types.map((row) => ({ ...row, name: typeName(row.key) }))}
    />
  )
}

/** What was invoiced, by practitioner. */
export function RevenueByPractitioner({ report, isPartial }: RevenueReportProps) {
  const { practitionerName } = useNames()
  return (
    <RevenuePanel
      title={texts.byPractitioner}
      column={texts.practitioner}
      file={`revenue-by-practitioner-${report.from}-${report.to}`}
      note={isPartial ? reportsText.partial : undefined}
      rows={report.revenue.practitioners.map((row) => ({ ...row, name: practitionerName(row.key) ?? '' }))}
    />
  )
}

interface RevenuePanelProps {
  readonly title: string
  readonly column: string
  readonly file: string
  readonly note: string | undefined
  readonly rows: readonly (RevenueRow & { readonly name: string })[]
}

function RevenuePanel({ title, column, file, note, rows }: RevenuePanelProps) {
  const money = useMoney()
  return (
    <ReportPanel
      title={title}
      formula={texts.formula}
      note={note}
      file={file}
      data={{
        columns: [column, texts.net, texts.invoices],
        rows: rows.map(({ name, net, invoices }) => [name, net / 100, invoices]),
      }}
    >
      <BarList
        label={title}
        bars={rows.map(({ key, name, net }) => ({ key, name, value: net, text: money(net, 'round') }))}
      />
    </ReportPanel>
  )
}
