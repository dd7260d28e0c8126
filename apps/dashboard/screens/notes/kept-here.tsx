'use client'
import { useClinikoClient } from '@cliniko/react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { notesText } from '@/text'
import { keptDrafts, type LocalDraft } from './local-drafts'
import styles from './notes.module.css'

const { worklist: words } = notesText

/** Changes that couldn't be saved and are on this computer only. */
export function KeptHere() {
  const { scope } = useClinikoClient()
  const [drafts, setDrafts] = useState<readonly LocalDraft[]>([])
  useEffect(() => setDrafts(keptDrafts(scope)), [scope])
  if (drafts.length === 0) return null
  return (
    <section className={styles.kept} aria-labelledby="kept">
      <h2 id="kept">{words.kept}</h2>
      <p>{words.keptHint}</p>
      <ul>
        {drafts.map(({ noteId, patientId, title }) => (
          <li key={noteId}>
            <Link href={`/patients/${patientId}/notes/${noteId}`} prefetch={false}>
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
