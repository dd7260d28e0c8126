'use client'
import type { Client } from '@cliniko/core'
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactElement, type ReactNode, useContext, useState } from 'react'

const ClinikoContext = createContext<Client | undefined>(undefined)

/** Props of {@link ClinikoProvider}. */
export interface ClinikoProviderProps {
  /** The client that sends requests. In a browser it is `createClient({ baseUrl: '/api/cliniko' })`. */
  readonly client: Client
  /** The cache of responses. Default: the one of a `QueryClientProvider` above, otherwise a new one. */
  readonly queryClient?: QueryClient
  readonly children?: ReactNode
}

/**
 * Provides the client for the hooks below it.
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
 * Returns the client of the nearest provider.
 * @throws Error without a provider.
 * @example const client = useClinikoClient()
 */
export function useClinikoClient(): Client {
  const client = useContext(ClinikoContext)
  if (!client)
    throw new Error('No Cliniko client: wrap the app in <ClinikoProvider client={createClient({ baseUrl })}>.')
  return client
}
