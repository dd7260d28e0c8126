'use client'
import { createClient } from '@cliniko/core'
import { ClinikoProvider } from '@cliniko/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { holdingFetch } from '@/lib/held-requests'
import { tab } from './tab'

/** Sends requests to the app's own server, which adds the API key. */
const client = createClient({
  baseUrl: '/api/cliniko',
  fetch: (url, init) => holdingFetch(url, { ...init, headers: { ...init.headers, 'x-desk-tab': tab } }),
})

/** Provides the client and the cache to all screens. `scope` is the session: what one user has loaded, the next can't see. */
export function Providers({ scope, children }: { readonly scope: string; readonly children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } }))
  return (
    <QueryClientProvider client={queryClient}>
      <ClinikoProvider client={client} scope={scope}>
        {children}
      </ClinikoProvider>
    </QueryClientProvider>
  )
}
