import { dateIn } from '@cliniko/core'
import { appointmentsQuery } from '@cliniko/query'
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { client } from '../server/clinic'
import { Day } from './day'
import { dayInput, timeZone } from './input'

export default async function Page({ searchParams }: { readonly searchParams: Promise<{ date?: string }> }) {
  const { date = dateIn(new Date(), timeZone) } = await searchParams
  const queryClient = new QueryClient()
  // Not awaited: the page is sent at once, and the day follows when Cliniko has responded.
  void queryClient.prefetchQuery(appointmentsQuery(client, dayInput(date)))
  return (
    <HydrationBoundary state={dehydrate(queryClient, { shouldDehydrateQuery: () => true })}>
      <Suspense fallback={<p role="status">Loading the day…</p>}>
        <Day date={date} />
      </Suspense>
    </HydrationBoundary>
  )
}
