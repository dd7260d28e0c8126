'use client'
import type { TreatmentNoteQuestionCheckboxes, TreatmentNoteQuestionRadiobuttons } from '@cliniko/core'
import { useId } from 'react'
import { notesText } from '@/text'
import styles from './notes.module.css'

const { editor: words } = notesText

type Choice = TreatmentNoteQuestionCheckboxes | TreatmentNoteQuestionRadiobuttons

interface ChoiceFieldProps {
  readonly question: Choice
  readonly onChange: (question: Choice) => void
}

/** Options to choose from: any number as checkboxes, at most one as radio buttons, and another in own words. */
export function ChoiceField({ question, onChange }: ChoiceFieldProps) {
  const name = useId()
  const { answers = [], other } = question
  const isSingle = question.type === 'radiobuttons'
  const isAnswered = answers.some(({ selected }) => selected) || other?.selected

  /** `index` is that of an option, null for the answer in own words, or -1 for neither. */
  function choose(index: number | null, isChosen: boolean): void {
    onChange({
      ...question,
      answers: answers.map(({ value, selected }, at) => ({
        ...(value !== undefined && { value }),
        ...((at === index ? isChosen : selected && !isSingle) && { selected: true }),
      })),
      ...(other && { other: { ...other, selected: index === null ? isChosen : Boolean(other.selected) && !isSingle } }),
    })
  }

  return (
    <fieldset className={styles.question}>
      <legend className={styles.label}>
        <bdi>{question.name}</bdi>
      </legend>
      <div className={styles.options}>
        {answers.map(({ value, selected }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: options have no ids, and don't move
          <label key={index}>
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name={name}
              checked={Boolean(selected)}
              onChange={({ target }) => choose(index, target.checked)}
            />
            <bdi>{value}</bdi>
          </label>
        ))}
        {other?.enabled && (
          <label>
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name={name}
              checked={Boolean(other.selected)}
              onChange={({ target }) => choose(null, target.checked)}
            />
            {words.other}
          </label>
        )}
        {other?.enabled && other.selected && (
          <input
            aria-label={words.otherValue(question.name)}
            maxLength={255}
            dir="auto"
            value={other.value ?? ''}
            onChange={({ target }) => onChange({ ...question, other: { ...other, value: target.value } })}
          />
        )}
        {isSingle && isAnswered && (
          <button type="button" className="button quiet" onClick={() => choose(-1, false)}>
            {words.clear}
          </button>
        )}
      </div>
    </fieldset>
  )
}
