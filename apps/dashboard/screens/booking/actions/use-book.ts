'use client'
import type { IndividualAppointmentCreate } from '@cliniko/core'
import { useArchiveIndividualAppointment, useCreateIndividualAppointment } from '@cliniko/react'
import { useCallback } from 'react'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { useNotify } from '@/shell/notices'
import { bookingText } from '@/text'
import { explain } from '@/ui/problem'

/** What is booked. */
export interface NewAppointment {
  readonly body: IndividualAppointmentCreate
  readonly patientName: string
  /** Called when it is taken back. */
  readonly onUndo?: (() => void) | undefined
}

/** Returns a function that books an appointment and shows how to take it back. Rejects if Cliniko refuses it. */
export function useBook(): (appointment: NewAppointment) => Promise<void> {
  const create = useCreateIndividualAppointment().mutateAsync
  const archive = useArchiveIndividualAppointment().mutateAsync
  const notify = useNotify()
  const { timeZone } = useClinic()
  return useCallback(
    async ({ body, patientName, onUndo }) => {
      const { id, starts_at } = await create(body)
      const when = `${dateAt(starts_at, timeZone)}, ${clockTime(starts_at, timeZone)}`
      notify({
        message: bookingText.booked(patientName, when),
        undo: () => {
          onUndo?.()
          archive(id).catch((error: Error) =>
            notify({ message: bookingText.undoFailed(patientName, explain(error)), tone: 'problem' }),
          )
        },
      })
    },
    [create, archive, notify, timeZone],
  )
}
