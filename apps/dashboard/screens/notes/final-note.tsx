'use client'
import type { Patient, TreatmentNote } from '@cliniko/core'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { notesText } from '@/text'
import { Icon } from '@/ui/icon'
import { Answers } from '../patient/answers'
import { NoteHead } from './note-head'
import styles from './notes.module.css'
import { PrintHead } from './print-head'

const { editor: words, final } = notesText

interface FinalNoteProps {
  readonly note: TreatmentNote
  readonly patient: Patient
  /** Whether the user's key is that of its author. */
  readonly isOwn: boolean
}

/** A note to read and print: a final one, or somebody else's draft. */
export function FinalNote({ note, patient, isOwn }: FinalNoteProps) {
  const { timeZone } = useClinic()
  const { draft, finalized_at, updated_at, author_name, content } = note
  const when = (time: string) => `${dateAt(time, timeZone)}, ${clockTime(time, timeZone)}`
  return (
    <div className={styles.editor}>
      <NoteHead note={note} patient={patient} isFinal={!draft}>
        <button type="button" className="button" onClick={() => window.print()}>
          <Icon name="print" size={18} />
          {words.print}
        </button>
      </NoteHead>
      {draft && !isOwn && <p className={styles.taken}>{final.readOnlyOther(author_name ?? final.someone)}</p>}
      <article className={`panel ${styles.paper}`}>
        <PrintHead note={note} patient={patient} />
        <Answers content={content} level={2} />
        <footer className={styles.written}>
          <bdi>{author_name}</bdi> ·{' '}
          {finalized_at ? final.finishedAt(when(finalized_at)) : final.changedAt(when(updated_at))}
        </footer>
      </article>
    </div>
  )
}
