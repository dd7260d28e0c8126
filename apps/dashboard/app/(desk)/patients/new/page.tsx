import { concessionTypes, contacts, settings } from '@cliniko/core'
import { allQuery, query } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { concessionsInput, doctorsInput } from '@/screens/patient-form/inputs'
import { NewPatient } from '@/screens/patient-form/new-patient'
import { openPage } from '@/server/page'
import { warmPatientIndex } from '@/server/patient-index'
import { type SearchParams, searchParamsOf } from '@/server/search-params'
import { patientFormText } from '@/text'

export const metadata: Metadata = { title: patientFormText.newTitle }

export default async function NewPatientPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const [{ client }, params] = await Promise.all([openPage(), searchParamsOf(searchParams)])
  // It finds records of the same person.
  warmPatientIndex()
  const cliniko = prefetcher()
  await cliniko.prefetch(
    query(client, settings.getPublic),
    allQuery(client, concessionTypes.list, concessionsInput),
    allQuery(client, contacts.list, doctorsInput),
  )
  return (
    <HydrateCliniko state={cliniko.state()}>
      <NewPatient name={params.get('name') ?? ''} />
    </HydrateCliniko>
  )
}
