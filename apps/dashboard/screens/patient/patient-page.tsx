'use client'
import { usePatient } from '@cliniko/react'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { useClinic } from '@/lib/clinic'
import { text } from '@/text'
import { Icon } from '@/ui/icon'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { AlertBand } from './alert-band'
import { patientInput } from './inputs'
import styles from './patient.module.css'
import { PatientTabs } from './patient-tabs'
import { StateBanner } from './state-banner'
import { Summary } from './summary'

/** A patient's page: what to mind first, then who they are, then their records. */
export function PatientPage({ id }: { readonly id: string }) {
  const { can } = useClinic()
  const { data: patient, error, refetch } = usePatient(patientInput(id))
  if (error?.name === 'NotFoundError' && !patient) notFound()
  if (error && !patient) return <Problem error={error} onRetry={() => void refetch()} />
  if (!patient) return <Skeleton rows={6} label={text.patient.loading} />
  return (
    <>
      <header className={styles.head}>
        <Link href="/patients" prefetch={false} className={styles.back}>
          <Icon name="back" size={16} />
          {text.patient.back}
        </Link>
        <h1>
          <bdi>{patient.label}</bdi>
        </h1>
        <div className={styles.actions}>
          {can('health') && !patient.merged_at && (
            <Link className="button" href={`/patients/${id}/notes/new`} prefetch={false}>
              <Icon name="note" size={18} />
              {text.patient.newNote}
            </Link>
          )}
          <Link className="button" href={`/patients/${id}/edit`} prefetch={false}>
            <Icon name="edit" size={18} />
            {text.patient.edit}
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
