import { appointmentTypes, businesses, practitioners, settings } from '@cliniko/core'
import { allQuery, query } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { businessesInput, practitionersInput, typesInput } from '@/screens/reports/inputs'
import { scopeOfParams } from '@/screens/reports/period'
import { Reports } from '@/screens/reports/reports'
import { openPage } from '@/server/page'
import { readReport, startCollecting } from '@/server/reports'
import { type SearchParams, searchParamsOf } from '@/server/search-params'
import { reportsText } from '@/text'

export const metadata: Metadata = { title: reportsText.title }

export default async function ReportsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const [{ client, today }, params] = await Promise.all([openPage('reports'), searchParamsOf(searchParams)])
  await startCollecting()
  const cliniko = prefetcher()
  const scope = scopeOfParams(params, today)
  const [state] = await Promise.all([
    readReport(scope),
    cliniko.prefetch(
      allQuery(client, practitioners.list, practitionersInput),
      allQuery(client, practitioners.inactive, practitionersInput),
      allQuery(client, appointmentTypes.list, typesInput),
      allQuery(client, businesses.list, businessesInput),
      query(client, settings.getPublic),
    ),
  ])
  return (
    <HydrateCliniko state={cliniko.state()}>
      <Reports initial={{ scope, state }} />
    </HydrateCliniko>
  )
}
