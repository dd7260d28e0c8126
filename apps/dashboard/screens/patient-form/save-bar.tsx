'use client'
import Link from 'next/link'
import { patientFormText } from '@/text'
import styles from './patient-form.module.css'

const words = patientFormText

/** Props of {@link SaveBar}. */
export interface SaveBarProps {
  /** What the button says. */
  readonly action: string
  /** Where to go without saving. */
  readonly back: string
  /** How many fields have changed. Undefined for a new patient. */
  readonly changed?: number | undefined
  readonly isSaving: boolean
  /** What stands in the way. */
  readonly problem?: string | undefined
}

/** Saves the form. It stays in view. */
export function SaveBar({ action, back, changed, isSaving, problem }: SaveBarProps) {
  const isUnchanged = changed === 0
  return (
    <div className={styles.bar}>
      <p role="status" data-tone={problem ? 'problem' : undefined}>
        {problem ?? (changed === undefined ? '' : isUnchanged ? words.unchanged : words.changed(changed))}
      </p>
      <Link href={back} prefetch={false} className="button">
        {words.cancel}
      </Link>
      <button type="submit" className="button primary" disabled={isUnchanged || isSaving}>
        {isSaving ? words.saving : action}
      </button>
    </div>
  )
}
