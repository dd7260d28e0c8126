'use client'
import { useAllAppointmentTypes } from '@cliniko/react'
import { useClinic } from '@/lib/clinic'
import { dateAt } from '@/lib/format'
import { useNotify } from '@/shell/notices'
import { bookingText, gapsText } from '@/text'
import { explain } from '@/ui/problem'
import { useBook } from '../booking/actions/use-book'
import { printTime } from '../booking/free-times'
import { typesInput } from '../calendar/inputs'
import { CandidateRow } from './candidate-row'
import type { Opening } from './openings'
import { type ListedPatient, useWaitingPatients } from './use-waiting-patients'
import { addToWaitList, removeFromWaitList } from './wait-list'

/** Who of the wait list fits into a free time. */
export function WaitListCandidates({ opening }: { readonly opening: Opening }) {
  const { timeZone } = useClinic()
  const { list } = useWaitingPatients()
  const { data: types } = useAllAppointmentTypes(typesInput)
  const book = useBook()
  const notify = useNotify()
  const typeOf = ({ typeId }: ListedPatient) => types?.find(({ id }) => id === typeId)
  const fitting = list.filter((entry) => {
    const minutes = typeOf(entry)?.duration_in_minutes
    const isTheirs = !entry.practitionerId || entry.practitionerId === opening.practitionerId
    return entry.patient && isTheirs && minutes !== undefined && minutes <= opening.minutes
  })
  if (fitting.length === 0) return null

  function bookHere(entry: ListedPatient): void {
    const { patient, patientId, typeId, practitionerId, isUrgent, note, since } = entry
    const patientName = patient?.label ?? bookingText.noName
    const minutes = typeOf(entry)?.duration_in_minutes ?? 0
    const listed = { patientId, typeId, practitionerId, isUrgent, note, since }
    removeFromWaitList(patientId)
    book({
      patientName,
      onUndo: () => addToWaitList(listed),
      body: {
        starts_at: printTime(opening.from),
        ends_at: printTime(opening.from + minutes * 60_000),
        practitioner_id: opening.practitionerId,
        business_id: opening.businessId,
        appointment_type_id: typeId,
        patient_id: patientId,
      },
    }).catch((error: Error) => {
      addToWaitList(listed)
      notify({ message: gapsText.failed(patientName, explain(error)), tone: 'problem' })
    })
  }

  return (
    <ul>
      {fitting.map((entry) => (
        <CandidateRow
          key={entry.patientId}
          patient={entry.patient}
          name={entry.patient?.label ?? bookingText.noName}
          detail={typeOf(entry)?.name ?? bookingText.appointment}
          tag={entry.isUrgent ? gapsText.waitList.urgent : gapsText.waitList.onList}
          reason={entry.note || gapsText.waitList.since(dateAt(new Date(entry.since).toISOString(), timeZone))}
          action={gapsText.book}
          actionSpoken={gapsText.bookSpoken}
          onAct={() => bookHere(entry)}
        />
      ))}
    </ul>
  )
}
