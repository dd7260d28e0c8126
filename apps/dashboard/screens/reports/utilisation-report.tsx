'use client'
import dynamic from 'next/dynamic'
import { formatNumber, formatShare } from '@/lib/money'
import { reportsText } from '@/text'
import { ChartSkeleton } from './chart-skeleton'
import type { Report } from './formulas/report'
import { useNames } from './names'
import { ReportPanel } from './report-panel'

const BarList = dynamic(() => import('./charts/bar-list').then((module) => module.BarList), { loading: ChartSkeleton })

const texts = reportsText.utilisation
const hoursOf = (minutes: number) => Math.round(minutes / 6) / 10

/** How much of each practitioner's time was booked. */
export function UtilisationReport({ report: { utilisation, from, to } }: { readonly report: Report }) {
  const { practitionerName } = useNames()
  const { rows } = utilisation
  const all = { ...utilisation, practitioner: texts.all }
  return (
    <ReportPanel
      title={texts.title}
      formula={texts.formula}
      note={texts.estimate}
      file={`time-${from}-${to}`}
      data={{
        columns: [texts.practitioner, texts.booked, texts.available, `${texts.share} (%)`],
        rows: [...rows.map((row) => ({ ...row, practitioner: practitionerName(row.practitioner) ?? '' })), all].map(
          ({ practitioner, bookedMinutes, availableMinutes, share }) => [
            practitioner,
            hoursOf(bookedMinutes),
            hoursOf(availableMinutes),
            share === null ? null : Math.round(share * 1000) / 10,
          ],
        ),
      }}
    >
      <BarList
        label={texts.title}
        mark={1}
        bars={rows.map(({ practitioner, share, bookedMinutes, availableMinutes }) => ({
          key: practitioner,
          name: practitionerName(practitioner) ?? '',
          value: share ?? 0,
          text: `${formatShare(share)} (${formatNumber(hoursOf(bookedMinutes), 0)} / ${formatNumber(hoursOf(availableMinutes), 0)} h)`,
        }))}
      />
    </ReportPanel>
  )
}
