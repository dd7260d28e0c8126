'use client'
import { useSyncExternalStore } from 'react'

// The booking that has the keyboard's focus in the calendar. Keys such as "mark as arrived" act on it.

let focused: string | undefined
const listeners = new Set<() => void>()

/** Sets the booking that has the focus, or none. */
export function setFocusedBooking(id: string | undefined): void {
  if (id === focused) return
  focused = id
  for (const listener of listeners) listener()
}

/** Returns the id of the booking that has the focus in the calendar, if one has. */
export function useFocusedBooking(): string | undefined {
  return useSyncExternalStore(
    subscribe,
    () => focused,
    () => undefined,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
