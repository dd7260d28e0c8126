import { dateIn, patients } from '@cliniko/core'
import { infiniteQuery } from '@cliniko/query'
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { PageFrame } from '@/components/page-frame'
import { PatientList } from '@/components/patients/patient-list'
import { patientsInput } from '@/lib/inputs'
import { pageClient } from '@/server/access'
import { clinic, clinicInfo } from '@/server/clinic'
import { requireSession } from '@/server/session'

export const metadata: Metadata = { title: 'Patients' }

export default async function PatientsPage() {
  await requireSession()
  const client = await pageClient()
  const { now } = clinic()
  const { timeZone } = await clinicInfo()
  const queryClient = new QueryClient()
  await queryClient.prefetchInfiniteQuery(infiniteQuery(client, patients.list, patientsInput({})))
  return (
    <PageFrame>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <PatientList today={dateIn(now(), timeZone)} />
      </HydrationBoundary>
    </PageFrame>
  )
}
