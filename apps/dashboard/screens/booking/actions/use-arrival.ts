'use client'
import type { IndividualAppointment } from '@cliniko/core'
import { useMarkArrived } from '@cliniko/react'
import { useCallback } from 'react'
import { useClock } from '@/lib/clinic'
import { useNotify } from '@/shell/notices'
import { bookingText } from '@/text'
import { explain } from '@/ui/problem'
import { arrivedOf, patientNameOf } from '../booking-record'
import { forgetArrival, rememberArrival } from '../waiting/arrival-times'

/**
 * Returns a function that marks a patient as arrived, as not arrived, or as neither, and that shows how to take it back. The
 * state that they have already is taken back to neither.
 */
export function useArrival(): (appointment: IndividualAppointment, arrived: boolean | null) => void {
  const { mutateAsync } = useMarkArrived()
  const notify = useNotify()
  const clock = useClock()
  return useCallback(
    (appointment, state) => {
      const { id } = appointment
      const before = arrivedOf(appointment)
      const after = before === state ? null : state
      if (before === after) return
      const name = patientNameOf(appointment)
      const mark = (arrived: boolean | null) => {
        if (arrived) rememberArrival(id, clock())
        else forgetArrival(id)
        mutateAsync({ appointmentId: id, arrived }).catch((error: Error) => {
          notify({ message: bookingText.arrival.failed(name, explain(error)), tone: 'problem' })
        })
      }
      mark(after)
      notify({ message: bookingText.arrival.notice(name, after), undo: () => mark(before) })
    },
    [mutateAsync, notify, clock],
  )
}
