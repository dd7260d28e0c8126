'use client'
import { useMemo } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import { shortDate } from '@/lib/format'
import { nameOf } from '@/screens/patients/name-cell'
import { useDoubles } from '@/screens/patients/use-doubles'
import { patientFormText, patientsText } from '@/text'
import { Icon } from '@/ui/icon'
import styles from './patient-form.module.css'
import type { Body, FormValues } from './values'

const words = patientFormText.doubles

/** Warns while somebody types a new patient who may be there already. */
export function DoublesHint({ control }: { readonly control: Control<FormValues, unknown, Body> }) {
  const [firstName, lastName, birth, numbers] = useWatch({
    control,
    name: ['first_name', 'last_name', 'date_of_birth', 'patient_phone_numbers'],
  })
  const phones = useMemo(() => numbers.map(({ number }) => number), [numbers])
  const doubles = useDoubles({ firstName, lastName, birth, phones })
  return (
    <section aria-live="polite" aria-label={words.title} className={styles.doubles} hidden={doubles.length === 0}>
      {doubles.length > 0 && (
        <>
          <h2>
            <Icon name="warning" size={18} />
            {words.title}
          </h2>
          <p>{words.hint}</p>
          <ul>
            {doubles.map(({ patient, reasons }) => (
              <li key={patient.id}>
                {/* A new tab, so that what was typed isn't lost. */}
                <a href={`/patients/${patient.id}`} target="_blank" rel="noreferrer">
                  <bdi>{nameOf(patient)}</bdi>
                </a>
                <span>
                  {[
                    patient.date_of_birth && shortDate(patient.date_of_birth),
                    patient.patient_phone_numbers?.[0]?.number,
                    patient.archived_at && patientsText.archived,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {reasons.map((reason) => (
                  <span key={reason} className="tag">
                    {words[reason]}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
