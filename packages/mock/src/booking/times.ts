import { type Link, linkedId } from '@cliniko/core'
import type { FieldErrors } from '../resources/kit/validate.js'
import { isoOf, type Store } from '../store/store.js'

/** The fields of a body that decide a booking's times. */
interface TimesBody {
  readonly starts_at?: string
  readonly ends_at?: string | null
  readonly appointment_type_id?: string
  readonly unavailable_block_type_id?: string
}

/** A booking with the fields that decide its times. */
interface TimedBooking {
  starts_at: string
  ends_at: string
  readonly appointment_type?: Link | null
  readonly unavailable_block_type?: Link | null
}

/** Returns an error if a booking would end before it starts. */
export function timeErrors({ starts_at, ends_at }: TimesBody, booking?: TimedBooking): FieldErrors {
  const start = starts_at ?? booking?.starts_at
  const end = ends_at === undefined ? booking?.ends_at : ends_at
  const isBackwards = start && end && Date.parse(end) <= Date.parse(start)
  return isBackwards ? { ends_at: 'must be after starts at' } : {}
}

/** Returns the times of a new booking. Without `ends_at` it lasts as long as its type. */
export function timesOf(store: Store, body: TimesBody & { readonly starts_at: string }) {
  const startsAt = isoOf(Date.parse(body.starts_at))
  const typeId = body.appointment_type_id ?? body.unavailable_block_type_id
  return { startsAt, endsAt: body.ends_at ? isoOf(Date.parse(body.ends_at)) : endOf(store, startsAt, typeId) }
}

/** Gives a booking the length of its type if an update cleared its end. An end that isn't in the body stays. */
export function adjustEnd(store: Store, booking: TimedBooking, body: TimesBody): void {
  if (body.ends_at !== null) return
  const type = booking.appointment_type ?? booking.unavailable_block_type
  booking.ends_at = endOf(store, booking.starts_at, linkedId(type))
}

function endOf({ tables }: Store, startsAt: string, typeId = ''): string {
  const type = tables.appointment_types.peek(typeId) ?? tables.unavailable_block_types.peek(typeId)
  return isoOf(Date.parse(startsAt) + (type?.duration_in_minutes ?? 30) * 60_000)
}
