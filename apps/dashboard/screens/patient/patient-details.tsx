'use client'
import type { Patient } from '@cliniko/core'
import { usePatient } from '@cliniko/react'
import Link from 'next/link'
import { useClinic, useNow, useToday } from '@/lib/clinic'
import { ageOn, dateAt, shortDate } from '@/lib/format'
import { patientInput } from '@/lib/inputs'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import styles from '../patients/patients.module.css'
import { ContactForm } from './contact-form'
import { History } from './history'

/** Props of {@link PatientDetails}. */
export interface PatientDetailsProps {
  readonly id: string
}

/** Shows a patient's details, contact form and appointments. */
export function PatientDetails({ id }: PatientDetailsProps) {
  const { timeZone } = useClinic()
  const today = useToday()
  const serverNow = useNow()
  const { data: patient, error, refetch } = usePatient(patientInput(id))
  if (error && !patient) return <Problem error={error} onRetry={() => void refetch()} />
  if (!patient) return <Skeleton rows={6} label="Loading patient" />
  return (
    <>
      <p className={styles.back}>
        <Link href="/patients">← Patients</Link>
      </p>
      <div className="toolbar">
        <h1>
          <bdi>{patient.label}</bdi>
        </h1>
        {patient.archived_at && <p className="tag">Archived {dateAt(patient.archived_at, timeZone)}</p>}
      </div>
      {patient.appointment_notes && (
        <p className={styles.note}>
          <bdi>{patient.appointment_notes}</bdi>
        </p>
      )}
      <div className={styles.columns}>
        <section className="panel" aria-labelledby="about">
          <h2 id="about">About</h2>
          <About patient={patient} today={today} />
        </section>
        <section className="panel" aria-labelledby="contact">
          <h2 id="contact">Contact</h2>
          <ContactForm patient={patient} />
        </section>
        <section className={`panel ${styles.wide}`} aria-labelledby="history">
          <h2 id="history">Appointments</h2>
          <History patientId={id} timeZone={timeZone} now={serverNow} />
        </section>
      </div>
    </>
  )
}

function About({ patient, today }: { readonly patient: Patient; readonly today: string }) {
  const {
    date_of_birth: birth,
    sex,
    occupation,
    emergency_contact,
    address_1,
    city,
    state,
    post_code,
    patient_phone_numbers: phones,
  } = patient
  const address = [address_1, [city, state, post_code].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return (
    <dl className="facts">
      <dt>Date of birth</dt>
      <dd>{birth ? `${shortDate(birth)} (${ageOn(today, birth)} years)` : '—'}</dd>
      <dt>Sex</dt>
      <dd>{sex ?? '—'}</dd>
      <dt>Occupation</dt>
      <dd>{occupation ?? '—'}</dd>
      <dt>Phone</dt>
      <dd>
        {phones?.length
          ? phones.map(({ number, phone_type }) => (
              <a key={number} href={`tel:${number.replaceAll(' ', '')}`}>
                {number} ({phone_type})
              </a>
            ))
          : '—'}
      </dd>
      <dt>Address</dt>
      <dd>{address || '—'}</dd>
      <dt>Emergency contact</dt>
      <dd>
        <bdi>{emergency_contact ?? '—'}</bdi>
      </dd>
    </dl>
  )
}
