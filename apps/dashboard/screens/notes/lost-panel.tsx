'use client'
import { notesText } from '@/text'
import { Answers } from '../patient/answers'
import type { Content } from './content'
import styles from './notes.module.css'

const { conflict: words } = notesText

/** What wasn't saved when somebody else finished the note: to copy what is still needed. */
export function LostPanel({ content, onDiscard }: { readonly content: Content; readonly onDiscard: () => void }) {
  return (
    <section className={styles.conflict} role="alert">
      <h2>{words.finishedElsewhere}</h2>
      <p>{words.lostHint}</p>
      <h3>{words.lost}</h3>
      <Answers content={content} />
      <p className={styles.buttons}>
        <button type="button" className="button danger" onClick={onDiscard}>
          {words.discard}
        </button>
      </p>
    </section>
  )
}
