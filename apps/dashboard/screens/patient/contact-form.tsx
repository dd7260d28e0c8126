'use client'
import { type Patient, ValidationError } from '@cliniko/core'
import { useUpdatePatient } from '@cliniko/react'
import { type FormEvent, useId, useState } from 'react'
import { explain } from '@/ui/problem'
import styles from '../patients/patients.module.css'

/** Edits a patient's email address and appointment notes. */
export function ContactForm({ patient }: { readonly patient: Patient }) {
  const id = useId()
  const update = useUpdatePatient()
  const [email, setEmail] = useState(patient.email ?? '')
  const [notes, setNotes] = useState(patient.appointment_notes ?? '')
  const isChanged = email !== (patient.email ?? '') || notes !== (patient.appointment_notes ?? '')
  const fieldErrors = update.error instanceof ValidationError ? update.error.fields : undefined

  function submit(event: FormEvent): void {
    event.preventDefault()
    update.mutate({ id: patient.id, email: email.trim() || null, appointment_notes: notes.trim() || null })
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label htmlFor={`${id}email`}>Email</label>
      <input
        id={`${id}email`}
        type="email"
        autoComplete="off"
        value={email}
        onChange={({ target }) => setEmail(target.value)}
        aria-invalid={fieldErrors?.email !== undefined}
        aria-describedby={`${id}email-error`}
      />
      <p id={`${id}email-error`} className={styles.fieldError}>
        {fieldErrors?.email && `Email ${fieldErrors.email}.`}
      </p>
      <label htmlFor={`${id}notes`}>Note for appointments</label>
      <textarea id={`${id}notes`} rows={3} dir="auto" value={notes} onChange={({ target }) => setNotes(target.value)} />
      {update.error && !fieldErrors && (
        <p role="alert" className="problem">
          {explain(update.error)}
        </p>
      )}
      <p className={styles.save}>
        <button type="submit" className="button primary" disabled={!isChanged || update.isPending}>
          {update.isPending ? 'Saving…' : 'Save'}
        </button>
        <span role="status">{update.isSuccess && !isChanged ? 'Saved.' : ''}</span>
      </p>
    </form>
  )
}
