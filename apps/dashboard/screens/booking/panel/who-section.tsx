'use client'
import type { Patient } from '@cliniko/core'
import { usePatient } from '@cliniko/react'
import { useCallback, useEffect, useRef } from 'react'
import { bookingText } from '@/text'
import { type Draft, type NewPatient, nameOf } from './draft'
import { NewPatientFields } from './new-patient-fields'
import styles from './panel.module.css'
import type { Person } from './parse-person'
import { PatientPicker } from './patient-picker'

const { panel } = bookingText

/** Props of {@link WhoSection}. */
export interface WhoSectionProps {
  readonly draft: Draft
  /** The patient that the URL names. */
  readonly patientId: string | undefined
  readonly onChange: (changes: Partial<Draft>) => void
  readonly onBook: () => void
}

/** Who comes: a patient who is found while somebody types, or a new one. */
export function WhoSection({ draft, patientId, onChange, onBook }: WhoSectionProps) {
  const input = useRef<HTMLInputElement>(null)
  const { who } = draft
  const { data: named } = usePatient(patientId && !who ? patientId : null)
  useEffect(() => {
    if (named) onChange({ who: { patient: named } })
  }, [named, onChange])

  const booksWhenChecked = useRef(false)
  const book = useRef(onBook)
  useEffect(() => {
    book.current = onBook
  })
  const checked = useCallback((count: number) => {
    if (booksWhenChecked.current && count === 0) book.current()
    booksWhenChecked.current = false
  }, [])

  function pick(patient: Patient): void {
    onChange({ who: { patient } })
    focusSubmit()
  }

  function begin(person: Person): void {
    const { firstName, lastName, phone } = person
    onChange({ who: { fresh: { first_name: firstName, last_name: lastName, phone, date_of_birth: '' } } })
    // Name and phone number, and one Enter: it is booked as soon as it is known that nobody else is meant.
    booksWhenChecked.current = Boolean(firstName && lastName && phone && draft.when)
    if (booksWhenChecked.current) focusSubmit()
  }

  function again(): void {
    onChange({ who: undefined })
    requestAnimationFrame(() => input.current?.focus())
  }

  if (!who) {
    return <PatientPicker label={panel.patient} hint={panel.patientHint} inputRef={input} onPick={pick} onNew={begin} />
  }
  return (
    <div className={styles.who}>
      <p>
        <span className="hidden">{panel.patient}: </span>
        <bdi>
          <b>{'patient' in who ? nameOf(who) : panel.newPatient(nameOf(who))}</b>
        </bdi>
        <button type="button" className="button quiet" onClick={again}>
          {panel.otherPatient}
        </button>
      </p>
      {'fresh' in who && (
        <NewPatientFields
          fresh={who.fresh}
          onChange={(fresh: NewPatient) => onChange({ who: { fresh } })}
          onTake={pick}
          onChecked={checked}
        />
      )}
    </div>
  )
}

/** The next Enter books. */
function focusSubmit(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-submit]')?.focus())
}
