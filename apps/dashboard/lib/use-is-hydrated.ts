'use client'
import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** Returns whether what the server rendered works by now: false there, and until React has hydrated the component. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}
