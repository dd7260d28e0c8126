'use client'
import type { Patient } from '@cliniko/core'
import { useInfinitePatients } from '@cliniko/react'
import { patientsInput } from '@/lib/inputs'

/** Patients found so far. */
export interface PatientSearch {
  readonly patients: readonly Patient[]
  /** How many there are in all. A patient who fits in two ways counts twice until both have been loaded. */
  readonly total: number
  readonly isPending: boolean
  readonly isLoadingMore: boolean
  readonly hasMore: boolean
  readonly error: Error | null
  loadMore(): void
  retry(): void
}

/**
 * Finds patients by what was typed. Cliniko's filters must all hold, so that one word can't be asked for as a first or
 * a last name at once: those whose last name has it come first, then those whose first name has it.
 */
export function usePatientSearch(text: string): PatientSearch {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  const last = rest.join(' ')
  const isOneWord = first !== '' && last === ''
  const main = useInfinitePatients(
    patientsInput(
      isOneWord
        ? { last_name: { contains: first } }
        : first
          ? { first_name: { contains: first }, last_name: { contains: last } }
          : {},
    ),
  )
  const byFirstName = useInfinitePatients(isOneWord ? patientsInput({ first_name: { contains: first } }) : null)
  const more = main.hasNextPage || !isOneWord ? main : byFirstName

  const found = new Map<string, Patient>()
  for (const patient of main.data?.items ?? []) found.set(patient.id, patient)
  const isMainDone = !main.isPending && !main.hasNextPage
  if (isOneWord && isMainDone) for (const patient of byFirstName.data?.items ?? []) found.set(patient.id, patient)

  const isDone = isMainDone && (!isOneWord || (!byFirstName.isPending && !byFirstName.hasNextPage))
  const expected = (main.data?.totalEntries ?? 0) + (isOneWord ? (byFirstName.data?.totalEntries ?? 0) : 0)
  return {
    patients: [...found.values()],
    total: isDone ? found.size : expected,
    isPending: main.isPending || (isOneWord && byFirstName.isPending),
    isLoadingMore: more.isFetchingNextPage,
    hasMore: more.hasNextPage,
    error: main.error ?? (isOneWord ? byFirstName.error : null),
    loadMore: () => {
      if (!more.isFetchingNextPage && more.hasNextPage) void more.fetchNextPage()
    },
    retry: () => void more.refetch(),
  }
}
