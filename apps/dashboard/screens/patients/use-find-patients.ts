'use client'
import { holdsPhoneNumber, type Patient } from '@cliniko/core'
import { useClinikoClient, usePatientSearch } from '@cliniko/react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { foundQuery, patientIdsQuery } from './search-patients'

/** The patients who match a text. */
export interface FoundPatients {
  /** Best matches first. While new ones are on their way, the previous ones. */
  readonly patients: readonly Patient[]
  readonly isPending: boolean
  /** Whether they match what was typed before, because the new ones are on their way. */
  readonly isOutdated: boolean
  readonly error: Error | null
  /** Whether there may be more matches. */
  readonly hasMore: boolean
  /** Searches again after an error. */
  readonly retry: () => void
}

/**
 * Finds patients while a user types: by names in any order, whole or in part; by phone number, email address, date of birth
 * (`3/4/1980`, `1980-04-03`) or id. Pass each letter. For an empty text nothing is sent.
 *
 * The server's index finds them (see `server/patient-index.ts`). Until that is filled, Cliniko's own filters do, which know
 * no phone numbers.
 *
 * @param limit - 1 to 100.
 * @example const { patients } = useFindPatients(text, 8)
 */
export function useFindPatients(
  text: string,
  limit = 10,
  { archived = false }: { readonly archived?: boolean } = {},
): FoundPatients {
  const client = useClinikoClient()
  const found = useQuery(patientIdsQuery(client, { text, limit, archived }))
  const isFallback = found.data?.isReady === false && text.trim() !== '' && !holdsPhoneNumber(text)
  const byFilters = usePatientSearch(isFallback ? text : null, { limit, archived })
  const ids = found.data?.ids ?? none
  const records = useQueries({
    queries: ids.map((id) => foundQuery(client, id)),
    combine: recordsOf,
  })
  if (isFallback) {
    const { data, isPending, error, refetch } = byFilters
    const retry = () => void refetch()
    const hasMore = data?.hasMore ?? true
    return { patients: data?.items ?? none, isPending, isOutdated: found.isPlaceholderData, error, hasMore, retry }
  }
  return {
    patients: records,
    isPending: found.isPending && found.fetchStatus !== 'idle',
    isOutdated: found.isPlaceholderData,
    error: found.error,
    hasMore: found.data?.hasMore ?? false,
    retry: () => void found.refetch(),
  }
}

const none: readonly never[] = []

/** A record that can't be loaded, because it was removed or isn't this user's, is left out. */
function recordsOf(results: readonly { readonly data?: Patient | undefined }[]): readonly Patient[] {
  return results.flatMap(({ data }) => data ?? [])
}
