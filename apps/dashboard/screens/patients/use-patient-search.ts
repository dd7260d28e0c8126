'use client'
import type { Patient } from '@cliniko/core'
import { useInfinitePatients } from '@cliniko/react'
import { patientsInput } from '@/lib/inputs'

/** The patients found so far, and how to load more. */
export interface PatientSearch {
  readonly patients: readonly Patient[]
  /** How many patients match. Until everything is loaded, a patient whose first and last names both match counts twice. */
  readonly total: number
  readonly isPending: boolean
  readonly isLoadingMore: boolean
  readonly hasMore: boolean
  readonly error: Error | null
  loadMore(): void
  retry(): void
}

/**
 * Searches patients by name. Cliniko combines filters with "and", so one word takes two lists: patients with a matching
 * last name come first, then patients with a matching first name. Of two words, the first must match the first name.
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

  const matches = new Map<string, Patient>()
  for (const patient of main.data?.items ?? []) matches.set(patient.id, patient)
  const isMainDone = !main.isPending && !main.hasNextPage
  if (isOneWord && isMainDone) for (const patient of byFirstName.data?.items ?? []) matches.set(patient.id, patient)

  const isDone = isMainDone && (!isOneWord || (!byFirstName.isPending && !byFirstName.hasNextPage))
  const expected = (main.data?.totalEntries ?? 0) + (isOneWord ? (byFirstName.data?.totalEntries ?? 0) : 0)
  return {
    patients: [...matches.values()],
    total: isDone ? matches.size : expected,
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
