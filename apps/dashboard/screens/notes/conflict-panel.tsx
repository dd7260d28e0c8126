'use client'
import { useEffect, useRef, useState } from 'react'
import { notesText } from '@/text'
import { Answer, Answers } from '../patient/answers'
import type { Autosave, AutosaveState } from './autosave'
import { keyOf } from './content'
import type { Choices, Side } from './merge'
import styles from './notes.module.css'

const { conflict: words } = notesText

interface ConflictPanelProps {
  readonly autosave: Autosave
  readonly state: AutosaveState
}

/** Shows what somebody else saved beside ours. Nothing is saved until one of each is chosen. */
export function ConflictPanel({ autosave, state }: ConflictPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.conflict} role="alert">
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.explain}</p>
      {state.restructured === undefined ? (
        <ByAnswer autosave={autosave} state={state} />
      ) : (
        <Whole autosave={autosave} state={state} />
      )}
    </section>
  )
}

function ByAnswer({ autosave, state: { conflicts } }: ConflictPanelProps) {
  const [choices, setChoices] = useState<Choices>({})
  const done = conflicts.filter((conflict) => choices[keyOf(conflict)]).length
  return (
    <>
      {conflicts.map((conflict) => {
        const key = keyOf(conflict)
        return (
          <fieldset key={key} className={styles.sides}>
            <legend>
              <bdi>{conflict.name}</bdi>
            </legend>
            {sides.map(([side, title, label]) => (
              <label key={side} className={styles.side}>
                <span className={styles.sideHead}>
                  <input
                    type="radio"
                    name={`choice-${key}`}
                    checked={choices[key] === side}
                    onChange={() => setChoices({ ...choices, [key]: side })}
                  />
                  <b>{label}</b> <small>{title}</small>
                </span>
                <Answer question={conflict[side]} headingLevel={3} />
              </label>
            ))}
          </fieldset>
        )
      })}
      <p className={styles.buttons}>
        <button
          type="button"
          className="button primary"
          disabled={done < conflicts.length}
          onClick={() => void autosave.resolve(choices)}
        >
          {words.resolve}
        </button>
        <span role="status">{words.chosen(done, conflicts.length)}</span>
      </p>
    </>
  )
}

const sides: readonly (readonly [Side, title: string, label: string])[] = [
  ['ours', words.mine, words.keepMine],
  ['theirs', words.theirs, words.keepTheirs],
]

function Whole({ autosave, state: { content, restructured } }: ConflictPanelProps) {
  return (
    <>
      <p>{words.structure}</p>
      <div className={styles.sides}>
        {sides.map(([side, title, label]) => (
          <div key={side} className={styles.side}>
            <h3>{title}</h3>
            <Answers content={side === 'ours' ? content : (restructured ?? null)} />
            <button type="button" className="button" onClick={() => void autosave.resolveWhole(side)}>
              {label}
            </button>
          </div>
        ))}
      </div>
    </>
  )
}
