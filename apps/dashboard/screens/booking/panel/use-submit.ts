'use client'
import type { AppointmentType, Patient } from '@cliniko/core'
import { useArchiveAttendee, useArchivePatient, useCreateAttendee, useCreatePatient } from '@cliniko/react'
import { useState } from 'react'
import { useNotify } from '@/shell/notices'
import { bookingText } from '@/text'
import { explain } from '@/ui/problem'
import { useBook } from '../actions/use-book'
import { type Draft, type NewPatient, nameOf } from './draft'
import { rememberPatient } from './recent-patients'
import { type Check, useCheck } from './use-check'

const { panel, attendees } = bookingText

/** What {@link useSubmit} books. */
export interface SubmitInput {
  readonly draft: Draft
  readonly type: AppointmentType | undefined
  readonly onDone: () => void
}

/** Booking what was chosen. */
export interface Submit {
  readonly submit: () => Promise<void>
  readonly check: Check
  readonly isBusy: boolean
  /** What went wrong, in words. */
  readonly problem: string | undefined
}

/** Books: checks the time once more, creates a new patient, then the appointment. */
export function useSubmit({ draft, type, onDone }: SubmitInput): Submit {
  const { when, who } = draft
  const patientId = who && 'patient' in who ? who.patient.id : undefined
  const check = useCheck(when && !when.groupId ? { ...when, patientId } : undefined)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const createPatient = useCreatePatient()
  const archivePatient = useArchivePatient()
  const book = useBook()
  const join = useJoin()

  async function submit(): Promise<void> {
    if (!when || !who || !type || isBusy) return
    setIsBusy(true)
    setProblem(undefined)
    try {
      if (!(await check.confirm())) return
      const patient = 'patient' in who ? who.patient : await createPatient.mutateAsync(bodyOf(who.fresh))
      rememberPatient(patient)
      const onUndo = 'fresh' in who ? () => void archivePatient.mutateAsync(patient.id).catch(() => {}) : undefined
      if (when.groupId) await join(when.groupId, patient, draft.notes, onUndo)
      else {
        const { repeats, notes } = draft
        await book({
          patientName: nameOf(who),
          onUndo,
          body: {
            starts_at: when.startsAt,
            ends_at: when.endsAt,
            practitioner_id: when.practitionerId,
            business_id: when.businessId,
            appointment_type_id: type.id,
            patient_id: patient.id,
            ...(notes.trim() && { notes: notes.trim() }),
            ...(repeats && {
              repeat_rule: {
                repeat_type: repeats.type,
                repeating_interval: repeats.interval,
                number_of_repeats: repeats.count,
              },
            }),
          },
        })
      }
      onDone()
    } catch (error) {
      setProblem(panel.failed(explain(error as Error)))
    } finally {
      setIsBusy(false)
    }
  }

  return { submit, check, isBusy, problem }
}

function bodyOf({ first_name, last_name, phone, date_of_birth }: NewPatient) {
  return {
    first_name: first_name.trim(),
    last_name: last_name.trim(),
    ...(date_of_birth && { date_of_birth }),
    ...(phone.trim() && { patient_phone_numbers: [{ number: phone.trim(), phone_type: 'Mobile' as const }] }),
  }
}

/** Returns a function that adds a patient to a class and shows how to take it back. */
function useJoin() {
  const create = useCreateAttendee()
  const archive = useArchiveAttendee()
  const notify = useNotify()
  return async (groupId: string, patient: Patient, notes: string, onUndo?: () => void): Promise<void> => {
    const name = patient.label ?? bookingText.noName
    const body = { booking_id: groupId, patient_id: patient.id, ...(notes.trim() && { notes: notes.trim() }) }
    const { id } = await create.mutateAsync(body)
    notify({
      message: attendees.added(name),
      undo: () => {
        onUndo?.()
        archive
          .mutateAsync(id)
          .catch((error: Error) => notify({ message: bookingText.undoFailed(name, explain(error)), tone: 'problem' }))
      },
    })
  }
}
