'use client'
import type { Limits } from '@cliniko/core'
import { useSyncExternalStore } from 'react'

let limits: Limits | undefined
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Notes what the server says is left of Cliniko's limit. */
export function setServerLimits(next: Limits): void {
  clearTimeout(timer)
  set(next)
  const wait = next.resetAt - Date.now()
  if (wait > 0) timer = setTimeout(() => set({ ...next, remaining: next.limit }), wait)
}

function set(next: Limits): void {
  limits = next
  for (const listener of listeners) listener()
}

/** Returns what is left of Cliniko's limit, which everybody at the clinic shares. Undefined until the server says so. */
export function useServerLimits(): Limits | undefined {
  return useSyncExternalStore(
    subscribe,
    () => limits,
    () => undefined,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
