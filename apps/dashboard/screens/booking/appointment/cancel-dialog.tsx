'use client'
import { CancellationReason, type IndividualAppointment } from '@cliniko/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { bookingText } from '@/text'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { useCancellation } from '../actions/use-cancellation'
import { patientNameOf } from '../booking-record'
import styles from './appointment.module.css'

/** The reasons in the order of their digits. COVID-19 is left out: the API documents it for responses alone. */
const reasons = [
  CancellationReason.FeelingBetter,
  CancellationReason.ConditionWorse,
  CancellationReason.Sick,
  CancellationReason.Away,
  CancellationReason.Work,
  CancellationReason.Other,
] as const

/** Props of {@link CancelDialog}. */
export interface CancelDialogProps {
  readonly appointment: IndividualAppointment
  readonly onClose: () => void
  /** Called when it is cancelled. */
  readonly onCancelled?: (() => void) | undefined
}

/** Cancels an appointment: a digit chooses the reason, Enter cancels. */
export function CancelDialog({ appointment, onClose, onCancelled }: CancelDialogProps) {
  const [reason, setReason] = useState<(typeof reasons)[number]>(CancellationReason.Other)
  const [note, setNote] = useState('')
  const [toRepeats, setToRepeats] = useState(false)
  const cancel = useCancellation()
  const form = useRef<HTMLFormElement>(null)
  const repeats = Boolean(appointment.repeats || appointment.repeated_from)
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), [])

  function chooseByDigit(event: KeyboardEvent): void {
    const chosen = reasons[Number(event.key) - 1]
    if (chosen === undefined || event.target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    setReason(chosen)
    form.current?.querySelector<HTMLInputElement>(`input[value="${chosen}"]`)?.focus()
  }

  function submit(): void {
    cancel(appointment, {
      cancellation_reason: reason,
      ...(note.trim() && { cancellation_note: note.trim() }),
      ...(toRepeats && { apply_to_repeats: true }),
    })
    onClose()
    onCancelled?.()
  }

  return (
    <Dialog title={<bdi>{bookingText.cancel.title(patientNameOf(appointment))}</bdi>} onClose={onClose}>
      <form ref={form} className={styles.form} action={submit} onKeyDown={chooseByDigit}>
        <fieldset className={styles.reasons}>
          <legend>{bookingText.cancel.reason}</legend>
          {reasons.map((code, index) => (
            <label key={code}>
              <input
                type="radio"
                name="reason"
                value={code}
                checked={reason === code}
                onChange={() => setReason(code)}
              />
              <span className={styles.key} aria-hidden="true">
                {index + 1}
              </span>
              {bookingText.cancel.reasons[code]}
            </label>
          ))}
        </fieldset>
        <Field label={bookingText.cancel.note}>
          <textarea rows={2} maxLength={1000} value={note} onChange={({ target }) => setNote(target.value)} />
        </Field>
        {repeats && (
          <label className={styles.check}>
            <input type="checkbox" checked={toRepeats} onChange={({ target }) => setToRepeats(target.checked)} />
            {bookingText.cancel.repeats}
          </label>
        )}
        <p className={styles.hint}>
          {bookingText.cancel.held} {bookingText.mayNotify}
        </p>
        <p className={styles.actions}>
          <button type="submit" className="button danger solid">
            {bookingText.cancel.submit}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {bookingText.later}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
