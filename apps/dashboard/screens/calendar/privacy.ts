'use client'
import { useSyncExternalStore } from 'react'

// Whether names are hidden from people who look over the desk. Each computer keeps it for itself.

const key = 'desk-names-hidden'
const listeners = new Set<() => void>()

function isHidden(): boolean {
  try {
    return localStorage.getItem(key) === 'true'
  } catch {
    // Some browsers refuse storage.
    return false
  }
}

/** Hides names, or shows them again. */
export function toggleNames(): void {
  try {
    localStorage.setItem(key, String(!isHidden()))
  } catch {}
  for (const listener of listeners) listener()
}

/** Whether names are hidden. */
export function useNamesHidden(): boolean {
  return useSyncExternalStore(subscribe, isHidden, () => false)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** Returns the initials of a name: `E. W.` */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => `${[...part][0]?.toLocaleUpperCase()}.`)
    .join(' ')
}
