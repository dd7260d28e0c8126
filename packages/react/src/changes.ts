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
export function useChanges({ enabled = true, interval, subscribe, onError }: ChangesHookOptions = {}): void {
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  const latest = useRef({ interval, subscribe, onError })
  useEffect(() => {
    latest.current = { interval, subscribe, onError }
  })
  // A function that is made anew in each render doesn't start the feed anew.
  const milliseconds = typeof interval === 'function' ? undefined : interval
  const isListening = subscribe !== undefined
  useEffect(() => {
    if (!enabled) return undefined
    const { interval: own } = latest.current
    return watchChanges(queryClient, client, {
      interval: typeof own === 'function' ? () => toMilliseconds(latest.current.interval ?? own) : milliseconds,
      ...(isListening && { subscribe: (poll) => latest.current.subscribe?.(poll) ?? (() => {}) }),
      onError: (error) => latest.current.onError?.(error),
    })
  }, [queryClient, client, enabled, milliseconds, isListening])
}

function toMilliseconds(interval: NonNullable<WatchOptions['interval']>): number {
  return typeof interval === 'function' ? interval() : interval
}
