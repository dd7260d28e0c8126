'use client'
import type { Patient } from '@cliniko/core'
import { usePatientSearch } from '@cliniko/react'
import { shortDate } from '@/lib/format'
import { text } from '@/text'
import type { NewPatient } from './draft'
import { duplicatesOf } from './duplicates'
import styles from './panel.module.css'

const { panel } = text.booking

/** Props of {@link DuplicateHints}. */
export interface DuplicateHintsProps {
  readonly fresh: NewPatient
  readonly onTake: (patient: Patient) => void
}

/** Says who may be the same person, while a new patient is typed: by birth date, phone number or a similar name. */
export function DuplicateHints({ fresh, onTake }: DuplicateHintsProps) {
  const { last_name, date_of_birth } = fresh
  // Names that begin alike are fetched, and compared here: the API knows no similarity.
  const { data: byName } = usePatientSearch(last_name.trim().slice(0, 4), { limit: 100, delay: 100, archived: true })
  const { data: byBirth } = usePatientSearch(date_of_birth, { limit: 20, delay: 100, archived: true })
  const candidates = [...(byBirth?.items ?? []), ...(byName?.items ?? [])]
  const duplicates = duplicatesOf(fresh, candidates).slice(0, 3)
  return (
    <div role="status">
      {duplicates.length > 0 && (
        <div className={styles.duplicates} data-testid="duplicates">
          <h3>{panel.duplicates}</h3>
          <ul>
            {duplicates.map(({ patient, reasons }) => (
              <li key={patient.id}>
                <span>
                  <bdi>
                    <b>{patient.label}</b>
                  </bdi>{' '}
                  {patient.date_of_birth && shortDate(patient.date_of_birth)}{' '}
                  {patient.patient_phone_numbers?.[0]?.number}
                  <span className={styles.reason}>{reasons.map((reason) => panel[reason]).join(', ')}</span>
                </span>
                <button type="button" className="button" onClick={() => onTake(patient)}>
                  {panel.useThis(patient.first_name)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
