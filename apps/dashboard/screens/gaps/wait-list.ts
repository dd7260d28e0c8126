'use client'
import { createLocalStore } from '@/lib/local-store'

// Cliniko has a wait list, but its API doesn't. This one is kept in the browser: ids and a note, no names.

/** Somebody who wants to come sooner, or at all. */
export interface WaitingPatient {
  readonly patientId: string
  readonly typeId: string
  /** An empty text: anyone. */
  readonly practitionerId: string
  readonly isUrgent: boolean
  readonly note: string
  /** Milliseconds since 1970. */
  readonly since: number
}

const store = createLocalStore<readonly WaitingPatient[]>('desk-wait-list', [], isList)

function isList(value: unknown): value is readonly WaitingPatient[] {
  return (
    Array.isArray(value) &&
    value.every((entry) => typeof entry?.patientId === 'string' && typeof entry?.since === 'number')
  )
}

/** Adds somebody. Returns false if they are on the list already. */
export function addToWaitList(patient: WaitingPatient): boolean {
  const list = store.get()
  if (list.some(({ patientId }) => patientId === patient.patientId)) return false
  store.set([...list, patient])
  return true
}

/** Takes somebody off. */
export function removeFromWaitList(patientId: string): void {
  store.set(store.get().filter((patient) => patient.patientId !== patientId))
}

/** Returns the list: the urgent first, then who waits longest. */
export function useWaitList(): readonly WaitingPatient[] {
  const list = store.use()
  return [...list].sort((a, b) => Number(b.isUrgent) - Number(a.isUrgent) || a.since - b.since)
}
