'use client'
import type { Patient } from '@cliniko/core'
import { useClinikoClient } from '@cliniko/react'
import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { shortDate } from '@/lib/format'
import { useDoubles } from '@/screens/patients/use-doubles'
import { bookingText } from '@/text'
import type { NewPatient } from './draft'
import styles from './panel.module.css'

const { panel } = bookingText

/** Props of {@link DuplicateHints}. */
export interface DuplicateHintsProps {
  readonly fresh: NewPatient
  readonly onTake: (patient: Patient) => void
  /** Called when it is known how many may be the same person. */
  readonly onChecked: (count: number) => void
}

/** Says who may be the same person, while a new patient is typed: by birth date, phone number or a similar name. */
export function DuplicateHints({ fresh, onTake, onChecked }: DuplicateHintsProps) {
  const { first_name, last_name, phone, date_of_birth } = fresh
  const doubles = useDoubles({ firstName: first_name, lastName: last_name, birth: date_of_birth, phones: [phone] }, 3)
  useChecked(doubles.length, onChecked)
  return (
    <div role="status">
      {doubles.length > 0 && (
        <div className={styles.duplicates} data-testid="duplicates">
          <h3>{panel.duplicates}</h3>
          <ul>
            {doubles.map(({ patient, reasons }) => (
              <li key={patient.id}>
                <span>
                  <bdi>
                    <b>{patient.label}</b>
                  </bdi>{' '}
                  {patient.date_of_birth && shortDate(patient.date_of_birth)}{' '}
                  {patient.patient_phone_numbers?.[0]?.number}
                  <span className={styles.reason}>{reasons.map((reason) => panel.likeness[reason]).join(', ')}</span>
                </span>
                <button type="button" className="button" onClick={() => onTake(patient)}>
                  {panel.takeThis(patient.first_name)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** Calls back whenever the searches have ended. */
function useChecked(count: number, onChecked: (count: number) => void): void {
  const { scope } = useClinikoClient()
  const queryClient = useQueryClient()
  const searches = useIsFetching({ queryKey: [scope, 'patient-search'] })
  useEffect(() => {
    // Not `searches` alone: in the first render they haven't begun.
    if (searches === 0 && queryClient.isFetching({ queryKey: [scope, 'patient-search'] }) === 0) onChecked(count)
  }, [searches, count, onChecked, queryClient, scope])
}
