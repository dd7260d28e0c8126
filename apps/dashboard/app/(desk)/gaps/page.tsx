import { appointmentTypes, businesses, practitioners } from '@cliniko/core'
import { allQuery, calendarQueries } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { practitionersInput, typesInput } from '@/screens/calendar/inputs'
import { GapFiller } from '@/screens/gaps/gap-filler'
import { openingsInput } from '@/screens/gaps/inputs'
import { openPage } from '@/server/page'
import { text } from '@/text'

export const metadata: Metadata = { title: text.gaps.title }

/** Renders the free times on the server. Who could take one is read when it is looked at. */
export default async function GapFillerPage() {
  const { client, timeZone, today } = await openPage()
  const cliniko = prefetcher()
  await cliniko.prefetch(
    ...calendarQueries(client, openingsInput(today, timeZone)),
    allQuery(client, practitioners.list, practitionersInput),
    allQuery(client, businesses.list),
    allQuery(client, appointmentTypes.list, typesInput),
  )
  return (
    <HydrateCliniko state={cliniko.state()}>
      <GapFiller />
    </HydrateCliniko>
  )
}
