import { appointmentTypes, businesses, practitioners } from '@cliniko/core'
import { allQuery, appointmentsQuery, calendarQueries } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { printTime } from '@/screens/booking/free-times'
import { practitionersInput, typesInput } from '@/screens/calendar/inputs'
import { firstOpening } from '@/screens/gaps/first-opening'
import { GapFiller } from '@/screens/gaps/gap-filler'
import { laterInput, openingsInput } from '@/screens/gaps/inputs'
import { clinic } from '@/server/clinic'
import { openPage } from '@/server/page'
import { gapsText } from '@/text'

export const metadata: Metadata = { title: gapsText.title }

/** Renders the free times on the server, and who could take the one that shows first. */
export default async function GapFillerPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly gap?: string | string[] }>
}) {
  const [{ client, timeZone, today }, { gap }] = await Promise.all([openPage(), searchParams])
  const cliniko = prefetcher()
  const input = openingsInput(today, timeZone)
  const queries = calendarQueries(client, input)
  await cliniko.prefetch(
    ...queries,
    allQuery(client, practitioners.list, practitionersInput),
    allQuery(client, businesses.list),
    allQuery(client, appointmentTypes.list, typesInput),
  )
  const key = typeof gap === 'string' ? gap : undefined
  const opening = firstOpening({ state: cliniko.state(), queries, input, now: clinic().now().getTime(), key })
  if (opening) {
    const later = laterInput(opening.practitionerId, printTime(opening.to), today, timeZone)
    await cliniko.prefetch(appointmentsQuery(client, later))
  }
  return (
    <HydrateCliniko state={cliniko.state()}>
      <GapFiller />
    </HydrateCliniko>
  )
}
