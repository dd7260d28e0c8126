import { dateIn } from '@cliniko/core'
import { appointmentsQuery } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import { Suspense } from 'react'
import { pageClient } from '../server/clinic'
import { Day } from './day'
import { dayInput, timeZone } from './input'

export default async function Page({ searchParams }: { readonly searchParams: Promise<{ date?: string }> }) {
  const { date = dateIn(new Date(), timeZone) } = await searchParams
  const cliniko = prefetcher()
  // Not awaited: the page is sent at once, and the day follows when Cliniko has responded.
  void cliniko.prefetch(appointmentsQuery(await pageClient(), dayInput(date)))
  return (
    <HydrateCliniko state={cliniko.state()}>
      <Suspense fallback={<p role="status">Loading the day…</p>}>
        <Day date={date} />
      </Suspense>
    </HydrateCliniko>
  )
}
