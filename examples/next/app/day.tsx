'use client'
import { CancellationReason } from '@cliniko/core'
import { appointmentsQuery } from '@cliniko/query'
import { useCancelIndividualAppointment, useClinikoClient } from '@cliniko/react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { dayInput, timeZone } from './input'

const time = new Intl.DateTimeFormat('en-AU', { timeZone, timeStyle: 'short' })

/** Shows the appointments of a day. */
export function Day({ date }: { readonly date: string }) {
  const { data: appointments } = useSuspenseQuery(appointmentsQuery(useClinikoClient(), dayInput(date)))
  const cancel = useCancelIndividualAppointment()
  return (
    <>
      <p role="status">{appointments.length} appointments</p>
      <p role="alert">{cancel.error?.message}</p>
      <ul>
        {appointments.map(({ id, starts_at, included: { patient, appointment_type } }) => (
          <li key={id}>
            {time.format(new Date(starts_at))} <b>{patient?.label}</b> {appointment_type?.name}{' '}
            <button
              type="button"
              aria-label={`Cancel ${patient?.label}`}
              onClick={() => cancel.mutate({ id, cancellation_reason: CancellationReason.Other })}
            >
              Cancel
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
