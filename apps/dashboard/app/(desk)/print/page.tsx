import { HydrateCliniko } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { validDate } from '@/lib/format'
import { prefetchCalendar } from '@/screens/calendar/prefetch'
import { WallPrint } from '@/screens/calendar/print/wall-print'
import { openPage } from '@/server/page'
import { calendarText } from '@/text'

export const metadata: Metadata = { title: calendarText.print }

/** The day on paper. */
export default async function PrintPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly date?: string | string[] }>
}) {
  const [page, { date }] = await Promise.all([openPage(), searchParams])
  const state = await prefetchCalendar({ ...page, view: 'day', date: validDate(date) ?? page.today })
  return (
    <HydrateCliniko state={state}>
      <WallPrint />
    </HydrateCliniko>
  )
}
