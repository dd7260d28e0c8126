import { patients } from '@cliniko/core'
import { infiniteQuery } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { patientsInput } from '@/lib/inputs'
import { PatientList } from '@/screens/patients/patient-list'
import { openPage } from '@/server/page'
import { text } from '@/text'

export const metadata: Metadata = { title: text.patients.title }

export default async function PatientsPage() {
  const { client } = await openPage()
  const cliniko = prefetcher()
  await cliniko.prefetch(infiniteQuery(client, patients.list, patientsInput({})))
  return (
    <HydrateCliniko state={cliniko.state()}>
      <PatientList />
    </HydrateCliniko>
  )
}
