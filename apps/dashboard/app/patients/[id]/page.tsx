import { dateIn, individualAppointments, isClinikoError, patients } from '@cliniko/core'
import { infiniteQuery, query } from '@cliniko/query'
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '@/components/page-frame'
import { PatientDetails } from '@/components/patients/patient-details'
import { historyInput, patientInput } from '@/lib/inputs'
import { pageClient } from '@/server/access'
import { clinic, clinicInfo } from '@/server/clinic'
import { requireSession } from '@/server/session'

// Not the patient's name: titles are kept in the browser's history.
export const metadata: Metadata = { title: 'Patient' }

export default async function PatientPage({ params }: { readonly params: Promise<{ id: string }> }) {
  await requireSession()
  const { id } = await params
  if (!/^\d+$/.test(id)) notFound()
  const client = await pageClient()
  const { now } = clinic()
  const { timeZone } = await clinicInfo()
  const queryClient = new QueryClient()
  const { id: patientId, ...filters } = patientInput(id)
  const patient = queryClient.fetchQuery(query(client, patients.get, patientId, filters)).catch((error: unknown) => {
    // Not instanceof: Next bundles pages and routes apart, and whichever came first created the clinic's client.
    if (isClinikoError(error) && error.name === 'NotFoundError') notFound()
    throw error
  })
  await Promise.all([
    patient,
    queryClient.prefetchInfiniteQuery(infiniteQuery(client, individualAppointments.list, historyInput(id))),
  ])
  const today = dateIn(now(), timeZone)
  return (
    <PageFrame>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <PatientDetails id={id} today={today} timeZone={timeZone} serverNow={now().getTime()} />
      </HydrationBoundary>
    </PageFrame>
  )
}
