import { individualAppointments, patients } from '@cliniko/core'
import { infiniteQuery, query } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { historyInput, patientInput } from '@/lib/inputs'
import { PatientDetails } from '@/screens/patient/patient-details'
import { openPage } from '@/server/page'
import { text } from '@/text'

// Not the patient's name: titles are kept in the browser's history.
export const metadata: Metadata = { title: text.patient.title }

export default async function PatientPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const [{ client }, { id }] = await Promise.all([openPage(), params])
  if (!/^\d+$/.test(id)) notFound()
  const cliniko = prefetcher()
  const { id: patientId, ...filters } = patientInput(id)
  await cliniko.prefetch(
    query(client, patients.get, patientId, filters),
    infiniteQuery(client, individualAppointments.list, historyInput(id)),
  )
  return (
    <HydrateCliniko state={cliniko.state()}>
      <PatientDetails id={id} />
    </HydrateCliniko>
  )
}
