'use client'
import type { TreatmentNoteQuestion } from '@cliniko/core'
import dynamic from 'next/dynamic'
import { useId } from 'react'
import { notesText } from '@/text'
import { ChoiceField } from './choice-field'
import styles from './notes.module.css'

const { editor: words } = notesText
const ParagraphEditor = dynamic(() => import('./paragraph-editor').then(({ ParagraphEditor }) => ParagraphEditor), {
  ssr: false,
})

interface QuestionFieldProps {
  readonly question: TreatmentNoteQuestion
  readonly onChange: (question: TreatmentNoteQuestion) => void
}

/** The field of a question. What can't be answered here is kept as it is. */
export function QuestionField({ question, onChange }: QuestionFieldProps) {
  const id = useId()
  switch (question.type) {
    case 'text':
    case 'date':
      return (
        <div className={styles.question}>
          <label htmlFor={id}>
            <bdi>{question.name}</bdi>
          </label>
          <input
            id={id}
            type={question.type}
            dir={question.type === 'text' ? 'auto' : undefined}
            autoComplete="off"
            value={question.answer ?? ''}
            onChange={({ target }) => onChange({ ...question, answer: target.value })}
          />
        </div>
      )
    case 'paragraph':
      return (
        <div className={styles.question}>
          <span id={id} className={styles.label}>
            <bdi>{question.name}</bdi>
          </span>
          <ParagraphEditor
            labelId={id}
            name={question.name}
            html={question.answer ?? ''}
            onChange={(answer) => onChange({ ...question, answer })}
          />
        </div>
      )
    case 'checkboxes':
    case 'radiobuttons':
      return <ChoiceField question={question} onChange={onChange} />
    default:
      return (
        <div className={styles.question}>
          <span className={styles.label}>
            <bdi>{question.name}</bdi>
          </span>
          <p className={styles.kept}>{question.type === 'bodycharts' ? words.bodyChart : words.unknownQuestion}</p>
        </div>
      )
  }
}
