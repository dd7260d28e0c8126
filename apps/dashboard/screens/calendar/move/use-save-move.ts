'use client'
import type { CalendarEntry } from '@cliniko/query'
import { query } from '@cliniko/query'
import {
  useClinikoClient,
  useGroupAppointmentConflicts,
  useIndividualAppointmentConflicts,
  useUnavailableBlockConflicts,
  useUpdateGroupAppointment,
  useUpdateIndividualAppointment,
  useUpdateUnavailableBlock,
} from '@cliniko/react'
import { useQueryClient } from '@tanstack/react-query'
import { useNotify } from '@/shell/notices'
import { calendarText } from '@/text'
import { explain } from '@/ui/problem'
import { clockOf } from '../model/span'
import type { Drop } from './session'

const words = calendarText.move

interface Times {
  readonly starts_at: string
  readonly ends_at: string
  readonly practitioner_id: string
  readonly business_id: string
}

const conflicts = {
  individual_appointment: useIndividualAppointmentConflicts.operation,
  group_appointment: useGroupAppointmentConflicts.operation,
  unavailable_block: useUnavailableBlockConflicts.operation,
} as const

/** Returns a function that saves where a booking was dropped. It shows at once, and a notice undoes it. */
export function useSaveMove(titleOf: (entry: CalendarEntry) => string, nameOf: (column: Drop['column']) => string) {
  const individual = useUpdateIndividualAppointment()
  const group = useUpdateGroupAppointment()
  const block = useUpdateUnavailableBlock()
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  const notify = useNotify()

  function update({ kind, id }: CalendarEntry, times: Times): Promise<unknown> {
    if (kind === 'individual_appointment') return individual.mutateAsync({ id, ...times })
    return (kind === 'group_appointment' ? group : block).mutateAsync({ id, ...times })
  }

  async function hasConflict({ kind, id }: CalendarEntry): Promise<boolean> {
    const options = { ...query(client, conflicts[kind], id), staleTime: 0 }
    const response = await queryClient.fetchQuery(options).catch(() => undefined)
    return response?.conflicts.exist ?? false
  }

  async function save(drop: Drop): Promise<void> {
    const { entry, practitionerId, businessId, starts_at, ends_at, placement } = drop
    const times = { starts_at, ends_at, practitioner_id: practitionerId, business_id: businessId }
    const before = {
      starts_at: entry.startsAt,
      ends_at: entry.endsAt,
      practitioner_id: entry.practitionerId,
      business_id: entry.businessId,
    }
    const title = titleOf(entry)
    const place = [
      title,
      calendarText.range(clockOf(placement.from), clockOf(placement.to)),
      nameOf(drop.column),
    ] as const
    const fail = (error: Error) => notify({ message: explain(error), tone: 'problem' })
    const undo = () => {
      update(entry, before).then(() => notify({ message: words.undone(title) }), fail)
    }
    const mayNotify = entry.kind === 'unavailable_block' ? '' : ` ${words.mayNotify}`
    const dismiss = notify({ message: words.done(...place) + mayNotify, undo })
    try {
      await update(entry, times)
      if (!(await hasConflict(entry))) return
      dismiss()
      notify({ message: words.conflict(...place), undo, lasts: 20_000 })
    } catch (error) {
      dismiss()
      if (error instanceof Error) fail(error)
    }
  }

  return save
}
