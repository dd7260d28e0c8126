import { patients } from '@cliniko/core'
import { query } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { listInput, listStateOf } from '@/screens/patients/filters'
import { PatientList } from '@/screens/patients/patient-list'
import { openPage } from '@/server/page'
import { warmPatientIndex } from '@/server/patient-index'
import { text } from '@/text'

export const metadata: Metadata = { title: text.patients.title }

type SearchParams = Readonly<Record<string, string | string[] | undefined>>

export default async function PatientsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const [{ client, timeZone }, params] = await Promise.all([openPage(), searchParams])
  const state = listStateOf({ get: (name) => [params[name]].flat()[0] ?? null })
  const cliniko = prefetcher()
  if (!state.search.trim()) await cliniko.prefetch(query(client, patients.list, listInput(state, timeZone, 1)))
  warmPatientIndex()
  return (
    <HydrateCliniko state={cliniko.state()}>
      <PatientList />
    </HydrateCliniko>
  )
}
