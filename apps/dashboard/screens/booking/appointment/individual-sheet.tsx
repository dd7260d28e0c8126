'use client'
import { useTelehealthUrl, useUpdateIndividualAppointment } from '@cliniko/react'
import { useState } from 'react'
import { bookingText } from '@/text'
import { AddToWaitList } from '../../gaps/add-to-wait-list'
import type { IndividualRecord } from '../booking-record'
import styles from './appointment.module.css'
import { ArrivalButtons } from './arrival-buttons'
import { BookingFacts } from './booking-facts'
import { MoveForm } from './move-form'
import { NotesForm } from './notes-form'
import { PatientSummary } from './patient-summary'
import { StateTag } from './state-tag'

/** What the keys and buttons of the sheet open. */
export type AppointmentAction = 'cancel' | 'rebook'

/** Props of {@link IndividualSheet}. */
export interface IndividualSheetProps {
  readonly appointment: IndividualRecord
  readonly onAction: (action: AppointmentAction) => void
}

/** An appointment of one patient: who they are, when they come, and all that the front desk does with it. */
export function IndividualSheet({ appointment, onAction }: IndividualSheetProps) {
  const [isMoving, setIsMoving] = useState(false)
  const update = useUpdateIndividualAppointment()
  const { id, notes, cancelled_at, archived_at, cancellation_reason_description, cancellation_note, included } =
    appointment
  const isOver = Boolean(cancelled_at || archived_at)
  return (
    <>
      <StateTag appointment={appointment} />
      {included.patient && <PatientSummary patient={included.patient} />}
      {!isOver && <ArrivalButtons appointment={appointment} />}
      {isMoving ? (
        <MoveForm appointment={appointment} onDone={() => setIsMoving(false)} />
      ) : (
        <BookingFacts booking={appointment}>
          {cancelled_at && (
            <>
              <dt>{bookingText.facts.reason}</dt>
              <dd>
                {cancellation_reason_description || reasonOf(appointment)}
                {cancellation_note && (
                  <>
                    {': '}
                    <bdi>{cancellation_note}</bdi>
                  </>
                )}
              </dd>
            </>
          )}
        </BookingFacts>
      )}
      <Telehealth appointment={appointment} />
      <NotesForm key={id} bookingId={id} notes={notes} onSave={(next) => update.mutateAsync({ id, notes: next })} />
      {!isMoving && (
        <p className={styles.actions}>
          {!isOver && (
            <button type="button" className="button" onClick={() => setIsMoving(true)}>
              {bookingText.move.open}
            </button>
          )}
          <button type="button" className="button" aria-keyshortcuts="R" onClick={() => onAction('rebook')}>
            {bookingText.rebook.open}
            <span className={styles.key} aria-hidden="true">
              R
            </span>
          </button>
          <AddToWaitList appointment={appointment} />
          {!isOver && (
            <button type="button" className="button danger" aria-keyshortcuts="X" onClick={() => onAction('cancel')}>
              {bookingText.cancel.open}
              <span className={styles.key} aria-hidden="true">
                X
              </span>
            </button>
          )}
        </p>
      )}
    </>
  )
}

function Telehealth({ appointment }: { readonly appointment: IndividualRecord }) {
  // The link is there for every appointment, but works only for types that have telehealth.
  const isPossible = appointment.included.appointment_type?.telehealth_enabled && !appointment.cancelled_at
  const { data: url } = useTelehealthUrl(isPossible ? appointment : null)
  if (!url) return null
  return (
    <p>
      <a href={url} target="_blank" rel="noreferrer" className="button">
        {bookingText.telehealth}
      </a>
    </p>
  )
}

function reasonOf({ cancellation_reason: code }: IndividualRecord): string {
  const names: Readonly<Record<number, string>> = bookingText.cancel.reasons
  return names[code ?? 0] ?? bookingText.cancel.none
}
