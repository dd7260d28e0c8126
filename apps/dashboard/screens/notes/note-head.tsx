import type { Patient, TreatmentNote } from '@cliniko/core'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { notesText } from '@/text'
import { Icon } from '@/ui/icon'
import styles from './notes.module.css'

const { editor: words } = notesText

interface NoteHeadProps {
  readonly note: TreatmentNote
  readonly patient: Patient
  readonly isFinal: boolean
  /** Buttons. */
  readonly children: ReactNode
}

/** The title of a note, whose it is, and what to do with it. */
export function NoteHead({ note, patient, isFinal, children }: NoteHeadProps) {
  return (
    <header className={styles.head}>
      <Link href={`/patients/${patient.id}?tab=notes`} prefetch={false} className={styles.back}>
        <Icon name="back" size={16} />
        <bdi>{words.back(patient.label ?? '')}</bdi>
      </Link>
      <h1>
        <bdi>{note.title}</bdi>
      </h1>
      <span className={styles.state} data-final={isFinal}>
        {isFinal ? words.final : words.draft}
      </span>
      <div className={styles.actions}>{children}</div>
    </header>
  )
}
