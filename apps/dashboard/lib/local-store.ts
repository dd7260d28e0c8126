'use client'
import { useSyncExternalStore } from 'react'

/** A value that is kept in this browser alone, because Cliniko has no place for it. */
export interface LocalStore<T> {
  get(): T
  set(next: T): void
  /** Returns the value, and renders again when it changes, also from another tab. */
  use(): T
}

/**
 * Creates a store in the browser's local storage. If that is full or forbidden, the value lasts until the page is left.
 *
 * @param key - Its name there.
 * @param initial - The value without a stored one, and on the server.
 * @param isValid - Checks a stored value, which an older version of the app may have written.
 */
export function createLocalStore<T>(key: string, initial: T, isValid: (value: unknown) => value is T): LocalStore<T> {
  let current: T | undefined
  const listeners = new Set<() => void>()

  function stored(): T {
    try {
      const value: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null')
      return isValid(value) ? value : initial
    } catch {
      return initial
    }
  }

  function get(): T {
    if (typeof window === 'undefined') return initial
    current ??= stored()
    return current
  }

  function set(next: T): void {
    current = next
    try {
      window.localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // It is kept in memory.
    }
    for (const listener of listeners) listener()
  }

  function onStorage(event: StorageEvent): void {
    if (event.key !== key) return
    current = undefined
    for (const listener of listeners) listener()
  }

  function subscribe(listener: () => void): () => void {
    if (listeners.size === 0) window.addEventListener('storage', onStorage)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) window.removeEventListener('storage', onStorage)
    }
  }

  return { get, set, use: () => useSyncExternalStore(subscribe, get, () => initial) }
}
