'use client'
import type { Patient } from '@cliniko/core'
import { useSyncExternalStore } from 'react'

// In memory alone: names of patients are not left on a shared computer.

const most = 8
let recent: readonly Patient[] = []
const none: readonly Patient[] = []
const listeners = new Set<() => void>()

/** Puts a patient first among the recent ones. */
export function rememberPatient(patient: Patient): void {
  recent = [patient, ...recent.filter(({ id }) => id !== patient.id)].slice(0, most)
  for (const listener of listeners) listener()
}

/** Returns the patients who were chosen lately, the latest first. */
export function useRecentPatients(): readonly Patient[] {
  return useSyncExternalStore(
    subscribe,
    () => recent,
    () => none,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
