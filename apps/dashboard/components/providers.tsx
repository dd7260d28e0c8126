'use client'
import { createClient } from '@cliniko/core'
import { ClinikoProvider } from '@cliniko/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

/** The browser's client knows no key: it talks to the app's own server. */
const client = createClient({ baseUrl: '/api/cliniko' })

/** What all pages need: the client and a cache. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } }))
  return (
    <QueryClientProvider client={queryClient}>
      <ClinikoProvider client={client}>{children}</ClinikoProvider>
    </QueryClientProvider>
  )
}
