'use client'
import { CancellationReason } from '@cliniko/core'
import { useCancelIndividualAppointment } from '@cliniko/react'
import { type FormEvent, useId, useState } from 'react'
import { explain } from '@/ui/problem'
import styles from './appointment.module.css'

const reasons: readonly (readonly [CancellationReason, string])[] = [
  [CancellationReason.FeelingBetter, 'Feeling better'],
  [CancellationReason.ConditionWorse, 'Condition worse'],
  [CancellationReason.Sick, 'Sick'],
  [CancellationReason.Covid19, 'COVID-19'],
  [CancellationReason.Away, 'Away'],
  [CancellationReason.Work, 'Work'],
  [CancellationReason.Other, 'Other'],
]

/** Returns the name of a reason. Reasons that Cliniko adds later are `Other`. */
export function reasonName(reason: number): string {
  return reasons.find(([code]) => code === reason)?.[1] ?? 'Other'
}

/** Props of {@link CancelForm}. */
export interface CancelFormProps {
  readonly appointmentId: string
  readonly onBack: () => void
  readonly onDone: () => void
}

/** Cancels an appointment. Cliniko requires a reason. */
export function CancelForm({ appointmentId, onBack, onDone }: CancelFormProps) {
  const id = useId()
  const cancel = useCancelIndividualAppointment()
  const [reason, setReason] = useState<CancellationReason>()
  const [note, setNote] = useState('')

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (reason === undefined) return
    cancel.mutate(
      { id: appointmentId, cancellation_reason: reason, ...(note && { cancellation_note: note }) },
      { onSuccess: onDone },
    )
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={`${id}reason`}>Reason</label>
      <select
        id={`${id}reason`}
        required
        value={reason ?? ''}
        onChange={({ target }) => setReason(reasons.find(([code]) => code === Number(target.value))?.[0])}
      >
        <option value="" disabled>
          Choose a reason
        </option>
        {reasons.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}note`}>Note (optional)</label>
      <textarea id={`${id}note`} rows={2} value={note} onChange={({ target }) => setNote(target.value)} />
      {cancel.error && (
        <p role="alert" className="problem">
          {explain(cancel.error)}
        </p>
      )}
      <div className={styles.actions}>
        <button type="submit" className="button danger solid" disabled={cancel.isPending}>
          {cancel.isPending ? 'Cancelling…' : 'Cancel appointment'}
        </button>
        <button type="button" className="button" onClick={onBack}>
          Keep appointment
        </button>
      </div>
    </form>
  )
}
