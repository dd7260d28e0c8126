'use client'
import { createLocalStore } from '@/lib/local-store'

// Cliniko keeps whether a patient has arrived, but not when. The time is kept in this browser, by the appointment's id.

/** The times of arrival by appointment, in milliseconds since 1970. */
type ArrivalTimes = Readonly<Record<string, number>>

/** Times older than this are dropped. */
const keptFor = 36 * 3_600_000

const store = createLocalStore<ArrivalTimes>('desk-arrivals', {}, isTimes)

function isTimes(value: unknown): value is ArrivalTimes {
  return typeof value === 'object' && value !== null && Object.values(value).every((time) => typeof time === 'number')
}

/** Remembers when a patient arrived. */
export function rememberArrival(appointmentId: string, now: number): void {
  const recent = Object.entries(store.get()).filter(([, time]) => now - time < keptFor)
  store.set({ ...Object.fromEntries(recent), [appointmentId]: now })
}

/** Forgets when a patient arrived. */
export function forgetArrival(appointmentId: string): void {
  const { [appointmentId]: _time, ...others } = store.get()
  store.set(others)
}

/** Returns the times of arrival that were kept. */
export function useArrivalTimes(): ArrivalTimes {
  return store.use()
}
