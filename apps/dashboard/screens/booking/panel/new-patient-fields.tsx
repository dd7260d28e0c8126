'use client'
import type { Patient } from '@cliniko/core'
import { useEffect, useRef } from 'react'
import { bookingText } from '@/text'
import { Field } from '@/ui/field'
import type { NewPatient } from './draft'
import { DuplicateHints } from './duplicate-hints'
import styles from './panel.module.css'

const { panel } = bookingText

/** Props of {@link NewPatientFields}. */
export interface NewPatientFieldsProps {
  readonly fresh: NewPatient
  readonly onChange: (fresh: NewPatient) => void
  /** Takes a patient instead who is there already. */
  readonly onTake: (patient: Patient) => void
  /** Called when it is known how many may be the same person. */
  readonly onChecked: (count: number) => void
}

const fields = [
  { name: 'first_name', label: panel.firstName, type: 'text' },
  { name: 'last_name', label: panel.lastName, type: 'text' },
  { name: 'phone', label: panel.phone, type: 'tel' },
  { name: 'date_of_birth', label: panel.birth, type: 'date' },
] as const

/** The details of a new patient, and a hint if they may be one already. */
export function NewPatientFields({ fresh, onChange, onTake, onChecked }: NewPatientFieldsProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const empty = [...(box.current?.querySelectorAll('input') ?? [])].slice(0, 3).find(({ value }) => !value)
    empty?.focus()
  }, [])
  return (
    <>
      <div ref={box} className={styles.fields}>
        {fields.map(({ name, label, type }) => (
          <Field key={name} label={label}>
            <input
              type={type}
              autoComplete="off"
              value={fresh[name]}
              onChange={({ target }) => onChange({ ...fresh, [name]: target.value })}
            />
          </Field>
        ))}
      </div>
      <DuplicateHints fresh={fresh} onTake={onTake} onChecked={onChecked} />
    </>
  )
}
