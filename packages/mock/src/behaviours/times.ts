import { type Link, linkedId } from '@cliniko/core'
import { isoOf, type Store } from '../store.js'
import type { Fields } from './behaviour.js'

/** What the API refuses of a booking's times. */
export function timeErrors({ starts_at, ends_at }: Fields): Record<string, string> {
  const isBackwards = starts_at && ends_at && Date.parse(String(ends_at)) <= Date.parse(String(starts_at))
  return isBackwards ? { ends_at: 'must be after starts at' } : {}
}

/** The times of a new booking: without an end, its type's duration applies. */
export function timesOf(store: Store, { starts_at, ends_at, appointment_type_id }: Fields) {
  const startsAt = isoOf(Date.parse(String(starts_at)))
  const end = typeof ends_at === 'string' ? isoOf(Date.parse(ends_at)) : undefined
  return { startsAt, endsAt: end ?? endOf(store, startsAt, String(appointment_type_id)) }
}

/** A booking that has times, and perhaps a type. */
interface Timed {
  starts_at: string
  ends_at: string
  readonly appointment_type?: Link | null
}

/** Moves a booking. Moved without an end, or with none, it lasts as long as its type says. */
export function move(store: Store, booking: Timed, body: Fields): void {
  if (typeof body.starts_at === 'string') booking.starts_at = isoOf(Date.parse(body.starts_at))
  if (typeof body.ends_at === 'string') booking.ends_at = isoOf(Date.parse(body.ends_at))
  else if ('starts_at' in body || 'ends_at' in body) {
    booking.ends_at = endOf(store, booking.starts_at, linkedId(booking.appointment_type) ?? '')
  }
}

function endOf(store: Store, startsAt: string, typeId: string): string {
  const { duration_in_minutes: minutes = 30 } = store.tables.appointment_types.get(typeId) ?? {}
  return isoOf(Date.parse(startsAt) + minutes * 60_000)
}
