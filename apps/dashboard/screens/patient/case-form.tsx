'use client'
import type { PatientCase } from '@cliniko/core'
import { useNotify } from '@/shell/notices'
import { patientText } from '@/text'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { explain } from '@/ui/problem'
import { enteredValues } from './case-values'
import styles from './patient.module.css'
import { useSaveCase } from './use-save-case'

const { cases: words, notSaved, save, saving } = patientText

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
  const {
    opened,
    save: saveCase,
    isPending,
    error,
    fieldErrors: fields,
  } = useSaveCase(patientId, patientCase, onSuccess)

  return (
    <Dialog title={patientCase ? words.editCase : words.create} place="side" onClose={onClose}>
      <form
        className={styles.form}
        // Not an action: React would empty the form, and what was refused would be lost.
        onSubmit={(event) => {
          event.preventDefault()
          void saveCase(enteredValues(new FormData(event.currentTarget)))
        }}
      >
        <Field label={words.name} error={fields.name}>
          <input name="name" required maxLength={255} defaultValue={opened.name} />
        </Field>
        <div className={styles.row}>
          <Field label={words.issueDate} error={fields.issue_date}>
            <input name="issue_date" type="date" defaultValue={opened.issue_date ?? ''} />
          </Field>
          <Field label={words.expiryDate} error={fields.expiry_date}>
            <input name="expiry_date" type="date" defaultValue={opened.expiry_date ?? ''} />
          </Field>
        </div>
        <div className={styles.row}>
          <Field label={words.maxSessions} hint={words.maxSessionsHint} error={fields.max_sessions}>
            <input name="max_sessions" type="number" min={1} max={200} defaultValue={opened.max_sessions ?? ''} />
          </Field>
          <Field label={words.amount} error={fields.max_invoiceable_amount}>
            <input
              name="max_invoiceable_amount"
              inputMode="decimal"
              pattern="\d+([.]\d{1,2})?"
              defaultValue={opened.max_invoiceable_amount ?? ''}
            />
          </Field>
        </div>
        <Field label={words.referralType} error={fields.referral_type}>
          <select name="referral_type" defaultValue={opened.referral_type ?? ''}>
            <option value="">{words.noReferralType}</option>
            <option value="medicare">{words.referralTypes.medicare}</option>
            <option value="dva">{words.referralTypes.dva}</option>
          </select>
        </Field>
        {checks.map(([name, label]) => (
          <label key={name} className={styles.check}>
            <input type="checkbox" name={name} defaultChecked={opened[name]} />
            {label}
            {fields[name] && <small role="alert">{fields[name]}</small>}
          </label>
        ))}
        <Field label={words.notes} error={fields.notes}>
          <textarea name="notes" rows={3} dir="auto" defaultValue={opened.notes ?? ''} />
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
