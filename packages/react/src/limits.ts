'use client'
import type { Limits } from '@cliniko/core'
import { limitsStore } from '@cliniko/query'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { useClinikoClient } from './provider.js'

/**
 * Returns how much of the rate limit is left, and renders again when that changes: after a request, and when more can be
 * sent. Undefined if the client has no rate limiter, as behind a proxy, which has its own.
 *
 * @example
 * const limits = useLimits()
 * limits && limits.remaining < 20 && <p>{limits.remaining} of {limits.limit} requests left</p>
 */
export function useLimits(): Limits | undefined {
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  const store = useMemo(() => limitsStore(queryClient, client), [queryClient, client])
  return useSyncExternalStore(store.subscribe, store.get, unknownLimits)
}

/** A server doesn't render limits, which would differ from those of the browser. */
function unknownLimits(): undefined {
  return undefined
}
