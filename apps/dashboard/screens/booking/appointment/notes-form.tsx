'use client'
import { useState } from 'react'
import { text } from '@/text'
import { Field } from '@/ui/field'
import { explain } from '@/ui/problem'
import styles from './appointment.module.css'

/** Props of {@link NotesForm}. */
export interface NotesFormProps {
  readonly notes: string | null
  readonly onSave: (notes: string | null) => Promise<unknown>
}

/** Shows the notes of a booking, and edits them. */
export function NotesForm({ notes, onSave }: NotesFormProps) {
  const [draft, setDraft] = useState<string>()
  const [problem, setProblem] = useState<string>()
  if (draft === undefined) {
    return (
      <div className={styles.notes}>
        {notes && (
          <p>
            <bdi>{notes}</bdi>
          </p>
        )}
        <button type="button" className="button quiet" onClick={() => setDraft(notes ?? '')}>
          {notes ? text.booking.notes.edit : text.booking.notes.add}
        </button>
      </div>
    )
  }

  function save(): void {
    const next = draft?.trim() || null
    const typed = draft
    setDraft(undefined)
    setProblem(undefined)
    if (next === notes) return
    onSave(next).catch((error: Error) => {
      // What was typed is not lost.
      setDraft(typed)
      setProblem(text.booking.saveFailed(explain(error)))
    })
  }

  return (
    <form className={styles.form} action={save}>
      <Field label={text.booking.notes.label} error={problem}>
        <textarea
          rows={3}
          // biome-ignore lint/a11y/noAutofocus: the button that was pressed has gone
          autoFocus
          value={draft}
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          }}
        />
      </Field>
      <p className={styles.actions}>
        <button type="submit" className="button primary">
          {text.booking.save}
        </button>
        <button type="button" className="button" onClick={() => setDraft(undefined)}>
          {text.booking.back}
        </button>
      </p>
    </form>
  )
}
