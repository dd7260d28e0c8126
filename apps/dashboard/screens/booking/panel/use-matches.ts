'use client'
import type { Patient } from '@cliniko/core'
import { useClinikoClient, usePatientSearch } from '@cliniko/react'
import { useQuery } from '@tanstack/react-query'
import { patientIdsQuery } from '@/screens/patients/search-patients'
import { useFindPatients } from '@/screens/patients/use-find-patients'

/** How many patients show. */
const limit = 8

/** The patients who match what was typed. */
export interface Matches {
  readonly patients: readonly Patient[]
  /** Whether they match the whole text, and not only what was typed a moment ago. */
  readonly isSettled: boolean
}

/** Finds patients like `useFindPatients`, and tells when it has found them: Enter must not take somebody else. */
export function useMatches(words: string): Matches {
  const client = useClinikoClient()
  const { patients, error } = useFindPatients(words, limit)
  // The same queries as those of the search, so nothing more is sent.
  const ids = useQuery(patientIdsQuery(client, { text: words, limit, archived: false }))
  const isFallback = ids.data?.isReady === false
  const byFilters = usePatientSearch(isFallback ? words : null, { limit, archived: false })
  const current = isFallback ? byFilters : ids
  const isSettled = words === '' || error !== null || (current.data !== undefined && !current.isPlaceholderData)
  return { patients, isSettled: isSettled && !ids.isPlaceholderData }
}
