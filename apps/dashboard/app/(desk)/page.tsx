import { addDays, appointmentTypes, businesses, practitioners, settings, unavailableBlockTypes } from '@cliniko/core'
import { allQuery, calendarQueries, query } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { validDate } from '@/lib/format'
import { CalendarScreen } from '@/screens/calendar/calendar'
import { calendarInput, practitionersInput, typesInput } from '@/screens/calendar/inputs'
import { openPage } from '@/server/page'
import { text } from '@/text'

export const metadata: Metadata = { title: text.calendar.title }

/** Renders a day or a week on the server, so that it shows before any script runs in the browser. */
export default async function CalendarPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>
}) {
  const [{ client, timeZone, today }, { date, view }] = await Promise.all([openPage(), searchParams])
  const input = calendarInput(view === 'week' ? 'week' : 'day', validDate(date) ?? today, timeZone)
  const [, , laterHours] = calendarQueries(client, { day: addDays(today, 45), timeZone })
  const cliniko = prefetcher()
  await cliniko.prefetch(
    ...calendarQueries(client, input),
    // The next quarter, so that going there by days costs a request a day.
    laterHours,
    allQuery(client, practitioners.list, practitionersInput),
    allQuery(client, businesses.list),
    allQuery(client, appointmentTypes.list, typesInput),
    allQuery(client, unavailableBlockTypes.list),
    query(client, settings.getPublic),
  )
  return (
    <HydrateCliniko state={cliniko.state()}>
      <CalendarScreen />
    </HydrateCliniko>
  )
}
