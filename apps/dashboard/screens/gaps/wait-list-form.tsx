'use client'
import type { Patient } from '@cliniko/core'
import { useAllAppointmentTypes } from '@cliniko/react'
import { useState } from 'react'
import { useClock } from '@/lib/clinic'
import { useNotify } from '@/shell/notices'
import { bookingText, gapsText } from '@/text'
import { Field } from '@/ui/field'
import { NamedSelect } from '../booking/appointment/named-select'
import { PatientPicker } from '../booking/panel/patient-picker'
import { usePractitionerNames } from '../booking/people'
import { typesInput } from '../calendar/inputs'
import styles from './gaps.module.css'
import { addToWaitList, removeFromWaitList } from './wait-list'

const { waitList: texts } = gapsText

/** Adds somebody to the wait list of this computer. */
export function WaitListForm({ onDone }: { readonly onDone: () => void }) {
  const { data: allTypes = [] } = useAllAppointmentTypes(typesInput)
  const practitioners = usePractitionerNames()
  const notify = useNotify()
  const clock = useClock()
  const types = allTypes.filter(({ archived_at, max_attendees }) => !archived_at && max_attendees <= 1)
  const [patient, setPatient] = useState<Patient>()
  const [typeId, setTypeId] = useState('')
  const [practitionerId, setPractitionerId] = useState('')
  const [isUrgent, setIsUrgent] = useState(false)
  const [note, setNote] = useState('')

  function submit(): void {
    if (!patient) return
    const name = patient.label ?? bookingText.noName
    const isNew = addToWaitList({
      patientId: patient.id,
      typeId: typeId || (types[0]?.id ?? ''),
      practitionerId,
      isUrgent,
      note: note.trim(),
      since: clock(),
    })
    notify(
      isNew
        ? { message: texts.added(name), undo: () => removeFromWaitList(patient.id) }
        : { message: texts.already(name) },
    )
    onDone()
  }

  return (
    <form className={styles.form} action={submit} aria-label={texts.add}>
      {patient ? (
        <p className={styles.name}>
          <bdi>{patient.label}</bdi>
          <button type="button" className="button quiet" onClick={() => setPatient(undefined)}>
            {bookingText.panel.otherPatient}
          </button>
        </p>
      ) : (
        <PatientPicker label={texts.patient} onPick={setPatient} />
      )}
      <NamedSelect label={texts.type} records={types} value={typeId || (types[0]?.id ?? '')} onChange={setTypeId} />
      <NamedSelect
        label={texts.practitioner}
        records={practitioners}
        value={practitionerId}
        empty={texts.anyone}
        onChange={setPractitionerId}
      />
      <Field label={texts.note}>
        <input value={note} maxLength={200} onChange={({ target }) => setNote(target.value)} />
      </Field>
      <label className={styles.check}>
        <input type="checkbox" checked={isUrgent} onChange={({ target }) => setIsUrgent(target.checked)} />
        {texts.urgent}
      </label>
      <p className={styles.actions}>
        <button type="submit" className="button primary" disabled={!patient}>
          {texts.submit}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {bookingText.back}
        </button>
      </p>
    </form>
  )
}
