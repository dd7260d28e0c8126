'use client'
import type { IndividualAppointment } from '@cliniko/core'
import { useEffect, useRef, useState } from 'react'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { idOf } from '@/lib/links'
import { useNotify } from '@/shell/notices'
import { bookingText } from '@/text'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { explain } from '@/ui/problem'
import { useBook } from '../actions/use-book'
import { patientNameOf } from '../booking-record'
import { ClashList } from '../clash-list'
import { printTime, spanOf } from '../free-times'
import { weeksLater } from '../repeats'
import { useClashes } from '../use-clashes'
import styles from './appointment.module.css'

/** Props of {@link RebookDialog}. */
export interface RebookDialogProps {
  readonly appointment: IndividualAppointment
  readonly onClose: () => void
}

/** Books the same patient, type and practitioner again, some weeks later at the same weekday and time. */
export function RebookDialog({ appointment, onClose }: RebookDialogProps) {
  const { timeZone } = useClinic()
  const [weeks, setWeeks] = useState('1')
  const book = useBook()
  const notify = useNotify()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  const count = Number(weeks)
  const isValid = Number.isInteger(count) && count >= 1 && count <= 104
  const patientName = patientNameOf(appointment)
  const { practitioner, business, appointment_type: type, patient } = appointment
  const { from, to } = spanOf({ startsAt: appointment.starts_at, endsAt: appointment.ends_at })
  const startsAt = isValid ? weeksLater(appointment.starts_at, count, timeZone) : appointment.starts_at
  const endsAt = printTime(Date.parse(startsAt) + to - from)
  const clashes = useClashes(
    isValid ? { startsAt, endsAt, practitionerId: idOf(practitioner), patientId: idOf(patient) } : undefined,
  )

  function submit(): void {
    if (!isValid) return
    const body = {
      starts_at: startsAt,
      ends_at: endsAt,
      appointment_type_id: idOf(type),
      business_id: idOf(business),
      patient_id: idOf(patient),
      practitioner_id: idOf(practitioner),
    }
    book({ body, patientName }).catch((error: Error) =>
      notify({ message: bookingText.rebook.failed(patientName, explain(error)), tone: 'problem' }),
    )
    onClose()
  }

  return (
    <Dialog title={<bdi>{bookingText.rebook.title(patientName)}</bdi>} onClose={onClose}>
      <form className={styles.form} action={submit}>
        <Field label={bookingText.rebook.weeks}>
          <input
            ref={input}
            type="number"
            inputMode="numeric"
            min={1}
            max={104}
            required
            value={weeks}
            onChange={({ target }) => setWeeks(target.value)}
          />
        </Field>
        {isValid && <p>{bookingText.rebook.when(`${dateAt(startsAt, timeZone)}, ${clockTime(startsAt, timeZone)}`)}</p>}
        <ClashList clashes={clashes} />
        <p className={styles.hint}>{bookingText.mayNotify}</p>
        <p className={styles.actions}>
          <button type="submit" className="button primary">
            {bookingText.rebook.submit}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {bookingText.back}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
