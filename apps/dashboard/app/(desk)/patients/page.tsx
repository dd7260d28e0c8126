import { patients } from '@cliniko/core'
import { query } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { listInput, listStateOf } from '@/screens/patients/filters'
import { PatientList } from '@/screens/patients/patient-list'
import { openPage } from '@/server/page'
import { warmPatientIndex } from '@/server/patient-index'
import { type SearchParams, searchParamsOf } from '@/server/search-params'
import { patientsText } from '@/text'

export const metadata: Metadata = { title: patientsText.title }

export default async function PatientsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const [{ client, timeZone }, params] = await Promise.all([openPage(), searchParamsOf(searchParams)])
  const state = listStateOf(params)
  const cliniko = prefetcher()
  if (!state.search.trim()) await cliniko.prefetch(query(client, patients.list, listInput(state, timeZone, 1)))
  warmPatientIndex()
  return (
    <HydrateCliniko state={cliniko.state()}>
      <PatientList />
    </HydrateCliniko>
  )
}
