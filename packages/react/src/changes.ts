'use client'
import { type WatchOptions, watchChanges } from '@cliniko/query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useClinikoClient } from './provider.js'

/** Options of {@link useChanges}. */
export interface ChangesHookOptions extends WatchOptions {
  /** False: nothing is sent. Default: true. */
  readonly enabled?: boolean
}

/**
 * Keeps the lists on screen up to date by what changed since they were fetched, one small request at a time for all tabs.
 * It pauses while no tab is in view. Mount it once, near the provider: several components share one feed.
 *
 * @example
 * function App() {
 *   useChanges({ interval: 20_000 })
 *   return <Day />
 * }
 */
export function useChanges({ enabled = true, interval, onError }: ChangesHookOptions = {}): void {
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  const latest = useRef(onError)
  useEffect(() => {
    latest.current = onError
  }, [onError])
  useEffect(() => {
    if (!enabled) return undefined
    return watchChanges(queryClient, client, { interval, onError: (error) => latest.current?.(error) })
  }, [queryClient, client, enabled, interval])
}
