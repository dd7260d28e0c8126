'use client'
import type { CancellationBody, IndividualAppointment } from '@cliniko/core'
import { useCancelIndividualAppointment } from '@cliniko/react'
import { useCallback } from 'react'
import { bookingText } from '@/text'
import { patientNameOf } from '../booking-record'
import { useHeldWrite } from './use-held-write'

/**
 * Returns a function that cancels an appointment. It shows at once, and is sent after some seconds, because the API can't
 * bring an appointment back.
 */
export function useCancellation(): (appointment: IndividualAppointment, body: CancellationBody) => void {
  const { mutateAsync } = useCancelIndividualAppointment()
  const write = useHeldWrite()
  return useCallback(
    (appointment, body) => {
      const { id } = appointment
      const name = patientNameOf(appointment)
      write({
        path: `PATCH /individual_appointments/${id}/cancel`,
        message: bookingText.cancel.notice(name),
        failed: bookingText.cancel.failed(name),
        send: () => mutateAsync({ id, ...body }),
      })
    },
    [mutateAsync, write],
  )
}
