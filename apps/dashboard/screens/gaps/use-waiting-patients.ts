'use client'
import type { Patient } from '@cliniko/core'
import { usePatients } from '@cliniko/react'
import { useWaitList, type WaitingPatient } from './wait-list'

/** Somebody on the wait list, with their record as far as it is known. */
export interface ListedPatient extends WaitingPatient {
  readonly patient: Patient | null
}

/** Reads the wait list with its patients. `isPending` is true until their names are known. */
export function useWaitingPatients(): { readonly list: readonly ListedPatient[]; readonly isPending: boolean } {
  const list = useWaitList()
  const ids = list.map(({ patientId }) => patientId)
  const { data, isPending } = usePatients(ids.length ? { where: { id: ids }, perPage: 100 } : null)
  return {
    list: list.map((entry) => ({ ...entry, patient: data?.items.find(({ id }) => id === entry.patientId) ?? null })),
    isPending: ids.length > 0 && isPending,
  }
}
