'use client'
import type { Client } from '@cliniko/core'
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactElement, type ReactNode, useContext, useState } from 'react'

const ClinikoContext = createContext<Client | undefined>(undefined)

/** Props of {@link ClinikoProvider}. */
export interface ClinikoProviderProps {
  /** What requests go through; in a browser, `createClient({ baseUrl: '/api/cliniko' })`. */
  readonly client: Client
  /** What answers are cached in. Default: that of a `QueryClientProvider` above, else one of its own. */
  readonly queryClient?: QueryClient
  readonly children?: ReactNode
}

/**
 * Gives the hooks below it their client.
 *
 * @example
 * const client = createClient({ baseUrl: '/api/cliniko' })
 * <ClinikoProvider client={client}><App /></ClinikoProvider>
 */
export function ClinikoProvider({ client, queryClient, children }: ClinikoProviderProps): ReactElement {
  const above = useContext(QueryClientContext)
  const [own] = useState(() => queryClient ?? above ?? new QueryClient())
  return (
    <ClinikoContext.Provider value={client}>
      <QueryClientProvider client={queryClient ?? above ?? own}>{children}</QueryClientProvider>
    </ClinikoContext.Provider>
  )
}

/**
 * The client of the nearest provider.
 * @throws Error if there is none: a hook without one would send nothing, or to the wrong place.
 */
export function useClinikoClient(): Client {
  const client = useContext(ClinikoContext)
  if (!client)
    throw new Error('No Cliniko client: wrap the app in <ClinikoProvider client={createClient({ baseUrl })}>.')
  return client
}
