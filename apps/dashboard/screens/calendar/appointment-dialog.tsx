'use client'
import { useMarkArrived } from '@cliniko/react'
import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { clockTime, dateAt } from '@/lib/format'
import { idOf } from '@/lib/links'
import { explain } from '@/ui/problem'
import styles from './appointment.module.css'
import { CancelForm, reasonName } from './cancel-form'
import type { DayAppointment } from './day-appointment'
import { statusNames, statusOf } from './status'

/** Props of {@link AppointmentDialog}. */
export interface AppointmentDialogProps {
  readonly appointment: DayAppointment
  readonly timeZone: string
  /** Called with a message for screen readers after a change. */
  readonly onAnnounce: (message: string) => void
  readonly onClose: () => void
}

/** Shows an appointment, marks the patient as arrived, and cancels it. */
export function AppointmentDialog({ appointment, timeZone, onAnnounce, onClose }: AppointmentDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isCancelling, setIsCancelling] = useState(false)
  const arrived = useMarkArrived()
  const { starts_at, ends_at, patient_name, notes, included } = appointment
  const status = statusOf(appointment)
  const patient = included.patient
  const name = patient_name ?? patient?.label ?? 'No name'

  useEffect(() => dialog.current?.showModal(), [])

  function mark(hasArrived: boolean): void {
    arrived.mutate(
      { appointmentId: appointment.id, arrived: hasArrived || null },
      { onSuccess: () => onAnnounce(hasArrived ? `${name} has arrived.` : `${name} is no longer marked as arrived.`) },
    )
  }

  return (
    // The inner box fills the dialog, so a click on the dialog itself is a click on the backdrop.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, as it does any dialog
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="appointment-patient"
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <div className={styles.box}>
        <header className={styles.head}>
          <h2 id="appointment-patient">
            <bdi>{name}</bdi>
          </h2>
          <button type="button" className="button quiet" onClick={() => dialog.current?.close()} aria-label="Close">
            ✕
          </button>
        </header>
        <p className={styles.when}>
          {dateAt(starts_at, timeZone)}, {clockTime(starts_at, timeZone)}–{clockTime(ends_at, timeZone)}
        </p>
        <dl className="facts">
          <dt>Type</dt>
          <dd>{included.appointment_type?.name ?? '—'}</dd>
          <dt>Location</dt>
          <dd>{included.business?.business_name ?? '—'}</dd>
          <dt>Status</dt>
          <dd data-testid="status">
            {statusNames[status]}
            {status === 'cancelled' &&
              appointment.cancellation_reason !== null &&
              `: ${reasonName(appointment.cancellation_reason)}`}
          </dd>
          {appointment.cancellation_note && (
            <>
              <dt>Cancellation note</dt>
              <dd>
                <bdi>{appointment.cancellation_note}</bdi>
              </dd>
            </>
          )}
          {patient?.patient_phone_numbers?.[0] && (
            <>
              <dt>Phone</dt>
              <dd>
                <a href={`tel:${patient.patient_phone_numbers[0].number.replaceAll(' ', '')}`}>
                  {patient.patient_phone_numbers[0].number}
                </a>
              </dd>
            </>
          )}
          {notes && (
            <>
              <dt>Notes</dt>
              <dd>
                <bdi>{notes}</bdi>
              </dd>
            </>
          )}
          {patient?.appointment_notes && (
            <>
              <dt>Patient note</dt>
              <dd>
                <bdi>{patient.appointment_notes}</bdi>
              </dd>
            </>
          )}
        </dl>
        {arrived.error && (
          <p role="alert" className="problem">
            {explain(arrived.error)}
          </p>
        )}
        {isCancelling ? (
          <CancelForm
            appointmentId={appointment.id}
            onBack={() => setIsCancelling(false)}
            onDone={() => {
              onAnnounce(`${name}’s appointment was cancelled.`)
              dialog.current?.close()
            }}
          />
        ) : (
          <div className={styles.actions}>
            {status !== 'cancelled' && (
              <>
                <button
                  type="button"
                  className={status === 'arrived' ? 'button' : 'button primary'}
                  disabled={arrived.isPending}
                  onClick={() => mark(status !== 'arrived')}
                >
                  {status === 'arrived' ? 'Undo arrival' : 'Mark as arrived'}
                </button>
                <button type="button" className="button danger" onClick={() => setIsCancelling(true)}>
                  Cancel appointment…
                </button>
              </>
            )}
            <Link className="button quiet" href={`/patients/${idOf(appointment.patient)}`}>
              Open patient
            </Link>
          </div>
        )}
      </div>
    </dialog>
  )
}
