'use client'
import { type IndividualAppointment, individualAppointments } from '@cliniko/core'
import { query } from '@cliniko/query'
import { useClinikoClient, useUpdateIndividualAppointment } from '@cliniko/react'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { idOf } from '@/lib/links'
import { useNotify } from '@/shell/notices'
import { bookingText } from '@/text'
import { explain } from '@/ui/problem'
import { patientNameOf } from '../booking-record'

/** Where an appointment is moved to. */
export interface Place {
  readonly starts_at: string
  readonly ends_at: string
  readonly practitioner_id: string
  readonly business_id: string
}

/** Returns the place of an appointment. */
export function placeOf({ starts_at, ends_at, practitioner, business }: IndividualAppointment): Place {
  return { starts_at, ends_at, practitioner_id: idOf(practitioner), business_id: idOf(business) }
}

/** Returns a function that moves an appointment, shows how to take it back, and says if it overlaps another booking now. */
export function useMove(): (appointment: IndividualAppointment, place: Place) => Promise<boolean> {
  const { mutateAsync } = useUpdateIndividualAppointment()
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const { timeZone } = useClinic()
  return useCallback(
    async (appointment, place) => {
      const { id } = appointment
      const before = placeOf(appointment)
      const name = patientNameOf(appointment)
      const fail = (error: Error) => notify({ message: bookingText.move.failed(name, explain(error)), tone: 'problem' })
      const saved = mutateAsync({ id, ...place })
      const when = `${dateAt(place.starts_at, timeZone)}, ${clockTime(place.starts_at, timeZone)}`
      const dismiss = notify({
        message: bookingText.move.notice(name, when),
        undo: () => void mutateAsync({ id, ...before }).catch(fail),
      })
      try {
        await saved
      } catch (error) {
        dismiss()
        fail(error as Error)
        return false
      }
      const { conflicts } = await queryClient.fetchQuery({
        ...query(client, individualAppointments.conflicts, id),
        staleTime: 0,
      })
      if (conflicts.exist) notify({ message: bookingText.move.conflict(name), tone: 'problem' })
      return true
    },
    [mutateAsync, client, queryClient, notify, timeZone],
  )
}
