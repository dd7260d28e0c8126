'use client'
import type { Attendee, GroupAppointment, Patient } from '@cliniko/core'
import { useArchiveAttendee, useCreateAttendee } from '@cliniko/react'
import { useState } from 'react'
import { idOf } from '@/lib/links'
import { useNotify } from '@/shell/notices'
import { bookingText } from '@/text'
import { explain } from '@/ui/problem'
import { PatientPicker } from '../panel/patient-picker'

const { attendees: texts } = bookingText

/** Props of {@link AddAttendee}. */
export interface AddAttendeeProps {
  readonly group: GroupAppointment
  readonly attendees: readonly Attendee[]
}

/** Adds a patient to a group appointment. */
export function AddAttendee({ group, attendees }: AddAttendeeProps) {
  const create = useCreateAttendee()
  const archive = useArchiveAttendee()
  const notify = useNotify()
  // The picker begins anew after each patient.
  const [round, setRound] = useState(0)

  async function add(patient: Patient): Promise<void> {
    const name = patient.label ?? bookingText.noName
    setRound((count) => count + 1)
    if (attendees.some((attendee) => idOf(attendee.patient) === patient.id)) {
      notify({ message: texts.already(name) })
      return
    }
    const fail = (error: Error) => notify({ message: texts.addFailed(name, explain(error)), tone: 'problem' })
    try {
      const { id } = await create.mutateAsync({ booking_id: group.id, patient_id: patient.id })
      notify({ message: texts.added(name), undo: () => void archive.mutateAsync(id).catch(fail) })
    } catch (error) {
      fail(error as Error)
    }
  }

  return <PatientPicker key={round} label={texts.add} onPick={(patient) => void add(patient)} />
}
