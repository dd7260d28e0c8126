'use client'
import { linkedId } from '@cliniko/core'
import { usePatient, useTreatmentNote } from '@cliniko/react'
import dynamic from 'next/dynamic'
import { notFound } from 'next/navigation'
import { useState } from 'react'
import { notesText } from '@/text'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { patientInput } from '../patient/inputs'
import { FinalNote } from './final-note'
import { noteInput } from './inputs'
import { useAuthor } from './use-author'

const loading = () => <Skeleton rows={6} label={notesText.loading} />
const NoteEditor = dynamic(() => import('./note-editor').then(({ NoteEditor }) => NoteEditor), { loading })

/** A note: its editor while it is the user's own draft, otherwise to read and print. */
export function NotePage({ patientId, noteId }: { readonly patientId: string; readonly noteId: string }) {
  const { data: note, error, refetch } = useTreatmentNote(noteInput(noteId))
  const { data: patient, error: patientError } = usePatient(patientInput(patientId))
  const author = useAuthor()
  const [isDone, setDone] = useState(false)
  const [isEditing, setEditing] = useState(false)
  if (error?.name === 'NotFoundError' || patientError?.name === 'NotFoundError') notFound()
  if (error && !note) return <Problem error={error} onRetry={() => void refetch()} />
  if (!note || !patient || author === undefined) return loading()
  if (linkedId(note.patient) !== patientId) notFound()
  const isOwn = author !== null && linkedId(note.practitioner) === author
  const canEdit = Boolean(note.draft) && isOwn && !note.archived_at
  // The editor stays if somebody else finishes the note: it may hold what wasn't saved.
  if (canEdit && !isEditing) setEditing(true)
  if ((isEditing || canEdit) && !isDone) {
    return <NoteEditor note={note} patient={patient} onDone={() => setDone(true)} />
  }
  return <FinalNote note={note} patient={patient} isOwn={isOwn} />
}
