import type { Link } from '@cliniko/core'
import type { FieldErrors } from '../behaviours/validate.js'
import { idIn } from '../lists/fields.js'
import { isoOf, type Store } from '../store/store.js'

/** The times of a body. */
interface TimesBody {
  readonly starts_at?: string
  readonly ends_at?: string
  readonly appointment_type_id?: string
  readonly unavailable_block_type_id?: string
}

/** A booking that has times, and perhaps a type. */
interface Timed {
  starts_at: string
  ends_at: string
  readonly appointment_type?: Link | null
  readonly unavailable_block_type?: Link | null
}

/** What the API refuses of a booking's times. */
export function timeErrors({ starts_at, ends_at }: TimesBody, record?: Timed): FieldErrors {
  const start = starts_at ?? record?.starts_at
  const isBackwards = start && ends_at && Date.parse(ends_at) <= Date.parse(start)
  return isBackwards ? { ends_at: 'must be after starts at' } : {}
}

/** The times of a new booking: without an end, its type's duration applies. */
export function timesOf(store: Store, body: TimesBody & { readonly starts_at: string }) {
  const startsAt = isoOf(Date.parse(body.starts_at))
  const typeId = body.appointment_type_id ?? body.unavailable_block_type_id
  return { startsAt, endsAt: body.ends_at ? isoOf(Date.parse(body.ends_at)) : endOf(store, startsAt, typeId) }
}

/** Gives a booking its end where a change has moved it without one: it lasts as long as its type says. */
export function fitEnd(store: Store, booking: Timed, body: TimesBody): void {
  const isMoved = body.starts_at !== undefined || body.appointment_type_id !== undefined
  if (body.ends_at !== undefined || !isMoved) return
  booking.ends_at = endOf(store, booking.starts_at, idIn(booking.appointment_type ?? booking.unavailable_block_type))
}

function endOf({ tables }: Store, startsAt: string, typeId = ''): string {
  const type = tables.appointment_types.peek(typeId) ?? tables.unavailable_block_types.peek(typeId)
  return isoOf(Date.parse(startsAt) + (type?.duration_in_minutes ?? 30) * 60_000)
}
