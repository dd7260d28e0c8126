'use client'
import { createClient } from '@cliniko/core'
import { ClinikoProvider } from '@cliniko/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

const client = createClient({ baseUrl: '/api/cliniko' })

/** Provides the client and the cache. The cache has TanStack Query's defaults: nothing has to be set for hydration. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={queryClient}>
      <ClinikoProvider client={client}>{children}</ClinikoProvider>
    </QueryClientProvider>
  )
}
