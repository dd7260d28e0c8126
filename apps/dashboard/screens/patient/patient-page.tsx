'use client'
import { usePatient } from '@cliniko/react'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { useClinic, useToday } from '@/lib/clinic'
import { ageOn } from '@/lib/format'
import { patientText } from '@/text'
import { Icon } from '@/ui/icon'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { AlertBand } from './alert-band'
import { patientInput } from './inputs'
import styles from './patient.module.css'
import { PatientTabs } from './patient-tabs'
import { pronounsOf } from './shown-patient'
import { StateBanner } from './state-banner'
import { Summary } from './summary'

const { summary } = patientText

/** A patient's page: what to mind first, then who they are, then their records. */
export function PatientPage({ id }: { readonly id: string }) {
  const { can } = useClinic()
  const today = useToday()
  const { data: patient, error, refetch } = usePatient(patientInput(id))
  if (error?.name === 'NotFoundError' && !patient) notFound()
  if (error && !patient) return <Problem error={error} onRetry={() => void refetch()} />
  if (!patient) return <Skeleton rows={6} label={patientText.loading} />
  const birth = patient.date_of_birth
  return (
    <>
      <header className={styles.head}>
        <Link href="/patients" prefetch={false} className={styles.back}>
          <Icon name="back" size={16} />
          {patientText.back}
        </Link>
        <div className={styles.who}>
          <h1>
            <bdi>{patient.label}</bdi>
          </h1>
          <p>
            <bdi>{[birth && summary.age(ageOn(today, birth)), pronounsOf(patient)].filter(Boolean).join(' · ')}</bdi>
          </p>
        </div>
        <div className={styles.actions}>
          {can('health') && !patient.merged_at && (
            <Link className="button" href={`/patients/${id}/notes/new`} prefetch={false}>
              <Icon name="note" size={18} />
              {patientText.newNote}
            </Link>
          )}
          <Link className="button" href={`/patients/${id}/edit`} prefetch={false}>
            <Icon name="edit" size={18} />
            {patientText.edit}
          </Link>
        </div>
      </header>
      <StateBanner patient={patient} />
      <AlertBand patient={patient} />
      <div className={styles.columns}>
        <Summary patient={patient} />
        <PatientTabs patient={patient} />
      </div>
    </>
  )
}
