'use client'
import type { Patient } from '@cliniko/core'
import { useMedicalAlerts } from '@cliniko/react'
import Link from 'next/link'
import { useClinic } from '@/lib/clinic'
import { bookingText } from '@/text'
import { Icon } from '@/ui/icon'
import styles from './appointment.module.css'

/** How to reach the patient, and what to mind about them: alerts first. */
export function PatientSummary({ patient }: { readonly patient: Patient }) {
  const { can } = useClinic()
  const { data: alerts } = useMedicalAlerts(can('health') ? alertsInput(patient.id) : null)
  const { id, patient_phone_numbers: phones, appointment_notes: note } = patient
  return (
    <>
      {alerts && alerts.items.length > 0 && (
        <ul className={styles.alerts} aria-label={bookingText.facts.alerts}>
          {alerts.items.map(({ id: alertId, name }) => (
            <li key={alertId}>
              <Icon name="warning" size={18} />
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {note && (
        <p className={styles.note}>
          <span className="hidden">{bookingText.facts.appointmentNote}: </span>
          <bdi>{note}</bdi>
        </p>
      )}
      <p className={styles.contact}>
        {phones?.length
          ? phones.map(({ number }) => (
              <a key={number} href={`tel:${number.replaceAll(/[^+\d]/g, '')}`} aria-label={bookingText.call(number)}>
                <Icon name="phone" size={16} />
                {number}
              </a>
            ))
          : bookingText.noPhone}
        <Link href={`/patients/${id}`} prefetch={false}>
          {bookingText.openPatient}
        </Link>
      </p>
    </>
  )
}

/** The alerts of a patient. Shared with pages that prefetch them. */
export function alertsInput(patientId: string) {
  return { where: { patient_id: patientId }, perPage: 20 } as const
}
