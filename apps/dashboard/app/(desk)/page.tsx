import { groupAppointments, practitioners, unavailableBlocks } from '@cliniko/core'
import { appointmentsQuery, query } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { validDate } from '@/lib/format'
import { blocksInput, classesInput, dayInput, practitionersInput } from '@/lib/inputs'
import { DayView } from '@/screens/calendar/day-view'
import { openPage } from '@/server/page'
import { text } from '@/text'

export const metadata: Metadata = { title: text.calendar.title }

/** Renders a day on the server, so that it shows before any script runs in the browser. */
export default async function CalendarPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ date?: string | string[] }>
}) {
  const [{ client, timeZone, today }, { date }] = await Promise.all([openPage(), searchParams])
  const shown = validDate(date) ?? today
  const cliniko = prefetcher()
  await cliniko.prefetch(
    appointmentsQuery(client, dayInput(shown, timeZone)),
    query(client, groupAppointments.list, classesInput(shown, timeZone)),
    query(client, unavailableBlocks.list, blocksInput(shown, timeZone)),
    query(client, practitioners.list, practitionersInput),
  )
  return (
    <HydrateCliniko state={cliniko.state()}>
      <DayView />
    </HydrateCliniko>
  )
}
