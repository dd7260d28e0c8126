'use client'
import { bookings } from '@cliniko/core'
import { query } from '@cliniko/query'
import { useClinikoClient } from '@cliniko/react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useOverwriteGuard } from '@/lib/overwrites'
import { bookingText, uiText } from '@/text'
import { Field } from '@/ui/field'
import { explain } from '@/ui/problem'
import { bookingInput } from '../booking-record'
import styles from './appointment.module.css'

/** Props of {@link NotesForm}. */
export interface NotesFormProps {
  readonly bookingId: string
  readonly notes: string | null
  readonly onSave: (notes: string | null) => Promise<unknown>
}

/** Shows the notes of a booking, and edits them. */
export function NotesForm(props: NotesFormProps) {
  const { notes } = props
  const [isEditing, setIsEditing] = useState(false)
  if (isEditing) return <NotesEditor {...props} onDone={() => setIsEditing(false)} />
  return (
    <div className={styles.notes}>
      {notes && (
        <p>
          <bdi>{notes}</bdi>
        </p>
      )}
      <button type="button" className="button quiet" onClick={() => setIsEditing(true)}>
        {notes ? bookingText.notes.edit : bookingText.notes.add}
      </button>
    </div>
  )
}

function NotesEditor({ bookingId, notes, onSave, onDone }: NotesFormProps & { readonly onDone: () => void }) {
  // The notes may change while they are edited here.
  const [opened] = useState(notes ?? '')
  const [draft, setDraft] = useState(opened)
  const [problem, setProblem] = useState<string>()
  const [isSaving, setIsSaving] = useState(false)
  const load = useLatestNotes(bookingId)
  const { theirs, check } = useOverwriteGuard({ notes: opened }, load)

  async function save(): Promise<void> {
    const next = draft.trim()
    if (next === opened.trim()) return onDone()
    setIsSaving(true)
    setProblem(undefined)
    try {
      if (!(await check({ notes: next }))) return
      await onSave(next || null)
      onDone()
    } catch (error) {
      setProblem(bookingText.saveFailed(explain(error as Error)))
    } finally {
      setIsSaving(false)
    }
  }

  const conflict = theirs.notes === undefined ? undefined : uiText.changedElsewhere(theirs.notes)
  return (
    <form className={styles.form} action={save}>
      <Field label={bookingText.notes.label} error={problem ?? conflict}>
        <textarea
          rows={3}
          // biome-ignore lint/a11y/noAutofocus: the button that was pressed has gone
          autoFocus
          value={draft}
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
          }}
        />
      </Field>
      <p className={styles.actions}>
        <button type="submit" className="button primary" disabled={isSaving}>
          {bookingText.save}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {bookingText.back}
        </button>
      </p>
    </form>
  )
}

/** Returns a function that fetches the notes of a booking. */
function useLatestNotes(bookingId: string): () => Promise<{ readonly notes: string }> {
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  return async () => {
    const { id, ...params } = bookingInput(bookingId)
    const { notes } = await queryClient.fetchQuery({ ...query(client, bookings.get, id, params), staleTime: 0 })
    return { notes: notes ?? '' }
  }
}
