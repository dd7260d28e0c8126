import { CancellationReason, type CancellationReasonDescription } from '@cliniko/core'
import { noContent, unprocessable } from '../answers.js'
import type { Store } from '../store.js'
import type { Fields } from './behaviour.js'
import { attendeesOf } from './individual-appointments.js'

const descriptions: { readonly [reason in CancellationReason]: CancellationReasonDescription } = {
  10: 'Feeling Better',
  20: 'Condition Worse',
  30: 'Sick',
  31: 'COVID-19 related',
  40: 'Away',
  50: 'Other',
  60: 'Work',
}

/** What a cancellation is written to. */
interface Cancellable {
  readonly id: string
  cancellation_note: string | null
  cancellation_reason: number | null
  cancellation_reason_description: string | null
  cancelled_at: string | null
  updated_at: string
}

/** Cancels an appointment or attendee: a reason is needed, and whose appointment it is hears of it. */
export function cancel(store: Store, record: Cancellable, body: Fields): Response {
  const reason = Object.values(CancellationReason).find((known) => known === body.cancellation_reason)
  if (reason === undefined) return unprocessable({ cancellation_reason: 'is not included in the list' })
  for (const one of [record, ...attendeesOf(store, record.id)]) {
    one.cancellation_reason = reason
    one.cancellation_reason_description = descriptions[reason]
    one.cancellation_note = typeof body.cancellation_note === 'string' ? body.cancellation_note : null
    one.cancelled_at = store.now()
    one.updated_at = store.now()
  }
  return noContent()
}
