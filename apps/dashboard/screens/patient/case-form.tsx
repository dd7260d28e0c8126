'use client'
import { type PatientCase, type PatientCaseUpdate, ValidationError } from '@cliniko/core'
import { useCreatePatientCase, useUpdatePatientCase } from '@cliniko/react'
import { useNotify } from '@/shell/notices'
import { text } from '@/text'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { explain } from '@/ui/problem'
import styles from './patient.module.css'

const { cases: words, notSaved, save, saving } = text.patient

interface CaseFormProps {
  readonly patientId: string
  /** The case to edit, or null for a new one. */
  readonly patientCase: PatientCase | null
  readonly onClose: () => void
}

/** Creates or edits a case. */
export function CaseForm({ patientId, patientCase, onClose }: CaseFormProps) {
  const notify = useNotify()
  const onSuccess = ({ name }: PatientCase) => {
    notify({ message: words.saved(name) })
    onClose()
  }
  const create = useCreatePatientCase({ onSuccess })
  const update = useUpdatePatientCase({ onSuccess })
  const { isPending, error } = patientCase ? update : create
  const fields = error instanceof ValidationError ? (error.fields ?? {}) : {}

  function submit(data: FormData): void {
    const body = bodyOf(data)
    if (patientCase) update.mutate({ id: patientCase.id, ...body })
    else create.mutate({ patient_id: patientId, ...body })
  }

  return (
    <Dialog title={patientCase ? words.editCase : words.create} place="side" onClose={onClose}>
      <form
        className={styles.form}
        // Not an action: React would empty the form, and what was refused would be lost.
        onSubmit={(event) => {
          event.preventDefault()
          submit(new FormData(event.currentTarget))
        }}
      >
        <Field label={words.name} error={fields.name}>
          <input name="name" required maxLength={255} defaultValue={patientCase?.name ?? ''} />
        </Field>
        <div className={styles.row}>
          <Field label={words.issueDate} error={fields.issue_date}>
            <input name="issue_date" type="date" defaultValue={patientCase?.issue_date ?? ''} />
          </Field>
          <Field label={words.expiryDate} error={fields.expiry_date}>
            <input name="expiry_date" type="date" defaultValue={patientCase?.expiry_date ?? ''} />
          </Field>
        </div>
        <div className={styles.row}>
          <Field label={words.maxSessions} hint={words.maxSessionsHint} error={fields.max_sessions}>
            <input name="max_sessions" type="number" min={1} max={200} defaultValue={patientCase?.max_sessions ?? ''} />
          </Field>
          <Field label={words.amount} error={fields.max_invoiceable_amount}>
            <input
              name="max_invoiceable_amount"
              inputMode="decimal"
              pattern="\d+([.]\d{1,2})?"
              defaultValue={patientCase?.max_invoiceable_amount ?? ''}
            />
          </Field>
        </div>
        <Field label={words.referralType} error={fields.referral_type}>
          <select name="referral_type" defaultValue={patientCase?.referral_type ?? ''}>
            <option value="">{words.noReferralType}</option>
            <option value="medicare">{words.referralTypes.medicare}</option>
            <option value="dva">{words.referralTypes.dva}</option>
          </select>
        </Field>
        {checks.map(([name, label]) => (
          <label key={name} className={styles.check}>
            <input type="checkbox" name={name} defaultChecked={Boolean(patientCase?.[name])} />
            {label}
          </label>
        ))}
        <Field label={words.notes} error={fields.notes}>
          <textarea name="notes" rows={3} dir="auto" defaultValue={patientCase?.notes ?? ''} />
        </Field>
        {error && (
          <p role="alert" className="problem">
            {notSaved(explain(error))}
          </p>
        )}
        <button type="submit" className="button primary" disabled={isPending}>
          {isPending ? saving : save}
        </button>
      </form>
    </Dialog>
  )
}

const checks = [
  ['referral', words.isReferral],
  ['include_dna_attendees', words.includeMissed],
  ['include_cancelled_attendees', words.includeCancelled],
] as const

function bodyOf(data: FormData): PatientCaseUpdate & { name: string } {
  const textOf = (name: string) => String(data.get(name) ?? '').trim()
  const referralType = textOf('referral_type')
  return {
    name: textOf('name'),
    issue_date: textOf('issue_date') || null,
    expiry_date: textOf('expiry_date') || null,
    max_sessions: textOf('max_sessions') ? Number(textOf('max_sessions')) : null,
    max_invoiceable_amount: textOf('max_invoiceable_amount') || null,
    referral: data.has('referral'),
    referral_type: referralType === 'medicare' || referralType === 'dva' ? referralType : null,
    include_dna_attendees: data.has('include_dna_attendees'),
    include_cancelled_attendees: data.has('include_cancelled_attendees'),
    notes: textOf('notes') || null,
  }
}
