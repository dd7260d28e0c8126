import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PatientPage } from '@/screens/patient/patient-page'
import { patientQueries } from '@/screens/patient/queries'
import { tabOf } from '@/screens/patient/tabs'
import { openPage } from '@/server/page'
import { patientText } from '@/text'

// Not the patient's name: titles are kept in the browser's history.
export const metadata: Metadata = { title: patientText.title }

interface PageInput {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ readonly tab?: string | string[] }>
}

export default async function Page({ params, searchParams }: PageInput) {
  const [{ client, staff }, { id }, { tab }] = await Promise.all([openPage(), params, searchParams])
  if (!/^\d{1,19}$/.test(id)) notFound()
  const cliniko = prefetcher()
  await cliniko.prefetch(...patientQueries(client, id, tabOf(tab, staff.role), staff.role))
  return (
    <HydrateCliniko state={cliniko.state()}>
      <PatientPage id={id} />
    </HydrateCliniko>
  )
}
