import { dateIn, groupAppointments, practitioners, unavailableBlocks } from '@cliniko/core'
import { appointmentsQuery, query } from '@cliniko/query'
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { DayView } from '@/components/day/day-view'
import { PageFrame } from '@/components/page-frame'
import { validDate } from '@/lib/format'
import { blocksInput, classesInput, dayInput, practitionersInput } from '@/lib/inputs'
import { pageClient } from '@/server/access'
import { clinic, clinicInfo } from '@/server/clinic'
import { requireSession } from '@/server/session'

export const metadata: Metadata = { title: 'Day' }

/** Renders a day on the server, so that it shows before any script runs in the browser. */
export default async function DayPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ date?: string | string[] }>
}) {
  await requireSession()
  const client = await pageClient()
  const { now } = clinic()
  const { timeZone } = await clinicInfo()
  const serverNow = now().getTime()
  const { date } = await searchParams
  const shown = validDate(date) ?? dateIn(serverNow, timeZone)
  const queryClient = new QueryClient()
  await Promise.all([
    queryClient.prefetchQuery(appointmentsQuery(client, dayInput(shown, timeZone))),
    queryClient.prefetchQuery(query(client, groupAppointments.list, classesInput(shown, timeZone))),
    queryClient.prefetchQuery(query(client, unavailableBlocks.list, blocksInput(shown, timeZone))),
    queryClient.prefetchQuery(query(client, practitioners.list, practitionersInput)),
  ])
  return (
    <PageFrame>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <DayView timeZone={timeZone} serverNow={serverNow} />
      </HydrationBoundary>
    </PageFrame>
  )
}
