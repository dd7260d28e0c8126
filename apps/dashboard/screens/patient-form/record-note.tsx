'use client'
import type { Patient } from '@cliniko/core'
import Link from 'next/link'
import { idOf } from '@/lib/links'
import { useArchive } from '@/screens/patients/use-archive'
import { patientFormText } from '@/text'
import styles from './patient-form.module.css'

const words = patientFormText

/** Says that a record is archived or was merged into another, and how to go on. Archives one that isn't. */
export function RecordNote({ patient }: { readonly patient: Patient }) {
  const { archive, unarchive } = useArchive()
  if (patient.merged_at) {
    return (
      <p className={styles.note}>
        {words.mergedNote}
        <Link href={`/patients/${idOf(patient.merged_with_patient)}`} prefetch={false} className="button">
          {words.openMerged}
        </Link>
      </p>
    )
  }
  if (patient.archived_at) {
    return (
      <p className={styles.note}>
        {words.archivedNote}
        <button type="button" className="button" onClick={() => unarchive(patient)}>
          {words.unarchive}
        </button>
      </p>
    )
  }
  return (
    <p className={styles.archive}>
      <button type="button" className="button quiet" onClick={() => archive(patient)}>
        {words.archive}
      </button>
    </p>
  )
}
