import { cloneElement, type ReactElement, useId } from 'react'
import styles from './field.module.css'

/** Props of {@link Field}. */
export interface FieldProps {
  readonly label: string
  /** What is expected, below the control. */
  readonly hint?: string | undefined
  /** What is wrong with what was entered. */
  readonly error?: string | undefined
  /** An `input`, `select` or `textarea`. */
  readonly children: ReactElement<{
    id?: string | undefined
    'aria-describedby'?: string | undefined
    'aria-invalid'?: boolean | undefined
  }>
}

/** A control with its label, hint and error, which screen readers read together. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const description = error ?? hint
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, {
        id,
        'aria-describedby': description === undefined ? undefined : `${id}-description`,
        'aria-invalid': error !== undefined || undefined,
      })}
      {description !== undefined && (
        <p id={`${id}-description`} data-error={error !== undefined}>
          {description}
        </p>
      )}
    </div>
  )
}
