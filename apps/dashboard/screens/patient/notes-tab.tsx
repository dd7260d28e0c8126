'use client'
import type { TreatmentNote } from '@cliniko/core'
import { useInfiniteTreatmentNotes } from '@cliniko/react'
import Link from 'next/link'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { patientText } from '@/text'
import { Empty } from '@/ui/empty'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { Answers } from './answers'
import { notesInput } from './inputs'
import { MoreButton } from './more-button'
import styles from './patient.module.css'
import type { TabProps } from './shown-patient'

const { notes: words } = patientText

/** The patient's treatment notes, latest first, pinned ones on top. */
export function NotesTab({ patient }: TabProps) {
  const notes = useInfiniteTreatmentNotes(notesInput(patient.id))
  if (notes.error && !notes.data) return <Problem error={notes.error} onRetry={() => void notes.refetch()} />
  if (!notes.data) return <Skeleton rows={4} label={words.loading} />
  const { items } = notes.data
  if (items.length === 0) {
    return (
      <Empty message={words.none}>
        <Link className="button" href={`/patients/${patient.id}/notes/new`} prefetch={false}>
          {patientText.newNote}
        </Link>
      </Empty>
    )
  }
  const sorted = items.toSorted((a, b) => Number(b.pinned_at !== null) - Number(a.pinned_at !== null))
  return (
    <>
      {sorted.map((note) => (
        <NoteCard key={note.id} note={note} patientId={patient.id} />
      ))}
      <MoreButton list={notes} />
    </>
  )
}

function NoteCard({ note, patientId }: { readonly note: TreatmentNote; readonly patientId: string }) {
  const { timeZone } = useClinic()
  const { id, title, draft, pinned_at, author_name, created_at, content } = note
  return (
    <article className={styles.card} aria-label={words.about(title)}>
      <header className={styles.cardHead}>
        <h3>
          <bdi>{title}</bdi>
        </h3>
        {pinned_at && <span className="tag">{words.pinned}</span>}
        {draft && <span className={styles.draft}>{words.draft}</span>}
        <p>
          {dateAt(created_at, timeZone)}, {clockTime(created_at, timeZone)}{' '}
          {author_name && <bdi>{words.by(author_name)}</bdi>}
        </p>
        <Link className="button" href={`/patients/${patientId}/notes/${id}`} prefetch={false}>
          {draft ? words.finish : words.open}
        </Link>
      </header>
      <Answers content={content} />
    </article>
  )
}
