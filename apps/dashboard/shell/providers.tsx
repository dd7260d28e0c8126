'use client'
import { type Client, createClient, systemClock } from '@cliniko/core'
import { ClinikoProvider } from '@cliniko/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { holdingFetch } from '@/lib/held-requests'
import { tab } from './tab'

/** Sends requests to the app's own server, which adds the API key. */
function createBrowserClient(ahead: number): Client {
  return createClient({
    baseUrl: '/api/cliniko',
    fetch: (url, init) => holdingFetch(url, { ...init, headers: { ...init.headers, 'x-desk-tab': tab } }),
    // The made-up clinic may be on another day than this computer.
    clock: { ...systemClock, now: () => systemClock.now() + ahead },
  })
}

/** Props of {@link Providers}. */
export interface ProvidersProps {
  readonly scope: string
  /** The clinic's time when the page was rendered, in milliseconds since 1970. */
  readonly serverNow: number
  readonly children: ReactNode
}

/** Provides the client and the cache to all screens. `scope` is the session: what one user has loaded, the next can't see. */
export function Providers({ scope, serverNow, children }: ProvidersProps) {
  const [client] = useState(() => createBrowserClient(serverNow - Date.now()))
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } }))
  return (
    <QueryClientProvider client={queryClient}>
      <ClinikoProvider client={client} scope={scope}>
        {children}
      </ClinikoProvider>
    </QueryClientProvider>
  )
}
