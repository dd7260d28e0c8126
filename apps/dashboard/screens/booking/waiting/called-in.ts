'use client'
import { createLocalStore } from '@/lib/local-store'

// Cliniko doesn't keep that a patient went in. This computer does, for the appointments of the last days.

const store = createLocalStore<readonly string[]>(
  'desk-called-in',
  [],
  (value): value is readonly string[] => Array.isArray(value) && value.every((id) => typeof id === 'string'),
)

const most = 300

/** Remembers that a patient was called in, or takes it back. */
export function setCalledIn(appointmentId: string, isIn: boolean): void {
  const others = store.get().filter((id) => id !== appointmentId)
  store.set(isIn ? [...others, appointmentId].slice(-most) : others)
}

/** Returns the appointments whose patients were called in. */
export function useCalledIn(): readonly string[] {
  return store.use()
}
