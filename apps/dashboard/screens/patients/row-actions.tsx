'use client'
import type { Patient } from '@cliniko/core'
import Link from 'next/link'
import { patientsText } from '@/text'
import { Icon } from '@/ui/icon'
import { nameOf } from './name-cell'
import styles from './patient-list.module.css'
import type { Archive } from './use-archive'

interface RowActionsProps extends Archive {
  readonly patient: Patient
  readonly isActive: boolean
}

/** Edits a patient, archives the record or brings it back, without leaving the list. */
export function RowActions({ patient, isActive, archive, unarchive }: RowActionsProps) {
  const name = nameOf(patient)
  const tabIndex = isActive ? 0 : -1
  return (
    <>
      <Link
        href={`/patients/${patient.id}/edit`}
        prefetch={false}
        tabIndex={tabIndex}
        className={styles.action}
        aria-label={patientsText.edit(name)}
        title={patientsText.edit(name)}
      >
        <Icon name="edit" size={18} />
      </Link>
      {patient.archived_at === null ? (
        <button
          type="button"
          tabIndex={tabIndex}
          className={styles.action}
          aria-label={patientsText.archive(name)}
          title={patientsText.archive(name)}
          onClick={() => archive(patient)}
        >
          <Icon name="archive" size={18} />
        </button>
      ) : (
        !patient.merged_at && (
          <button
            type="button"
            tabIndex={tabIndex}
            className={styles.action}
            aria-label={patientsText.unarchive(name)}
            title={patientsText.unarchive(name)}
            onClick={() => unarchive(patient)}
          >
            <Icon name="restore" size={18} />
          </button>
        )
      )}
    </>
  )
}
