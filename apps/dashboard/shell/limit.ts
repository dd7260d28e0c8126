'use client'
import { useSyncExternalStore } from 'react'

let limitedUntil = 0
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Notes that Cliniko's rate limit is used up. Time is in milliseconds since 1970. */
export function setLimitedUntil(time: number): void {
  if (!(time > Date.now()) || time === limitedUntil) return
  set(time)
  clearTimeout(timer)
  timer = setTimeout(() => set(0), time - Date.now())
}

function set(time: number): void {
  limitedUntil = time
  for (const listener of listeners) listener()
}

/** Returns when Cliniko can be reached again, in milliseconds since 1970, or 0 if it can. */
export function useLimitedUntil(): number {
  return useSyncExternalStore(
    subscribe,
    () => limitedUntil,
    () => 0,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
