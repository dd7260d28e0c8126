'use client'
import { dateIn, instantOf } from '@cliniko/core'
import { useState } from 'react'
import { useClinic } from '@/lib/clinic'
import { clockTime } from '@/lib/format'
import { idOf } from '@/lib/links'
import { bookingText } from '@/text'
import { Field } from '@/ui/field'
import { placeOf, useMove } from '../actions/use-move'
import type { IndividualRecord } from '../booking-record'
import { ClashList } from '../clash-list'
import { printTime } from '../free-times'
import { useBusinessNames, usePractitionerNames } from '../people'
import { useClashes } from '../use-clashes'
import styles from './appointment.module.css'
import { NamedSelect } from './named-select'

/** Props of {@link MoveForm}. */
export interface MoveFormProps {
  readonly appointment: IndividualRecord
  readonly onDone: () => void
}

/** Moves an appointment to another time, practitioner or location. It keeps its length. */
export function MoveForm({ appointment, onDone }: MoveFormProps) {
  const { timeZone } = useClinic()
  const before = placeOf(appointment)
  const [date, setDate] = useState(dateIn(before.starts_at, timeZone))
  const [time, setTime] = useState(clockTime(before.starts_at, timeZone))
  const [practitionerId, setPractitionerId] = useState(before.practitioner_id)
  const [businessId, setBusinessId] = useState(before.business_id)
  const practitioners = usePractitionerNames()
  const businesses = useBusinessNames()
  const move = useMove()
  const length = Date.parse(before.ends_at) - Date.parse(before.starts_at)
  const startsAt = date && time ? instantOf(date, time, timeZone) : undefined
  const endsAt = startsAt && printTime(Date.parse(startsAt) + length)
  const isMoved = startsAt !== before.starts_at || practitionerId !== before.practitioner_id
  const clashes = useClashes(
    startsAt && endsAt && isMoved
      ? { startsAt, endsAt, practitionerId, patientId: idOf(appointment.patient), exceptId: appointment.id }
      : undefined,
  )

  function submit(): void {
    if (!startsAt || !endsAt) return
    onDone()
    void move(appointment, {
      starts_at: startsAt,
      ends_at: endsAt,
      practitioner_id: practitionerId,
      business_id: businessId,
    })
  }

  return (
    <form className={styles.form} action={submit} aria-label={bookingText.move.title}>
      <div className={styles.pair}>
        <Field label={bookingText.move.date}>
          <input type="date" required value={date} onChange={({ target }) => setDate(target.value)} />
        </Field>
        <Field label={bookingText.move.time}>
          <input type="time" required step={300} value={time} onChange={({ target }) => setTime(target.value)} />
        </Field>
      </div>
      <NamedSelect
        label={bookingText.facts.practitioner}
        records={practitioners}
        value={practitionerId}
        onChange={setPractitionerId}
      />
      {businesses.length > 1 && (
        <NamedSelect
          label={bookingText.facts.business}
          records={businesses}
          value={businessId}
          onChange={setBusinessId}
        />
      )}
      <ClashList clashes={clashes} />
      <p className={styles.hint}>{bookingText.mayNotify}</p>
      <p className={styles.actions}>
        <button type="submit" className="button primary">
          {bookingText.move.submit}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {bookingText.back}
        </button>
      </p>
    </form>
  )
}
