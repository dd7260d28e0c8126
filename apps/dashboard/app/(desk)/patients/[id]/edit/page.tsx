import { concessionTypes, contacts, patients, settings } from '@cliniko/core'
import { allQuery, customFieldsQueries, query } from '@cliniko/query'
import { HydrateCliniko, prefetcher } from '@cliniko/react/server'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { can } from '@/lib/roles'
import { EditPatient } from '@/screens/patient-form/edit-patient'
import { concessionsInput, doctorsInput, editedInput } from '@/screens/patient-form/inputs'
import { openPage } from '@/server/page'
import { patientFormText } from '@/text'

// Not the patient's name: titles are kept in the browser's history.
export const metadata: Metadata = { title: patientFormText.editTitle }

export default async function EditPatientPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const [{ client, staff }, { id }] = await Promise.all([openPage(), params])
  if (!/^\d+$/.test(id)) notFound()
  const cliniko = prefetcher()
  const { id: patientId, ...filters } = editedInput(id)
  await cliniko.prefetch(
    query(client, patients.get, patientId, filters),
    query(client, settings.getPublic),
    allQuery(client, concessionTypes.list, concessionsInput),
    allQuery(client, contacts.list, doctorsInput),
    ...(can(staff.role, 'health') ? customFieldsQueries(client, patientId) : []),
  )
  return (
    <HydrateCliniko state={cliniko.state()}>
      <EditPatient id={patientId} />
    </HydrateCliniko>
  )
}
