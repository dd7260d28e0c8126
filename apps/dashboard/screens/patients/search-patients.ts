import { type Client, patients } from '@cliniko/core'
import { query } from '@cliniko/query'
import { queryOptions } from '@tanstack/react-query'

/** What the server's index found. */
export interface FoundIds {
  /** False while the index is being filled: then Cliniko's own filters find more. */
  readonly isReady: boolean
  /** Best matches first. */
  readonly ids: readonly string[]
  readonly hasMore: boolean
}

/** What to search for. */
export interface PatientSearchTerms {
  readonly text: string
  /** 1 to 100. */
  readonly limit: number
  readonly archived: boolean
}

/**
 * Returns the options of a query for the ids of matching patients. It resolves once their records are in the cache, which
 * are loaded through the proxy like all others, and only as far as they aren't there yet.
 */
export function patientIdsQuery(client: Client, { text, limit, archived }: PatientSearchTerms) {
  const search = { text: text.trim(), limit, archived }
  return queryOptions<FoundIds>({
    queryKey: [client.scope, 'patient-search', search],
    queryFn: async ({ signal, client: queryClient }) => {
      const found = await requestIds(search, signal)
      await Promise.all(found.ids.map((id) => queryClient.fetchQuery(foundQuery(client, id)).catch(() => {})))
      return found
    },
    enabled: search.text !== '',
    placeholderData: (previous) => (search.text ? previous : undefined),
    staleTime: 5_000,
    gcTime: 60_000,
    retry: false,
    // Somebody who isn't found yet may be once the index is filled.
    refetchInterval: ({ state }) => state.data?.isReady === false && 5_000,
  })
}

/** Returns the options of the query for a patient who was found, archived or not. */
export function foundQuery(client: Client, id: string) {
  return query(client, patients.get, id, { where: { archived: 'any' } })
}

async function requestIds(search: PatientSearchTerms, signal: AbortSignal): Promise<FoundIds> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch('/api/patient-search', { method: 'POST', headers, body: JSON.stringify(search), signal })
  // Cliniko's own filters say what is wrong, if something is: somebody was signed out, say.
  if (!response.ok) return { isReady: false, ids: [], hasMore: true }
  return response.json()
}
