'use client'
import type { Patient } from '@cliniko/core'
import { usePatients } from '@cliniko/react'
import { useMemo } from 'react'
import { useClinic } from '@/lib/clinic'
import { type ListState, listInput, passes, sorted } from './filters'
import { useFindPatients } from './use-find-patients'

/** The most that a search shows. */
const maxMatches = 100

/** What the list shows. */
export interface PatientListData {
  /** The patients whom a search found, or null if there is none and the list is loaded by pages. */
  readonly matches: readonly Patient[] | null
  /** How many rows there are. */
  readonly count: number
  /** Whether there are more matches than are shown. */
  readonly hasMore: boolean
  readonly isPending: boolean
  /** Whether what is shown is of the previous search or filter. */
  readonly isOutdated: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** Returns the list: found by a search, or all patients who pass the filters. */
export function useList(state: ListState): PatientListData {
  const { timeZone } = useClinic()
  const { search, show, sort } = state
  const isSearch = search.trim() !== ''
  const found = useFindPatients(search, maxMatches, { archived: show !== 'active' })
  const firstPage = usePatients(isSearch ? null : listInput(state, timeZone, 1), {
    placeholderData: (previous) => previous,
  })
  const matches = useMemo(
    () =>
      isSearch
        ? sorted(
            found.patients.filter((patient) => passes(patient, state, timeZone)),
            sort,
          )
        : null,
    [isSearch, found.patients, state, timeZone, sort],
  )
  if (matches) {
    const { hasMore, isPending, isOutdated, error, retry } = found
    return { matches, count: matches.length, hasMore, isPending, isOutdated, error, retry }
  }
  const { data, isPending, isPlaceholderData, error, refetch } = firstPage
  return {
    matches,
    count: data?.totalEntries ?? 0,
    hasMore: false,
    isPending,
    isOutdated: isPlaceholderData,
    error,
    retry: () => void refetch(),
  }
}
