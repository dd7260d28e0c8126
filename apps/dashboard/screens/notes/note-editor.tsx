'use client'
import type { Patient, TreatmentNote } from '@cliniko/core'
import { useEffect, useMemo, useState } from 'react'
import { useNotify } from '@/shell/notices'
import { useShortcuts } from '@/shell/shortcuts'
import { notesText } from '@/text'
import { Empty } from '@/ui/empty'
import { Fields } from '@/ui/fields'
import { ConflictPanel } from './conflict-panel'
import { keyOf, withQuestion } from './content'
import { FinishDialog } from './finish-dialog'
import { LostPanel } from './lost-panel'
import { NoteHead } from './note-head'
import styles from './notes.module.css'
import { QuestionField } from './question-field'
import { SaveStatus } from './save-status'
import { useAutosave } from './use-autosave'

const { editor: words, finish: finishWords, conflict: conflictWords } = notesText

interface NoteEditorProps {
  readonly note: TreatmentNote
  readonly patient: Patient
  /** Called when the note is final, and nothing is left to see here. */
  readonly onDone: () => void
}

/** Writes a draft: a field for each question of its template. */
export function NoteEditor({ note, patient, onDone }: NoteEditorProps) {
  const notify = useNotify()
  const [autosave, state] = useAutosave(note, patient.id)
  const [isAsking, setAsking] = useState(false)
  const { content, phase, isLost, taken } = state
  const isFinal = phase === 'final'

  useEffect(() => {
    if (isFinal && !isLost) onDone()
  }, [isFinal, isLost, onDone])

  useShortcuts(
    useMemo(
      () => [
        { keys: 'Ctrl+Enter', name: words.finishKeys, run: () => setAsking(true) },
        { keys: 'Ctrl+S', name: words.saveKeys, run: () => void autosave.flush() },
      ],
      [autosave],
    ),
  )

  async function finish(): Promise<void> {
    const isFinished = await autosave.finish()
    setAsking(false)
    if (isFinished) notify({ message: finishWords.done(note.title) })
  }

  if (isFinal) return isLost ? <LostPanel content={content} onDiscard={onDone} /> : null
  return (
    <div className={styles.editor}>
      <NoteHead note={note} patient={patient} isFinal={false}>
        <SaveStatus state={state} onRetry={() => void autosave.flush()} />
        <button
          type="button"
          className="button primary"
          disabled={phase === 'conflict'}
          onClick={() => setAsking(true)}
        >
          {words.finish}
        </button>
      </NoteHead>
      {phase === 'conflict' && <ConflictPanel autosave={autosave} state={state} />}
      {taken.length > 0 && (
        <p role="status" className={styles.taken}>
          {conflictWords.taken(taken.join(', '))}
        </p>
      )}
      {!content?.sections?.length && <Empty message={words.empty} />}
      <Fields>
        {content?.sections?.map((section, sectionIndex) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sections have no ids, and don't move
          <section key={sectionIndex} className={`panel ${styles.section}`}>
            {section.name && (
              <h2>
                <bdi>{section.name}</bdi>
              </h2>
            )}
            {section.description && (
              <p className={styles.description}>
                <bdi>{section.description}</bdi>
              </p>
            )}
            {section.questions?.map((question, index) => {
              const place = { section: sectionIndex, question: index }
              return (
                <QuestionField
                  key={keyOf(place)}
                  question={question}
                  onChange={(next) => autosave.change(withQuestion(autosave.state().content, place, next))}
                />
              )
            })}
          </section>
        ))}
      </Fields>
      {isAsking && (
        <FinishDialog isSaving={phase === 'saving'} onConfirm={() => void finish()} onClose={() => setAsking(false)} />
      )}
    </div>
  )
}
