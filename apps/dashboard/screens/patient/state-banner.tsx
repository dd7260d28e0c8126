'use client'
import { linkedId } from '@cliniko/core'
import { useUnarchivePatient } from '@cliniko/react'
import Link from 'next/link'
import { useClinic } from '@/lib/clinic'
import { dateAt } from '@/lib/format'
import { useNotify } from '@/shell/notices'
import { patientText } from '@/text'
import { explain } from '@/ui/problem'
import styles from './patient.module.css'
import type { ShownPatient } from './shown-patient'

const { banner, notSaved } = patientText

/** Says that a patient was archived or merged, and what to do about it. */
export function StateBanner({ patient }: { readonly patient: ShownPatient }) {
  const { timeZone } = useClinic()
  const notify = useNotify()
  const unarchive = useUnarchivePatient({
    onSuccess: () => notify({ message: banner.unarchived(patient.label ?? '') }),
    onError: (error) => notify({ message: notSaved(explain(error)), tone: 'problem' }),
  })
  const remainingId = linkedId(patient.merged_with_patient)
  if (patient.merged_at && remainingId) {
    return (
      <p className={styles.banner}>
        <span>{banner.merged(dateAt(patient.merged_at, timeZone))}</span>
        <Link className="button" href={`/patients/${remainingId}`} prefetch={false}>
          <bdi>{banner.mergedInto(patient.included.merged_with_patient?.label ?? banner.remaining)}</bdi>
        </Link>
      </p>
    )
  }
  if (!patient.archived_at) return null
  return (
    <p className={styles.banner}>
      <span>{banner.archived(dateAt(patient.archived_at, timeZone))}</span>
      <button
        type="button"
        className="button"
        disabled={unarchive.isPending}
        onClick={() => unarchive.mutate(patient.id)}
      >
        {banner.unarchive}
      </button>
    </p>
  )
}
