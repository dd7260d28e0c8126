'use client'
import { usePatient } from '@cliniko/react'
import { patientFormText } from '@/text'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { EditForm } from './edit-form'
import { editedInput } from './inputs'

/** Edits a patient. The form keeps what it was opened with: what others save meanwhile is compared when it is saved. */
export function EditPatient({ id }: { readonly id: string }) {
  const { data, error, refetch } = usePatient(editedInput(id))
  if (data) return <EditForm key={data.id} patient={data} />
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  return <Skeleton rows={10} label={patientFormText.loading} />
}
