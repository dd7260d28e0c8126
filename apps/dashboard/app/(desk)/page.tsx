import { HydrateCliniko } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { validDate } from '@/lib/format'
import { CalendarScreen } from '@/screens/calendar/calendar'
import { prefetchCalendar } from '@/screens/calendar/prefetch'
import { openPage } from '@/server/page'
import { calendarText } from '@/text'

export const metadata: Metadata = { title: calendarText.title }

/** Renders a day or a week on the server, so that it shows before any script runs in the browser. */
export default async function CalendarPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>
}) {
  const [page, { date, view }] = await Promise.all([openPage(), searchParams])
  const state = await prefetchCalendar({
    ...page,
    view: view === 'week' ? 'week' : 'day',
    date: validDate(date) ?? page.today,
  })
  return (
    <HydrateCliniko state={state}>
      <CalendarScreen />
    </HydrateCliniko>
  )
}
